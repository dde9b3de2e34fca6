package dev.til;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A tree of folders as it is drawn: one a line, what is in it below it and further right, then what it is for.
 *
 * @param folders from the project's root, each with a {@code /} at its end
 */
record FolderTree(Set<String> folders) {
    private static final Pattern LINE = Pattern.compile("(?<indent> *)(?<name>\\S+/)(?<purpose> +\\S.*)?");

    private record Open(int indent, String path) {}

    static FolderTree of(List<String> drawing) {
        var folders = new TreeSet<String>();
        var around = new ArrayList<Open>();
        for (String line : drawing) {
            Matcher folder = LINE.matcher(line);
            if (!folder.matches()) {
                throw new AssertionError("no folder is drawn here: " + line);
            }
            int indent = folder.group("indent").length();
            around.removeIf(open -> open.indent() >= indent);
            String path = around.stream().map(Open::path).reduce("", (outer, inner) -> inner) + folder.group("name");
            around.add(new Open(indent, path));
            if (!folders.add(path)) {
                throw new AssertionError(path + " is drawn twice");
            }
        }
        return new FolderTree(folders);
    }

    /** The folders in this one, at whatever depth. */
    Set<String> inside(String outer) {
        return folders.stream()
                .filter(folder -> folder.startsWith(outer) && !folder.equals(outer))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
