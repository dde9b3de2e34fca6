package dev.til.site.path;

import java.util.Locale;
import java.util.Set;

/** Tells the name of a web server from the name of a file. */
public final class HostOrPath {
    /** Ends of names that are servers far more often than files; {@code .md}, {@code .py} or {@code .sh} are not among them. */
    private static final Set<String> ENDS = Set.of(
            "com", "org", "net", "edu", "gov", "dev", "app", "page", "site", "blog", "wiki", "xyz", "tech", "info",
            "kr", "jp", "cn", "uk", "de", "fr", "us", "eu", "ca", "au", "br", "in", "nl", "ch", "se", "tw", "co", "io",
            "ai", "me", "gg", "tv");

    private HostOrPath() {}

    /** Whether a relative path starts with the name of a web server: {@code www.example.com/x}, {@code https.example.com}. */
    static boolean starts(String path) {
        int slash = path.indexOf('/');
        String first = (slash < 0 ? path : path.substring(0, slash)).toLowerCase(Locale.ROOT);
        int dot = first.lastIndexOf('.');
        if (dot <= 0 || first.contains("..") || !first.matches("[a-z0-9][a-z0-9.-]*")) {
            return false;
        }
        return first.startsWith("www.")
                || first.matches("https?\\.[a-z0-9-]+\\..*")
                || ENDS.contains(first.substring(dot + 1));
    }

    /** The address that was meant: {@code https://} before it, a mistyped {@code https.} taken away. */
    public static String address(String path) {
        return "https://" + path.replaceFirst("^https?\\.(?=[^/]*\\.)", "");
    }
}
