package dev.til.forge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

/**
 * What a forge reads in the bare repositories {@code owner/name.git} of a folder. Tips are read here and not by a
 * program: one answer asks for those of all requests.
 */
final class BareRepositories {
    private final Path folder;
    private final Map<String, Repository> opened = new ConcurrentHashMap<>();

    BareRepositories(Path folder) {
        this.folder = folder;
    }

    Path folder() {
        return folder;
    }

    boolean has(String project) {
        return path(project).toFile().isDirectory();
    }

    /** @param branch its name, {@code owner:name} in another one's fork */
    Optional<String> tip(String project, String branch) {
        String owner = branch.contains(":") ? branch.substring(0, branch.indexOf(':')) : "";
        String where = owner.isEmpty() ? project : owner + "/" + project.substring(project.indexOf('/') + 1);
        if (!has(where)) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(
                            opened(where).exactRef("refs/heads/" + branch.substring(branch.indexOf(':') + 1)))
                    .map(Ref::getObjectId)
                    .map(ObjectId::getName);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether an earlier commit is the commit itself or lies before it; one that only lies in a fork is neither. */
    boolean contains(String project, String commit, String earlier) {
        try (var walk = new RevWalk(opened(project))) {
            return walk.isMergedInto(
                    walk.parseCommit(ObjectId.fromString(earlier)), walk.parseCommit(ObjectId.fromString(commit)));
        } catch (MissingObjectException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether two commits can be merged without a conflict. */
    boolean merges(String project, String base, String head) {
        return run(project, "merge-tree", "--write-tree", base, head).exit() == 0;
    }

    String git(String project, String... arguments) {
        return run(project, arguments).output();
    }

    private Repository opened(String project) {
        return opened.computeIfAbsent(project, unused -> {
            try {
                return new FileRepositoryBuilder()
                        .setBare()
                        .setGitDir(path(project).toFile())
                        .build();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private Path path(String project) {
        return folder.resolve(project + ".git");
    }

    private record Ran(int exit, String output) {}

    private Ran run(String project, String... arguments) {
        var command = new ArrayList<>(List.of("git", "--git-dir", path(project).toString()));
        command.addAll(List.of(arguments));
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Ran(process.waitFor(), output.strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
