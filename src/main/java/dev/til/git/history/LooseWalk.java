package dev.til.git.history;

import dev.til.git.refs.RefValue;
import java.io.IOException;
import java.util.List;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevSort;
import org.eclipse.jgit.revwalk.RevWalk;

/** A walk over commits that nothing leads to but HEAD. */
final class LooseWalk {
    private LooseWalk() {}

    static RevWalk begin(RevWalk walk, String head, List<RefValue> refs) throws IOException {
        walk.sort(RevSort.TOPO);
        walk.markStart(walk.parseCommit(ObjectId.fromString(head)));
        for (RefValue ref : refs) {
            ObjectId at = ObjectId.fromString(ref.commit().orElseThrow());
            // a partial clone may lack what others have tagged
            if (walk.getObjectReader().has(at) && walk.peel(walk.parseAny(at)) instanceof RevCommit reached) {
                walk.markUninteresting(reached);
            }
        }
        return walk;
    }
}
