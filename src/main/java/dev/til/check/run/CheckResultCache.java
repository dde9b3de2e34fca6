package dev.til.check.run;

import dev.til.config.ConfigReader;
import dev.til.facts.CacheFile;
import dev.til.facts.Packer;
import dev.til.git.Repo;
import dev.til.git.worktree.WorktreeFingerprint;
import dev.til.note.Journal;
import dev.til.workspace.WorkspaceCaller;
import dev.til.workspace.WorkspaceConfig;
import dev.til.workspace.WorkspaceDesk;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.CRC32;

/**
 * What checks of the working tree have found, each kept for exactly the state that it was found in: a file in {@code
 * .git/til/found} with all that stands in the working tree and is set about it, what was to be checked, and the answer.
 * Of one working tree only answers about its last state are kept, so that nothing lives on there that is there no more.
 */
public final class CheckResultCache {
    static final long FORMAT = 0x74696c2d666f7503L; // "til-fou", and the format's number

    private static final int MOST = 8;
    private static final int PIECE = 512;

    private final Repo repo;
    private final Path folder;
    private final String build;
    private final WorktreeFingerprint fingerprint;
    private final byte[] state;
    private final byte[] question;
    private final Path file;
    private final String tree;
    private final String treeNow;

    private CheckResultCache(
            Repo repo, Path folder, String build, WorktreeFingerprint fingerprint, byte[] state, byte[] question) {
        this.repo = repo;
        this.folder = folder;
        this.build = build;
        this.fingerprint = fingerprint;
        this.state = state;
        this.question = question;
        // names only need to differ mostly: what is in the file is compared byte by byte, which is faster than a digest
        this.tree = sum(bytes(repo.root().toString())) + "-";
        this.treeNow = tree + sum(state) + "-";
        this.file = folder.resolve(treeNow + sum(question));
    }

    /**
     * The memory of a check; empty where til keeps nothing.
     *
     * @param question what is checked, of all that there is
     */
    public static Optional<CheckResultCache> of(WorkspaceCaller caller, Repo repo, List<String> question) {
        Optional<Path> folder = repo.sharedFolder().comfort("found");
        return WorkspaceDesk.build()
                .filter(build -> folder.isPresent())
                .flatMap(build -> repo.fingerprint().map(fingerprint -> {
                    var state = new Packer();
                    state.text(repo.root().toString());
                    add(new WorkspaceConfig(repo).sources(caller), state);
                    state.raw(fingerprint.bytes());
                    var asked = new Packer();
                    asked.text(repo.prefix());
                    asked.all(question, asked::text);
                    return new CheckResultCache(repo, folder.get(), build, fingerprint, state.bytes(), asked.bytes());
                }));
    }

    private static void add(ConfigReader.Sources sources, Packer state) {
        state.maybe(sources.file(), state::raw);
        Map<String, String> ours = new TreeMap<>(sources.environment());
        ours.keySet().removeIf(name -> !name.startsWith("TIL_"));
        for (Map<String, String> settings :
                List.of(new TreeMap<>(sources.tracked()), new TreeMap<>(sources.git()), ours)) {
            state.number(settings.size());
            settings.forEach((key, value) -> {
                state.text(key);
                state.text(value);
            });
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String sum(byte[] bytes) {
        var sum = new CRC32();
        sum.update(bytes);
        return HexFormat.of().toHexDigits((int) sum.getValue());
    }

    private CacheFile kept() {
        return new CacheFile(file, FORMAT, build);
    }

    /** What a check has found when all was as it is now. */
    public Optional<CachedCheckResult> answer(Instant now) {
        return kept().read().flatMap(kept -> {
            try {
                return isSame(kept.raw(), state) && isSame(kept.raw(), question)
                        ? Optional.of(CachedCheckResultCodec.read(kept))
                                .filter(answer -> answer.holds(now, repo.plainFiles()))
                        : Optional.empty();
            } catch (RuntimeException e) {
                return Optional.empty(); // its sum is right, and it is wrong all the same
            }
        });
    }

    /** In pieces: what Java does again and again, it does fast. */
    private static boolean isSame(byte[] one, byte[] other) {
        for (int from = 0; from < one.length; from += PIECE) {
            int to = Math.min(from + PIECE, one.length);
            if (to > other.length || !Arrays.equals(one, from, to, other, from, to)) {
                return false;
            }
        }
        return one.length == other.length;
    }

    /** Whether this is of the same state as another one, and of a journal. */
    public boolean isStill(CheckResultCache earlier, Journal journal) {
        return Arrays.equals(state, earlier.state) && fingerprint.isOf(journal);
    }

    /** Leaves an answer for the next check, in the place of those about earlier states. */
    public void keep(CachedCheckResult answer) {
        var content = new Packer();
        content.raw(state);
        content.raw(question);
        CachedCheckResultCodec.write(answer, content);
        kept().write(content);
        forget();
    }

    private void forget() {
        try (var kept = Files.list(folder)) {
            Path[] others = kept.filter(other -> !other.equals(file)).toArray(Path[]::new);
            for (Path other : others) {
                String name = other.getFileName().toString();
                if (others.length >= MOST || (name.startsWith(tree) && !name.startsWith(treeNow))) {
                    Files.deleteIfExists(other);
                }
            }
        } catch (IOException | UncheckedIOException e) {
            return; // there is none, or it is not ours to write to
        }
    }
}
