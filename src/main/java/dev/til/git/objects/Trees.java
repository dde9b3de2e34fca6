package dev.til.git.objects;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The files of commits, from Git's trees as it keeps them. Folders that the tree before had as well are not read again. */
public final class Trees {
    private static final int ID = 20;
    private static final int FOLDER = 0040000;
    private static final int KEPT = 2;

    private final Function<String, Optional<byte[]>> trees;
    private Map<String, List<TreeEntry>> known = new HashMap<>();

    /** The last ones that were asked for, the newest last: a command goes to and fro between two. */
    private final Map<String, List<TreeEntry>> last = new LinkedHashMap<>();

    /** @param trees what Git keeps of a tree, or of the tree of a commit */
    public Trees(Function<String, Optional<byte[]>> trees) {
        this.trees = trees;
    }

    /** The files of a commit or tree, sorted by path; empty where some of it is not there. */
    public synchronized Optional<List<TreeEntry>> of(String commit) {
        List<TreeEntry> before = last.get(commit);
        if (before != null) {
            return Optional.of(before);
        }
        Map<String, List<TreeEntry>> now = new HashMap<>();
        List<TreeEntry> all = new ArrayList<>();
        if (!add(commit, "", all, now)) {
            return Optional.empty();
        }
        known = now;
        List<TreeEntry> sorted = TreeEntry.sorted(all);
        if (last.size() == KEPT) {
            last.remove(last.keySet().iterator().next());
        }
        last.put(commit, sorted);
        return Optional.of(sorted);
    }

    private boolean add(String tree, String path, List<TreeEntry> all, Map<String, List<TreeEntry>> now) {
        String key = tree + path;
        List<TreeEntry> before = known.get(key);
        if (before != null) {
            now.put(key, before);
            all.addAll(before);
            return true;
        }
        Optional<byte[]> content = trees.apply(tree);
        List<TreeEntry> here = new ArrayList<>();
        if (content.isEmpty() || !read(content.get(), path, here, now)) {
            return false;
        }
        now.put(key, here);
        all.addAll(here);
        return true;
    }

    /** {@code MODE NAME NUL ID}, again and again. */
    private boolean read(byte[] content, String path, List<TreeEntry> all, Map<String, List<TreeEntry>> now) {
        for (int at = 0; at < content.length; ) {
            int mode = 0;
            for (; content[at] != ' '; at++) {
                mode = mode << 3 | content[at] - '0';
            }
            int start = at + 1;
            int end = start;
            while (content[end] != 0) {
                end++;
            }
            String name = path + new String(content, start, end - start, StandardCharsets.UTF_8);
            at = end + 1 + ID;
            String id = BlobIds.hex(Arrays.copyOfRange(content, end + 1, at));
            if (mode != FOLDER) {
                all.add(new TreeEntry(name, mode, id, false));
            } else if (!add(id, name + "/", all, now)) {
                return false;
            }
        }
        return true;
    }
}
