package dev.til.site.path;

/** Patterns of file names, as the programs that sites are built with read them. A question mark is one character. */
public enum Globs {
    /** Ruby: File.fnmatch without FNM_PATHNAME, whose stars and question marks are slashes, too. */
    FNMATCH,

    /** Ruby: Dir.glob, where a star is a part of a name, and two of them with a slash are any folders or none. */
    FOLDERS,

    /** Hugo: hglob, where a star is a part of a name, and two of them are a part of a path. */
    HUGO;

    /** Whether a path is what the pattern says. */
    public boolean meets(String pattern, String path) {
        boolean[] ends = ends(pattern, path);
        return ends.length > 0 && ends[path.length()];
    }

    /** Whether a path is that, or begins with it. */
    public boolean beginsPath(String pattern, String path) {
        for (boolean end : ends(pattern, path)) {
            if (end) {
                return true;
            }
        }
        return false;
    }

    /** Where in the path the whole pattern can end; empty for nowhere. */
    private boolean[] ends(String pattern, String path) {
        int at = 0;
        while (at < pattern.length() && !isSign(pattern.charAt(at))) {
            if (at == path.length() || path.charAt(at) != pattern.charAt(at)) {
                return new boolean[0]; // so do most
            }
            at++;
        }
        boolean[] ends = new boolean[path.length() + 1];
        ends[at] = true;
        while (at < pattern.length()) {
            int stars = stars(pattern, at);
            ends = switch (stars) {
                case 0 -> one(pattern.charAt(at), path, ends);
                case 3 -> folders(path, ends);
                default -> several(path, ends, this == FNMATCH || (this == HUGO && stars == 2));
            };
            at += Math.max(1, stars);
        }
        return ends;
    }

    private static boolean isSign(char c) {
        return c == '*' || c == '?';
    }

    /** How many characters are one star here: with another one, and with a slash. */
    private int stars(String pattern, int at) {
        if (pattern.charAt(at) != '*') {
            return 0;
        }
        if (this == FNMATCH || !pattern.startsWith("**", at)) {
            return 1;
        }
        return this == FOLDERS && pattern.startsWith("/", at + 2) ? 3 : 2;
    }

    private boolean[] one(char c, String path, boolean[] before) {
        boolean[] now = new boolean[before.length];
        for (int i = 0; i < path.length(); i++) {
            char given = path.charAt(i);
            if (c != '?') {
                now[i + 1] = before[i] && given == c;
            } else if (before[i] && (given != '/' || this == FNMATCH)) {
                now[i + Character.charCount(path.codePointAt(i))] = true;
            }
        }
        return now;
    }

    private static boolean[] several(String path, boolean[] before, boolean deep) {
        boolean[] now = before.clone();
        for (int i = 0; i < path.length(); i++) {
            now[i + 1] |= now[i] && (deep || path.charAt(i) != '/');
        }
        return now;
    }

    private static boolean[] folders(String path, boolean[] before) {
        boolean[] now = before.clone();
        boolean begun = false;
        for (int i = 0; i < path.length(); i++) {
            begun |= before[i];
            now[i + 1] |= begun && path.charAt(i) == '/';
        }
        return now;
    }
}
