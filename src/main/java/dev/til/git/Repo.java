package dev.til.git;

import dev.til.TilException;
import dev.til.note.Journal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.jspecify.annotations.Nullable;

/** A notes repository: its journals, what differs between them, and what Git is set to. */
public final class Repo implements AutoCloseable {
    private final Location location;
    private final Path root;
    private final String prefix;
    private final Map<String, String> environment;
    private final Repository repository;
    private final Optional<GitProgram> git;
    private final Format format;
    private final Store store;
    private @Nullable Settings settings;

    private Repo(
            Location location,
            Path root,
            String prefix,
            Map<String, String> environment,
            Repository repository,
            Optional<GitProgram> git,
            Format format) {
        this.location = location;
        this.root = root;
        this.prefix = prefix;
        this.environment = environment;
        this.repository = repository;
        this.git = git;
        this.format = format;
        this.store = format.store(repository, git);
    }

    /**
     * The repository that a folder lies in, as Git would find it.
     *
     * @param directory absolute
     * @param environment GIT_DIR, GIT_WORK_TREE and GIT_INDEX_FILE count, as in a hook
     * @throws TilException when there is none, it is bare, somebody else's, or of a sort that til must not touch
     */
    public static Repo open(Path directory, Map<String, String> environment) {
        Surroundings.use(environment);
        Location location = Location.find(directory, environment);
        Ownership.check(location, environment);
        Format format = Format.read(location);
        boolean treeNamed = !environment.getOrDefault("GIT_WORK_TREE", "").isEmpty();
        if (format.bare() && !treeNamed) {
            throw Location.bare(location.gitDir());
        }
        try {
            Path root = treeNamed ? location.root().orElseThrow() : format.root(location);
            Path here = directory.toRealPath();
            if (!here.startsWith(root) && !location.named()) {
                throw new TilException(
                        "'%s' is outside of the working tree '%s'".formatted(directory, root),
                        "cd to '%s', or correct core.worktree".formatted(root));
            }
            var builder = new FileRepositoryBuilder()
                    .setGitDir(location.gitDir().toFile())
                    .setWorkTree(root.toFile());
            Map<String, String> absolute = new HashMap<>(environment);
            for (String variable : List.of("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_OBJECT_DIRECTORY")) {
                // In a hook these are relative to the folder that til runs in; git is run at the root.
                absolute.computeIfPresent(
                        variable,
                        (name, value) ->
                                value.isEmpty() ? null : here.resolve(value).toString());
            }
            Optional.ofNullable(absolute.get("GIT_INDEX_FILE"))
                    .map(java.io.File::new)
                    .ifPresent(builder::setIndexFile);
            Optional.ofNullable(absolute.get("GIT_OBJECT_DIRECTORY"))
                    .map(java.io.File::new)
                    .ifPresent(builder::setObjectDirectory);
            String prefix =
                    here.startsWith(root) ? root.relativize(here).toString().replace('\\', '/') : "";
            return new Repo(location, root, prefix, absolute, builder.build(), GitProgram.find(root, absolute), format);
        } catch (IOException e) {
            throw new TilException(
                    "cannot open the repository at '%s'".formatted(location.gitDir()), "see what 'git status' says", e);
        }
    }

    /** The top folder of the working tree, without links on the way. */
    public Path root() {
        return root;
    }

    /** The folder til was run in, relative to the root, with {@code /}; empty for the root. */
    public String prefix() {
        return prefix;
    }

    /** Git's own folder, which all linked worktrees share. */
    public Path commonDirectory() {
        return location.commonDir();
    }

    /** The person's git; empty when there is none on the PATH. */
    public Optional<GitProgram> git() {
        return git;
    }

    /** Tracked files and untracked ones that are not ignored, as they are on disk. */
    public Journal workingTree() {
        Disk disk = new Disk(root);
        return new WorkingTree(disk, store, new LineEnds(repository, store, disk));
    }

    /** Exactly what the index holds that Git names: what a commit made now would record. */
    public Journal staged() {
        return new TrackedJournal(store.index(), store, new Disk(root));
    }

