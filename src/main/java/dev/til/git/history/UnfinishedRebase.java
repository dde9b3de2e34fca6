package dev.til.git.history;

import dev.til.TilException;
import dev.til.git.program.FreeGit;
import dev.til.git.program.GitProgram;
import dev.til.git.program.LookingGit;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A rebase in the working tree that waits for the person. */
public final class UnfinishedRebase {
    private final FreeGit git;
    private final LookingGit look;
    private final Path root;
    private final ReplayGenerator generated;

    public UnfinishedRebase(FreeGit git, LookingGit look, Path root, ReplayGenerator generated) {
        this.git = git.with(Map.of("GIT_EDITOR", ":"));
        this.look = look;
        this.root = root;
        this.generated = generated;
    }

    /** Files that both sides have changed and that still hold the marks between them. */
    public List<String> marked() {
        return open().stream().filter(this::isMarked).toList();
    }

    private boolean isMarked(String path) {
        Path file = root.resolve(path);
        try {
            return Files.isRegularFile(file)
                    && Files.readString(file)
                            .lines()
                            .anyMatch(line -> line.startsWith("<<<<<<< ") || line.startsWith(">>>>>>> "));
        } catch (IOException e) {
            return false; // not text, or gone: git will say
        }
    }

    /** {@code MODE ID STAGE\tPATH NUL}, up to three of each file. */
    private List<String> open() {
        return look.run("ls-files", "--unmerged", "-z").records().stream()
                .map(entry -> entry.substring(entry.indexOf('\t') + 1))
                .distinct()
                .toList();
    }

    /** Starts a rebase of what is checked out; gives the files in conflict, none when it is done. */
    public List<String> start(String onto, String since) {
        return ended(git.run("rebase", "--quiet", "--onto", onto, since));
    }

    /** Goes back to where the branch was before. */
    public void abort() {
        var outcome = git.run("rebase", "--abort");
        if (!outcome.ok()) {
            throw new TilException("git could not go back: " + outcome.why(), "see what 'git status' says");
        }
    }

    /** Takes what the person has made of the files, and goes on; gives the next ones in conflict. */
    public List<String> goOn() {
        List<String> mended = open();
        if (!mended.isEmpty()) {
            var add = new ArrayList<>(List.of("--literal-pathspecs", "add", "-A", "--"));
            add.addAll(mended);
            git.run(add.toArray(String[]::new));
        }
        return ended(git.run("rebase", "--continue"));
    }

    private List<String> ended(GitProgram.Outcome outcome) {
        List<String> lists = open().stream().filter(this::isListOnly).toList();
        if (!lists.isEmpty()) {
            var take = new ArrayList<>(List.of("--literal-pathspecs", "checkout", "--ours", "--"));
            take.addAll(lists);
            git.run(take.toArray(String[]::new));
            var add = new ArrayList<>(List.of("--literal-pathspecs", "add", "--"));
            add.addAll(lists);
            git.run(add.toArray(String[]::new));
            if (open().isEmpty()) {
                return ended(git.run("rebase", "--continue"));
            }
        }
        List<String> conflicts = open();
        if (!outcome.ok() && conflicts.isEmpty()) {
            throw new TilException("git could not rebase: " + outcome.why(), "see what 'git status' says");
        }
        return conflicts;
    }

    /** Whether the sides differ in nothing but a list of notes, which is made anew when the branch is handed in. */
    private boolean isListOnly(String path) {
        Optional<byte[]> base = bare(":2:" + path, path);
        Optional<byte[]> mine = bare(":3:" + path, path);
        return base.isPresent() && mine.isPresent() && Arrays.equals(base.get(), mine.get());
    }

    private Optional<byte[]> bare(String staged, String path) {
        var content = look.run("cat-file", "blob", staged);
        return content.ok() ? generated.bare(path, content.text().getBytes(StandardCharsets.UTF_8)) : Optional.empty();
    }
}
