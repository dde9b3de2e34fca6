package dev.til.git.history;

import dev.til.TilException;
import dev.til.git.filter.FilteredFiles;
import dev.til.git.lock.GitLocks;
import dev.til.git.program.FreeGit;
import dev.til.git.program.ProgramMessage;
import dev.til.git.repository.RepositoryIdentity;
import dev.til.git.repository.RepositoryTilFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.api.CommitCommand;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.AbortedByHookException;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.api.errors.JGitInternalException;
import org.eclipse.jgit.internal.storage.file.LockFile;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Repository;
import org.jspecify.annotations.Nullable;

/** Commits exactly the files that it is told, and leaves alone what else is staged or changed. */
public final class PathCommit {
    private final Repository repository;
    private final Optional<FreeGit> git;
    private final RepositoryTilFolder til;
    private final boolean sign;
    private final RepositoryIdentity author;
    private final FilteredFiles filtered;

    public PathCommit(
            Repository repository,
            Optional<FreeGit> git,
            RepositoryTilFolder til,
            boolean sign,
            RepositoryIdentity author,
            FilteredFiles filtered) {
        this.repository = repository;
        this.git = git;
        this.til = til;
        this.sign = sign;
        this.author = author;
        this.filtered = filtered;
    }

    /**
     * Commits these files as they are on disk, through the person's hooks and signature.
     *
     * @param paths relative to the root; a path without a file is a deletion
     * @param message the whole message
     * @param date the author date; empty for now, or what the environment says to git
     * @return the commit's id; empty where the repository's filters, which run now, say that nothing has changed
     * @throws TilException when a hook stops it; the index is then as it was
     */
    public Optional<String> commit(List<String> paths, String message, Optional<OffsetDateTime> date) {
        GitLocks.await(List.of(repository.getIndexFile().toPath().resolveSibling("index.lock")));
        try {
            Path index = repository.getIndexFile().toPath();
            Optional<byte[]> before = Files.exists(index) ? Optional.of(Files.readAllBytes(index)) : Optional.empty();
            try {
                if (git.isEmpty()) {
                    throughJGit(paths, message, date);
                } else if (!throughGit(git.get(), paths, message, date)) {
                    return Optional.empty();
                }
            } catch (TilException e) {
                putBack(before);
                throw e;
            }
            return Optional.of(repository.exactRef("HEAD").getObjectId().name());
        } catch (IOException e) {
            throw new TilException("cannot commit", "check the permissions of .git and the space on the disk", e);
        }
    }

    /** Whether there was anything to commit. */
    private boolean throughGit(FreeGit program, List<String> paths, String message, Optional<OffsetDateTime> date)
            throws IOException {
        boolean doubtful = filtered.doubt(paths).isPresent();
        var index = new PathCommitIndex(repository, program, paths);
        index.add();
        if (doubtful && index.isCommitted()) {
            return false;
        }
        Path file = Files.createTempFile(til.made(), "message", ".txt");
        try {
            Files.writeString(file, message, StandardCharsets.UTF_8);
            var commit = new ArrayList<>(List.of("commit", "--quiet", "-F", file.toString()));
            date.ifPresent(when -> commit.add("--date=" + when.format(DateTimeFormatter.ISO_OFFSET_DATE_TIME)));
            boolean alone = index.isAlone();
            if (!alone) {
                commit.addAll(List.of("--only", "--"));
                commit.addAll(index.literal());
            }
            // the hook is til's own too: it must not take this run for a person's terminal
            var outcome = program.with(Map.of("GIT_EDITOR", ":")).runPatiently(commit.toArray(String[]::new));
            if (!outcome.ok()) {
                throw stopped("the commit was stopped:", outcome.errors(), null);
            }
            if (!alone) {
                index.settle();
            }
            return true;
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private void throughJGit(List<String> paths, String message, Optional<OffsetDateTime> date) {
        if (sign) {
            throw new TilException(
                    "commits are to be signed, and only git can do that",
                    "install git, or set commit.gpgsign to false");
        }
        String hooks = repository.getConfig().getString("core", null, "hooksPath");
        if (hooks != null && hooks.startsWith("~")) { // JGit: not expanded, so the hooks would be left out silently
            throw new TilException(
                    "core.hooksPath is '%s', and only git knows that home".formatted(hooks),
                    "install git, or write the whole path");
        }
        try (var porcelain = new Git(repository)) {
            var add = porcelain.add();
            paths.forEach(add::addFilepattern);
            add.setAll(true).call();
            PersonIdent now = new PersonIdent(author.name(), author.email());
            CommitCommand commit = porcelain
                    .commit()
                    .setMessage(message)
                    .setAuthor(date.map(when -> new PersonIdent(now, when.toInstant(), when.getOffset()))
                            .orElse(now))
                    .setCommitter(author.name(), author.email())
                    .setSign(false);
            paths.forEach(commit::setOnly);
            commit.call();
        } catch (AbortedByHookException e) {
            throw stopped("a hook stopped the commit:", String.valueOf(e.getMessage()), e);
        } catch (GitAPIException | JGitInternalException e) {
            throw new TilException(
                    "cannot commit: " + ProgramMessage.shown(String.valueOf(e.getMessage())),
                    "see what 'git status' says",
                    e);
        }
    }

    private static TilException stopped(String problem, String said, @Nullable Exception cause) {
        var lines = new ArrayList<>(List.of(problem));
        ProgramMessage.lines(said.stripTrailing()).forEach(line -> lines.add("  " + ProgramMessage.shown(line)));
        return new TilException(
                TilException.Kind.FAILED,
                lines,
                List.of("mend what it says, then run the same command again; the index is as it was"),
                cause);
    }

    private void putBack(Optional<byte[]> index) throws IOException {
        if (index.isEmpty()) { // git: an empty file is no index
            Files.deleteIfExists(repository.getIndexFile().toPath());
            return;
        }
        var lock = new LockFile(repository.getIndexFile());
        if (!lock.lock()) {
            throw new IOException("index.lock is there");
        }
        lock.write(index.get());
        lock.commit();
    }
}
