package dev.til.git.lock;

import dev.til.git.repository.RepositoryLocation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;

/** The gits that run now: whether one of them may be at work in a repository. */
record LockHolders(RepositoryLocation location) {
    /** Linux: behind the name of a folder that was deleted. */
    private static final String GONE = " (deleted)";

    /** Whether there is a git that is not certain to be at work elsewhere. */
    boolean any() {
        return ProcessHandle.allProcesses().filter(LockHolders::isGit).anyMatch(process -> !isElsewhere(process));
    }

    /** A process of somebody else does not show its program; files of somebody else are not asked about. */
    private static boolean isGit(ProcessHandle process) {
        Optional<Path> name = process.info().command().map(Path::of).map(Path::getFileName);
        return name.map(Path::toString)
                .filter(program -> program.equals("git") || program.equals("git.exe") || program.startsWith("git-"))
                .isPresent();
    }

    /** Only Linux tells in which folder a process works. */
    private boolean isElsewhere(ProcessHandle process) {
        Path facts = Path.of("/proc", String.valueOf(process.pid()));
        try {
            Path cwd = facts.resolve("cwd");
            if (text(facts.resolve("cmdline")).contains("--git-dir")) {
                return false;
            }
            Optional<String> named = text(facts.resolve("environ"))
                    .lines()
                    .filter(variable -> variable.startsWith("GIT_DIR="))
                    .findFirst();
            if (named.isEmpty() && Files.readSymbolicLink(cwd).toString().endsWith(GONE)) {
                return true; // git: works at the top of the working tree, and here that is there
            }
            Path at = cwd.toRealPath();
            return named.isPresent()
                    ? !isHere(at.resolve(named.get().substring("GIT_DIR=".length())))
                    : isElsewhere(at);
        } catch (IOException | RuntimeException e) {
            return !process.isAlive();
        }
    }

    private static String text(Path facts) throws IOException {
        return new String(Files.readAllBytes(facts), StandardCharsets.UTF_8).replace('\0', '\n');
    }

    /** git: the repository around a folder is the nearest one. */
    private boolean isElsewhere(Path folder) throws IOException {
        for (Path at = folder; at != null; at = at.getParent()) {
            Path marker = at.resolve(".git");
            if (Files.isDirectory(marker)) {
                return !isHere(marker);
            }
            if (isHere(at) || Files.exists(marker, LinkOption.NOFOLLOW_LINKS)) {
                return false; // another working tree of the same repository, for all that is known
            }
        }
        return true;
    }

    private boolean isHere(Path gitDir) throws IOException {
        Path real = gitDir.toRealPath();
        return real.equals(location.gitDir().toRealPath())
                || real.equals(location.commonDir().toRealPath());
    }
}
