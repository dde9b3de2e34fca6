package dev.til.site.path;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A link's destination taken apart as a browser does it.
 *
 * @param written as it stands in the note, white space around it and line breaks in it left out
 * @param scheme in lower case, without the colon; empty where there is none
 * @param host in lower case, with the port; empty where there is none
 * @param path still percent-encoded, with the slash that it starts with
 * @param query without {@code ?}
 * @param fragment without {@code #}, still percent-encoded
 */
public record LinkTarget(
        String written,
        Kind kind,
        String scheme,
        String host,
        String path,
        Optional<String> query,
        Optional<String> fragment) {
    public enum Kind {
        /** {@code [text]()} */
        EMPTY,
        /** {@code #heading}: in the same page */
        ANCHOR,
        /** {@code day21.md}, {@code ../day21.md}, {@code ?page=2} */
        RELATIVE,
        /** {@code /posts/day21/} */
        ROOTED,
        /** {@code https://example.com/}, {@code //example.com/} */
        WEB,
        /** What only the writer's own machine can open: {@code http://localhost:4000/}, {@code file:}, {@code C:\notes} */
        LOCAL,
        /** {@code mailto:}, {@code tel:}, {@code data:} and all other schemes */
        OTHER
    }

    private static final Set<String> OWN_HOSTS = Set.of("localhost", "127.0.0.1", "0.0.0.0", "[::1]");

    public static LinkTarget of(String destination) {
        // URL Standard: white space around a URL does not count, tabs and line breaks in it neither
        String written = unbroken(destination.strip());
        String scheme = scheme(written);
        if (scheme.length() == 1 || OWN_HOSTS.contains(scheme) || scheme.equals("file")) {
            return new LinkTarget(written, Kind.LOCAL, scheme, "", written, Optional.empty(), Optional.empty());
        }
        boolean web = scheme.equals("http") || scheme.equals("https");
        if (!scheme.isEmpty() && !web) {
            return new LinkTarget(written, Kind.OTHER, scheme, "", written, Optional.empty(), Optional.empty());
        }
        String rest = web ? written.substring(scheme.length() + 1) : written;
        int hash = rest.indexOf('#');
        Optional<String> fragment = hash < 0 ? Optional.empty() : Optional.of(rest.substring(hash + 1));
        rest = hash < 0 ? rest : rest.substring(0, hash);
        int mark = rest.indexOf('?');
        Optional<String> query = mark < 0 ? Optional.empty() : Optional.of(rest.substring(mark + 1));
        rest = mark < 0 ? rest : rest.substring(0, mark);
        if (web || rest.startsWith("//")) {
            int start = 0;
            while (start < rest.length() && (rest.charAt(start) == '/' || rest.charAt(start) == '\\')) {
                start++;
            }
            int slash = rest.indexOf('/', start);
            String authority = rest.substring(start, slash < 0 ? rest.length() : slash);
            String host = authority.substring(authority.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
            String path = slash < 0 ? "/" : rest.substring(slash);
            return new LinkTarget(written, own(host) ? Kind.LOCAL : Kind.WEB, scheme, host, path, query, fragment);
        }
        Kind kind = written.isEmpty()
                ? Kind.EMPTY
                : rest.startsWith("/") ? Kind.ROOTED : rest.isEmpty() && query.isEmpty() ? Kind.ANCHOR : Kind.RELATIVE;
        return new LinkTarget(written, kind, "", "", rest, query, fragment);
    }

    private static String unbroken(String url) {
        boolean whole = url.indexOf('\t') < 0 && url.indexOf('\r') < 0 && url.indexOf('\n') < 0;
        return whole ? url : url.replaceAll("[\\t\\r\\n]", "");
    }

    private static String scheme(String written) {
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            if (c == ':' && i > 0) {
                return written.substring(0, i).toLowerCase(Locale.ROOT);
            }
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            boolean inner = i > 0 && ((c >= '0' && c <= '9') || c == '+' || c == '.' || c == '-');
            if (!letter && !inner) {
                break;
            }
        }
        return "";
    }

    private static boolean own(String host) {
        String name = host.indexOf(':') < 0 ? host : host.replaceFirst(":\\d*$", "");
        return OWN_HOSTS.contains(name) || name.endsWith(".localhost");
    }

    /** The path as files are named. */
    public String decodedPath() {
        return decode(path);
    }

    /** The fragment as ids are written. */
    public Optional<String> decodedFragment() {
        return fragment.map(LinkTarget::decode);
    }

    /** Whether the path can only be a folder's. */
    public boolean namesFolder() {
        return path.endsWith("/")
                || path.endsWith("/.")
                || path.endsWith("/..")
                || path.equals(".")
                || path.equals("..");
    }

    /** Whether this looks like a web address whose {@code https://} was forgotten: {@code www.example.com/x}. */
    public boolean lacksScheme() {
        return kind == Kind.RELATIVE && HostOrPath.starts(path);
    }

    /** Percent-decoded as UTF-8; what is no valid encoding stays as it is. */
    public static String decode(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        var bytes = new ByteArrayOutputStream();
        int i = 0;
        while (i < text.length()) {
            int high = text.charAt(i) == '%' && i + 2 < text.length() ? Character.digit(text.charAt(i + 1), 16) : -1;
            int low = high < 0 ? -1 : Character.digit(text.charAt(i + 2), 16);
            if (low >= 0) {
                bytes.write(high * 16 + low);
                i += 3;
            } else {
                int end = text.offsetByCodePoints(i, 1);
                bytes.writeBytes(text.substring(i, end).getBytes(StandardCharsets.UTF_8));
                i = end;
            }
        }
        String decoded = bytes.toString(StandardCharsets.UTF_8);
        return decoded.indexOf('\uFFFD') >= 0 ? text : decoded;
    }
}
