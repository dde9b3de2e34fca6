package dev.til.git.filter;

import dev.til.note.Journal.Entry;
import dev.til.note.Journal.Kind;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.jgit.lib.ConfigConstants;
import org.eclipse.jgit.lib.Repository;

/**
 * Files that Git stores otherwise than they lie on disk, beside their line ends: by a filter, an encoding or {@code $Id$}.
 * til runs no filter, so that what it reads of them is not their blob. Attributes are read roughly: rather too many files.
 */
public final class FilterAttributes {
    private static final Pattern CHANGES = Pattern.compile("\\s(?:filter|ident|working-tree-encoding)\\b");
    private static final Pattern EXTENSION = Pattern.compile("\\*\\.\\w+");
    private static final int LONGEST = 1 << 20;

    /** Ends of the paths that are changed; the empty one is everything's. */
    private final List<String> ends = new ArrayList<>();

    private FilterAttributes() {}

    /** The same files, without the ids of blobs that they may not be. */
    public static List<Entry> without(List<Entry> files, Repository repository) {
        var filters = new FilterAttributes();
        Path root = repository.getWorkTree().toPath();
        for (Entry entry : files) {
            if (entry.kind() == Kind.FILE && entry.path().endsWith(".gitattributes")) {
                filters.read(root.resolve(entry.path()));
            }
        }
        filters.read(repository.getCommonDirectory().toPath().resolve("info").resolve("attributes"));
        File home = repository.getFS().userHome();
        String global = repository.getConfig().getString(ConfigConstants.CONFIG_CORE_SECTION, null, "attributesFile");
        if (global != null) {
            filters.read(
                    global.startsWith("~/") && home != null
                            ? new File(home, global.substring(2)).toPath()
                            : Path.of(global));
        } else if (home != null) {
            filters.read(home.toPath().resolve(".config").resolve("git").resolve("attributes"));
        }
        return filters.ends.isEmpty()
                ? files
                : files.stream().map(filters::believed).toList();
    }

    private void read(Path file) {
        try {
            if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && Files.size(file) < LONGEST) {
                new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                        .lines()
                        .filter(line -> CHANGES.matcher(line).find())
                        .map(line -> line.strip().split("\\s", 2)[0])
                        .forEach(pattern -> ends.add(
                                EXTENSION.matcher(pattern).matches()
                                        ? pattern.substring(1).toLowerCase(Locale.ROOT)
                                        : ""));
            }
        } catch (IOException e) {
            ends.add(""); // nobody knows what it says
        }
    }

    private Entry believed(Entry entry) {
        String path = entry.path().toLowerCase(Locale.ROOT);
        return entry.size() >= 0 && ends.stream().anyMatch(path::endsWith)
                ? new Entry(entry.path(), entry.kind(), entry.size(), Optional.empty())
                : entry;
    }
}
