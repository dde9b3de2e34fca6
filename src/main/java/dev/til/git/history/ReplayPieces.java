package dev.til.git.history;

import dev.til.TilException;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheEditor;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;

/** Several commits sorted anew by their files, a {@link Replay.Piece} each. */
final class ReplayPieces {
    private final Repository repository;
    private final ReplayCommits commits;
    private final ReplayTrees generated;

    ReplayPieces(Repository repository, ReplayCommits commits, ReplayTrees generated) {
        this.repository = repository;
        this.commits = commits;
        this.generated = generated;
    }

    /** Makes one commit a piece, in their order, of all that {@code head} brings since {@code base}. */
    String sorted(String base, String head, List<Replay.Piece> pieces) {
        try (var walk = new RevWalk(repository);
                ObjectInserter inserter = repository.newObjectInserter()) {
            RevCommit made = walk.parseCommit(ObjectId.fromString(base));
            DirCache whole = DirCache.read(
                    repository.newObjectReader(),
                    walk.parseCommit(ObjectId.fromString(head)).getTree());
            Set<String> lists = generated.in(
                    pieces.stream().flatMap(piece -> piece.paths().stream()).toList(),
                    made.getTree(),
                    walk.parseCommit(ObjectId.fromString(head)).getTree());
            for (Replay.Piece piece : pieces) {
                var paths = new HashSet<>(piece.paths());
                paths.addAll(lists);
                ObjectId tree = generated.renewed(with(made, whole, paths, inserter), lists, inserter);
                RevCommit author = walk.parseCommit(ObjectId.fromString(piece.authorOf()));
                if (!tree.equals(made.getTree())) {
                    made = walk.parseCommit(
                            commits.commit(inserter, tree, made, piece.message(), author.getAuthorIdent()));
                }
            }
            return made.name();
        } catch (IOException e) {
            throw new TilException("cannot sort the commits by their notes", "see what 'git fsck' says", e);
        }
    }

    /** A commit's tree with some files as they are elsewhere. */
    private ObjectId with(RevCommit commit, DirCache from, Set<String> paths, ObjectInserter inserter)
            throws IOException {
        DirCache tree = DirCache.read(repository.newObjectReader(), commit.getTree());
        var editor = tree.editor();
        for (String path : paths) {
            DirCacheEntry entry = from.getEntry(path);
            editor.add(
                    entry == null
                            ? new DirCacheEditor.DeletePath(path)
                            : new DirCacheEditor.PathEdit(path) {
                                @Override
                                public void apply(DirCacheEntry made) {
                                    made.setFileMode(entry.getFileMode());
                                    made.setObjectId(entry.getObjectId());
                                }
                            });
        }
        editor.finish();
        ObjectId id = tree.writeTree(inserter);
        inserter.flush();
        return id;
    }
}
