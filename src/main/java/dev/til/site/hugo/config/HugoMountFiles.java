package dev.til.site.hugo.config;

import dev.til.site.hugo.field.HugoFields;
import dev.til.site.path.Globs;
import dev.til.site.path.RelativePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Which files of a mount count. Hugo: the first pattern that is met decides, about a file as about each folder that it lies
 * in; where none is, all count unless something is asked for. The case of letters does not matter.
 */
public record HugoMountFiles(List<Rule> rules) {
    /** Leaves nothing out. */
    public static final HugoMountFiles ALL = new HugoMountFiles(List.of());

    /** More than this is no pattern that somebody wrote by hand. */
    private static final int MOST = 64;

    /** Hugo: what begins so is left out. */
    private static final String NOT = "! ";

    public HugoMountFiles {
        rules = List.copyOf(rules);
    }

    /** @param wanted whether what meets the pattern counts */
    record Rule(String pattern, boolean wanted) {
        boolean meets(String path) {
            return Globs.HUGO.meets(pattern, path);
        }

        /** Hugo: of what is asked for, the folders above have to count as well. */
        boolean leadsTo(String folder) {
            for (int slash = pattern.lastIndexOf('/'); slash > 0; slash = pattern.lastIndexOf('/', slash - 1)) {
                if (Globs.HUGO.meets(pattern.substring(0, slash), folder)) {
                    return true;
                }
            }
            return false;
        }
    }

    /** What the settings of a mount say; empty where they say it in a way that til does not understand. */
    static Optional<HugoMountFiles> of(HugoFields mount) {
        List<String> files = mount.texts("files");
        var rules = new ArrayList<Rule>();
        boolean understood = true;
        for (String pattern : files.isEmpty() ? mount.texts("includeFiles") : files) {
            boolean unwanted = !files.isEmpty() && pattern.startsWith(NOT);
            understood &= add(unwanted ? pattern.substring(NOT.length()) : pattern, !unwanted, rules);
        }
        for (String pattern : files.isEmpty() ? mount.texts("excludeFiles") : List.<String>of()) {
            understood &= add(pattern, false, rules);
        }
        return understood ? Optional.of(new HugoMountFiles(rules)) : Optional.empty();
    }

    /** Adds what a pattern stands for, one for each word in braces; false for one that til does not read. */
    private static boolean add(String pattern, boolean wanted, List<Rule> rules) {
        var open = new ArrayList<String>();
        open.add((pattern.startsWith("/") ? pattern : "/" + pattern).toLowerCase(Locale.ROOT));
        while (!open.isEmpty()) {
            String next = open.remove(open.size() - 1);
            int brace = next.indexOf('{');
            int end = next.indexOf('}');
            if (brace < 0 && end < 0 && next.indexOf('[') < 0 && next.indexOf('\\') < 0) {
                rules.add(new Rule(next, wanted));
            } else if (brace < 0
                    || end < brace
                    || next.substring(brace + 1, end).matches(".*[{/].*")) {
                return false;
            } else {
                for (String word : next.substring(brace + 1, end).split(",", -1)) {
                    open.add(next.substring(0, brace) + word + next.substring(end + 1));
                }
            }
            if (open.size() + rules.size() > MOST) {
                return false;
            }
        }
        return true;
    }

    /** Whether a file counts, by its path below the mount. */
    boolean hold(String file) {
        return rules.isEmpty() || (counts("/" + file.toLowerCase(Locale.ROOT), false) && isReached(file));
    }

    /** The same for what may be a folder, too. */
    boolean mayHold(String path) {
        return rules.isEmpty() || (counts("/" + path.toLowerCase(Locale.ROOT), true) && isReached(path));
    }

    private boolean isReached(String path) {
        for (String folder = RelativePath.folder(path); !folder.isEmpty(); folder = RelativePath.folder(folder)) {
            if (!counts("/" + folder.toLowerCase(Locale.ROOT), true)) {
                return false;
            }
        }
        return true;
    }

    private boolean counts(String path, boolean folder) {
        boolean all = true;
        for (Rule rule : rules) {
            if (rule.meets(path) || (folder && rule.wanted() && rule.leadsTo(path))) {
                return rule.wanted();
            }
            all &= !rule.wanted();
        }
        return all;
    }
}