    /** The tree of a commit, branch or tag. */
    public Journal commit(String revision) {
        return new TrackedJournal(store.tree(named(revision)), store, new Disk(root));
    }

    /** What the next commit changes; when it finishes a merge, only what is as in none of its parents. */
    public Changes stagedChanges() {
        List<Tracked> index = store.index();
        Changes changes = Changes.between(store.commit("HEAD").map(store::tree).orElse(List.of()), index);
        for (String parent : merging()) {
            changes = changes.and(Changes.between(store.tree(parent), index));
        }
        return changes;
    }

    /** Every path that the next commit adds, changes or deletes. */
    public List<String> stagedPaths() {
        return stagedChanges().all();
    }

    /** The commits that a merge on its way brings in. */
    private List<String> merging() {
        try {
            Path heads = location.gitDir().resolve("MERGE_HEAD");
            return Files.exists(heads) ? Files.readAllLines(heads) : List.of();
        } catch (IOException e) {
            throw new TilException("cannot read the state of the merge", "see what 'git status' says", e);
        }
    }

    /** What differs between the merge base of a revision and HEAD, and the working tree. */
    public Changes changedSince(String revision) {
        String since = named(revision);
        String base = store.commit("HEAD")
                .flatMap(head -> store.mergeBase(since, head))
                .orElse(since);
        return new WorkingTreeState(workingTree(), new Disk(root), new BlobIds(format.sha256()))
                .since(store.tree(base));
    }

    /** What a commit changes against its first parent. */
    public Changes changedIn(String revision) {
        String commit = named(revision);
        List<Tracked> before =
                store.parents(commit).stream().findFirst().map(store::tree).orElse(List.of());
        return Changes.between(before, store.tree(commit));
    }

    private String named(String revision) {
        return Optional.of(revision)
                .filter(name -> !name.startsWith("-"))
                .flatMap(store::commit)
                .orElseThrow(() -> TilException.usage(
                        "'%s' names no commit of this repository".formatted(Plain.shown(revision)),
                        Files.exists(location.commonDir().resolve("shallow"))
                                ? "this clone is shallow: fetch more of it with 'git fetch --deepen=50'"
                                : "see 'git log --oneline', or fetch it first"));
    }

    /** Every value that Git itself sees for a key ({@code til.git.base}, {@code user.email}), the strongest last. */
    public List<String> configured(String key) {
        return settings().all(key);
    }

    /** Every key that starts with a prefix ({@code til.}), in lower case as Git lists it, with its strongest value. */
    public Map<String, String> configuredBelow(String prefix) {
        return settings().below(prefix);
    }

    private synchronized Settings settings() {
        Settings known = settings;
        if (known == null) {
            known = Settings.read(git, repository.getConfig());
            settings = known;
        }
        return known;
    }

    /** Who would be the author of a commit made now. */
    public Identity identity() {
        return Identity.read(git, settings(), environment);
    }

    /** What runs before a commit; of a worktree or submodule in the folder that Git takes hooks from. */
    public PreCommitHook preCommitHook() {
        return PreCommitHook.of(
                root,
                location.commonDir(),
                settings().last("core.hooksPath"),
                Optional.ofNullable(environment.get("HOME")));
    }

    /** The command with which the person edits texts, as Git finds it; empty without git. */
    public Optional<String> editor() {
        return git.map(program -> program.run("var", "GIT_EDITOR"))
                .filter(GitProgram.Outcome::ok)
                .map(GitProgram.Outcome::text);
    }

    /**
     * Its branches.
     *
     * @throws TilException when til must not write to this repository
     */
    public Branches branches() {
        requireWritable();
        var inTheWay = new InTheWay(root, store, this::workingTree, new BlobIds(format.sha256()), git);
        return new Branches(repository, location, store, new Remotes(repository, git, settings()), inTheWay, git);
    }

    /** @throws TilException when til can read this repository but must not write to it */
    public void requireWritable() {
        if (format.sha256()) {
            throw new TilException(
                    "this is a SHA-256 repository: til reads it, but does not write to it",
                    "make the branch and the commit with git itself");
        }
    }

    @Override
    public void close() {
        store.close();
        repository.close();
    }
}
