package dev.til.git.oplog;

import java.util.Map;
import java.util.TreeMap;

/**
 * How the movable parts of a repository stood at one moment.
 *
 * @param head a full branch name, or a commit's id where HEAD is detached
 * @param branches full name to commit id, of all local branches
 * @param index a digest of what is staged, whatever its time stamps
 * @param tracking the configuration of branches: {@code NAME LF KEY} to value
 */
record Snapshot(String head, Map<String, String> branches, String index, Map<String, String> tracking) {
    Snapshot {
        branches = new TreeMap<>(branches);
        tracking = new TreeMap<>(tracking);
    }

    /** Whether everything stands alike. Asked part by part: how records are compared is worked out at run time. */
    boolean same(Snapshot other) {
        return head.equals(other.head)
                && branches.equals(other.branches)
                && index.equals(other.index)
                && tracking.equals(other.tracking);
    }

    /** The commit that HEAD leads to; empty text where the branch has none yet. */
    String commit() {
        return head.startsWith("refs/") ? branches.getOrDefault(head, "") : head;
    }
}
