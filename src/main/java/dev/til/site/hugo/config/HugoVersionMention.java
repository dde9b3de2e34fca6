package dev.til.site.hugo.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A version of Hugo that a file of a build names.
 *
 * @param minor what counts of it: of 0.147.8 the 147
 * @param written the way it was written
 */
record HugoVersionMention(int minor, String written) {
    /** What {@code latest} is. */
    static final int NEWEST = Integer.MAX_VALUE;

    private static final String LATEST = "latest";
    private static final int MAJOR = 1000;

    /** Keys and variables whose value it is. */
    private static final List<String> KEYS =
            List.of("hugo_version", "hugo-version", "hugoversion", "\"hugo-extended\"");

    /** What a version follows right away. */
    private static final List<String> STARTS = List.of(
            "gohugoio/hugo/releases/download/v", "gohugoio/hugo@", "hugo-installer --version ", "hugo-install -v ");

    /** Whose newest is installed. */
    private static final List<String> NEWEST_ONES = List.of("snap install hugo", "brew install hugo");

    // GitHub: both take the newest where they are told none
    private static final List<String> ACTIONS = List.of("peaceiris/actions-hugo", "crazy-max/ghaction-hugo");

    /** All that a file names, in its order. */
    static List<HugoVersionMention> in(String text) {
        var found = new ArrayList<HugoVersionMention>();
        boolean action = false;
        boolean told = false;
        for (String line : text.split("\n")) {
            String lower = line.toLowerCase(Locale.ROOT);
            if (lower.stripLeading().startsWith("#")) {
                continue;
            }
            boolean setUp = contains(lower, ACTIONS);
            action |= setUp;
            told |= lower.contains("hugo-version")
                    || (action && lower.stripLeading().startsWith("version:"));
            if (action && lower.stripLeading().startsWith("version:")) {
                values(line, lower.indexOf("version:") + "version:".length(), found);
            }
            of(line, lower, found);
        }
        if (action && !told) {
            found.add(new HugoVersionMention(NEWEST, LATEST));
        }
        return found;
    }

    private static boolean contains(String line, List<String> words) {
        for (String word : words) {
            if (line.contains(word)) {
                return true;
            }
        }
        return false;
    }

    private static void of(String line, String lower, List<HugoVersionMention> found) {
        if (!lower.contains("hugo")) {
            return;
        }
        for (String key : KEYS) {
            int at = lower.indexOf(key);
            if (at >= 0) {
                values(line, at + key.length(), found);
            }
        }
        for (String start : STARTS) {
            int at = lower.indexOf(start);
            if (at >= 0) {
                values(line, at + start.length(), found);
            }
        }
        if (contains(lower, NEWEST_ONES)) {
            found.add(new HugoVersionMention(NEWEST, LATEST));
        }
        image(line, lower, found);
    }

    /** {@code image: hugomods/hugo:exts-0.121.1}, {@code FROM klakegg/hugo:0.107.0-ext-alpine} */
    private static void image(String line, String lower, List<HugoVersionMention> found) {
        int name = lower.contains("image") || lower.contains("from ") || lower.contains("docker ")
                ? lower.lastIndexOf("hugo")
                : -1;
        int colon = name < 0 ? -1 : lower.indexOf(':', name);
        if (colon < 0) {
            return;
        }
        for (int i = name; i < colon; i++) {
            if (!isOfName(lower.charAt(i))) {
                return;
            }
        }
        int at = colon + 1;
        while (at < lower.length()
                && isOfName(lower.charAt(at))
                && !isDigit(lower, at)
                && !lower.startsWith(LATEST, at)) {
            at++;
        }
        values(line, at, found);
    }

    private static boolean isOfName(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '.' || c == '/';
    }

    /** The version that stands there, or those of a list that does; nothing where a variable does. */
    private static void values(String line, int from, List<HugoVersionMention> found) {
        int at = from;
        while (at < line.length()) {
            while (at < line.length() && " \t:=\"'[,^~v".indexOf(line.charAt(at)) >= 0) {
                at++;
            }
            if (line.startsWith("extended_", at)) {
                at += "extended_".length();
            }
            if (line.startsWith(LATEST, at)) {
                found.add(new HugoVersionMention(NEWEST, LATEST));
                at += LATEST.length();
            } else {
                int end = end(line, at);
                if (end < 0) {
                    return;
                }
                found.add(of(line.substring(at, end)));
                at = end;
            }
            boolean more = at < line.length()
                    && (line.charAt(at) == ',' || line.startsWith("',", at) || line.startsWith("\",", at));
            if (!more) {
                return;
            }
        }
    }

    /** A version as it is written, with its two or three numbers. */
    static HugoVersionMention of(String written) {
        int dot = written.indexOf('.');
        int next = written.indexOf('.', dot + 1);
        int major = Integer.parseInt(written.substring(0, dot));
        int minor = Integer.parseInt(written.substring(dot + 1, next < 0 ? written.length() : next));
        return new HugoVersionMention(major * MAJOR + minor, written);
    }

    /** Where a version ends that begins there; -1 where none does. */
    static int end(String text, int from) {
        int dot = digits(text, from);
        if (dot < 0 || dot >= text.length() || text.charAt(dot) != '.') {
            return -1;
        }
        int end = digits(text, dot + 1);
        if (end > 0 && end < text.length() && text.charAt(end) == '.') {
            int patch = digits(text, end + 1);
            return patch < 0 ? end : patch;
        }
        return end;
    }

    private static int digits(String text, int from) {
        int end = from;
        while (isDigit(text, end) && end - from < 4) {
            end++;
        }
        return end == from ? -1 : end;
    }

    private static boolean isDigit(String text, int at) {
        return at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }
}
