package dev.til.git.history;

import dev.til.note.Journal;
import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheEditor;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevTree;
import org.eclipse.jgit.treewalk.TreeWalk;

/** Trees with generated lines taken out of them, and with such lines made anew. */
public final class ReplayTrees {
    private final Repository repository;
    private final Function<String, Journal> journals;
    private final ReplayGenerator generated;

    /** @param journals a tree's files, by its id */
    public ReplayTrees(Repository repository, Function<String, Journal> journals, ReplayGenerator generated) {
        this.repository = repository;
        this.journals = journals;
        this.generated = generated;
    }

    /** Those of some paths that hold generated lines in one of some trees. */
    Set<String> in(Collection<String> paths, RevTree... trees) throws IOException {
        var found = new TreeSet<String>();
        if (generated == ReplayGenerator.NONE) {
            return found;
        }
        for (String path : paths) {
            for (RevTree tree : trees) {
                if (bare(path, tree).isPresent()) {
                    found.add(path);
                }
            }
        }
        return found;
    }

    private Optional<byte[]> bare(String path, ObjectId tree) throws IOException {
        try (TreeWalk file = TreeWalk.forPath(repository, path, tree)) {
            boolean plain = file != null
                    && (file.getFileMode(0) == FileMode.REGULAR_FILE
                            || file.getFileMode(0) == FileMode.EXECUTABLE_FILE);
            if (!plain) {
                return Optional.empty();
            }
            var content = repository.open(file.getObjectId(0), Constants.OBJ_BLOB);
            return content.getSize() > Journal.READ_LIMIT
                    ? Optional.empty()
                    : generated.bare(path, content.getCachedBytes(Journal.READ_LIMIT));
        }
    }

    /** The tree without the generated lines of some files. */
    ObjectId bared(ObjectId tree, Set<String> paths, ObjectInserter inserter) throws IOException {
        var contents = new HashMap<String, byte[]>();
        for (String path : paths) {
            bare(path, tree).ifPresent(content -> contents.put(path, content));
        }
        return with(tree, contents, inserter);
    }

    /** The tree with the generated lines of some files as its notes make them. */
    ObjectId renewed(ObjectId tree, Set<String> paths, ObjectInserter inserter) throws IOException {
        if (paths.isEmpty() || generated == ReplayGenerator.NONE) {
            return tree;
        }
        inserter.flush();
        return with(tree, generated.renewed(journals.apply(tree.name()), paths), inserter);
    }

    private ObjectId with(ObjectId tree, Map<String, byte[]> contents, ObjectInserter inserter) throws IOException {
        if (contents.isEmpty()) {
            return tree;
        }
        DirCache files = DirCache.read(repository.newObjectReader(), tree);
        var editor = files.editor();
        for (var content : contents.entrySet()) {
            ObjectId blob = inserter.insert(Constants.OBJ_BLOB, content.getValue());
            editor.add(new DirCacheEditor.PathEdit(content.getKey()) {
                @Override
                public void apply(DirCacheEntry entry) {
                    entry.setObjectId(blob);
                }
            });
        }
        editor.finish();
        ObjectId made = files.writeTree(inserter);
        inserter.flush();
        return made;
    }
}
