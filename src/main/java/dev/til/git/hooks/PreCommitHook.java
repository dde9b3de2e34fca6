package dev.til.git.hooks;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import dev.til.TilException;
import dev.til.git.repository.RepositoryPlace;
import dev.til.git.repository.RepositorySettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The hook of a repository that runs before a commit: til's own, somebody else's, or both in a row. */
public final class PreCommitHook {
    static final String NAME = "pre-commit";
    /** What til's own runs first. */
    static final String PREVIOUS = "pre-commit.til-previous";
    /** pre-commit: its name for a hook that it has found. */
    static final String LEGACY = "pre-commit.legacy";

    private static final String MARK = "# til-hook ";

    private final Path root;
    private final Path hook;
    private final Path previous;
    private final Optional<Path> moved;

    /** @param moved the folder that Git takes hooks from, where that is another one than the hook's */
    private PreCommitHook(Path root, Path hook, Optional<Path> moved) {
        this.root = root;
        this.hook = hook;
        this.previous = hook.resolveSibling(PREVIOUS);
        this.moved = moved;
    }

    /** That of the folder that Git takes hooks from where {@code core.hooksPath} names no other. */
    public static PreCommitHook of(RepositoryPlace place, RepositorySettings settings) {
        Path usual = place.location().commonDir().resolve("hooks");
        Optional<String> home = Optional.ofNullable(place.environment().get("HOME"));
        Optional<Path> moved = settings.last("core.hooksPath")
                .filter(path -> !path.isEmpty())
                .map(path -> path.startsWith("~/") && home.isPresent() ? home.get() + path.substring(1) : path)
                .map(path -> place.root().resolve(path).normalize())
                .filter(path -> !path.equals(usual));
        return new PreCommitHook(place.root(), usual.resolve(NAME), moved);
    }

    /** Where til's hook is, or would be. */
    public Path path() {
        return hook;
    }

    /** The hook that til's runs first. */
    public Optional<Path> previous() {
        return Optional.of(previous).filter(file -> Files.exists(file, NOFOLLOW_LINKS));
    }

    /** The program that rules the hooks here, found by files that are looked at now. */
    public Optional<HookManager> manager() {
        return HookManager.of(root, moved, hook);
    }

    public boolean isInstalled() {
        return HookFile.text(hook).contains(MARK);
    }

    /** Whether commits are checked: by til's hook where git runs it, or by another program that starts til. */
    public boolean checks() {
        return (isInstalled() && !isIgnored())
                || takenOver().isPresent()
                || manager().filter(HookManager::runsTil).isPresent();
    }

    /** The text of til's hook, wherever it runs from; empty where it is not installed. */
    public Optional<String> script() {
        return Optional.of(hook)
                .filter(file -> isInstalled())
                .or(this::takenOver)
                .map(file -> new String(HookFile.text(file).getBytes(ISO_8859_1), UTF_8));
    }

    /** Another program that runs hooks it found has til's, under another name. */
    public Optional<Path> takenOver() {
        Path legacy = hook.resolveSibling(LEGACY);
        return Optional.of(legacy).filter(file -> HookFile.text(file).contains(MARK));
    }

    /** Whether a hook is there that git runs and that is not til's. */
    private boolean isForeign() {
        return Files.exists(hook, NOFOLLOW_LINKS) && !isInstalled();
    }

    /**
     * What installing does; nothing when the same script is in place already.
     *
     * @throws TilException when til cannot have a hook here without breaking somebody else's
     */
    public List<HookChange> install(String script) {
        List<HookChange> steps = new ArrayList<>();
        if (isForeign()) {
            if (previous().isPresent()) {
                throw new TilException(
                        "there are two other hooks already: '%s' and '%s'".formatted(hook, previous.getFileName()),
                        "put what you need of both into one of them and delete the other");
            }
            steps.add(new HookChange.Keep(hook, previous));
        }
        if (!isInstalled() || !HookFile.text(hook).equals(latin(script)) || !Files.isExecutable(hook)) {
            steps.add(new HookChange.Write(hook, script));
        }
        return steps;
    }

    private static String latin(String script) {
        return new String(script.getBytes(UTF_8), ISO_8859_1);
    }

    /** What uninstalling does; nothing when til's hook is not there. */
    public List<HookChange> uninstall() {
        if (isInstalled()) {
            return List.of(
                    previous().isPresent() ? new HookChange.Restore(previous, hook) : new HookChange.Delete(hook));
        }
        return takenOver()
                .<List<HookChange>>map(file -> List.of(new HookChange.Delete(file)))
                .orElse(List.of());
    }

    /** Whether Git takes its hooks from another folder, so that one in its own would never run. */
    public boolean isElsewhere() {
        return moved.isPresent();
    }

    /** Whether git never runs the hook: its folder is not the one in force, or it may not be executed. */
    public boolean isIgnored() {
        return moved.isPresent() || !Files.isExecutable(hook);
    }
}
