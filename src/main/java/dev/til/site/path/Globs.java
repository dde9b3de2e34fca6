package dev.til.site.path;

/** Ruby's file name patterns. */
public final class Globs {
    private Globs() {}

    /** As a regular expression; {@code byFolder} where a single star stops at a slash, as in {@code Dir.glob}. */
    public static String regex(String glob, boolean byFolder) {
        var regex = new StringBuilder();
        for (int at = 0; at < glob.length(); at++) {
            char c = glob.charAt(at);
            switch (c) {
                case '*' -> {
                    boolean deep = byFolder && glob.startsWith("**/", at);
                    regex.append(deep ? "(?s:.*/)?" : byFolder ? "[^/]*" : ".*");
                    at += deep ? 2 : byFolder && glob.startsWith("**", at) ? 1 : 0;
                }
                case '?' -> regex.append(byFolder ? "[^/]" : ".");
                default -> {
                    if (!Character.isLetterOrDigit(c)) {
                        regex.append('\\');
                    }
                    regex.append(c);
                }
            }
        }
        return regex.toString();
    }
}
