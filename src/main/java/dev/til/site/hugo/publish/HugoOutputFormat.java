package dev.til.site.hugo.publish;

import dev.til.site.hugo.field.HugoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A form that Hugo publishes a page in beside its HTML.
 *
 * @param name in lower case
 * @param folder that all its files lie in, empty for the root
 * @param base the name of its files
 * @param end what follows that name, with the dot
 * @param flat whether with ugly URLs its file has the page's name
 */
record HugoOutputFormat(String name, String folder, String base, String end, boolean flat) {
    /** Hugo's own, but for those that til knows by other ways: the name, the folder, the base name, the end. */
    static final List<HugoOutputFormat> BUILT_IN = List.of(
            new HugoOutputFormat("amp", "amp", "index", ".html", true),
            new HugoOutputFormat("calendar", "", "index", ".ics", true),
            new HugoOutputFormat("css", "", "styles", ".css", true),
            new HugoOutputFormat("csv", "", "index", ".csv", true),
            new HugoOutputFormat("json", "", "index", ".json", true),
            new HugoOutputFormat("markdown", "", "index", ".md", true),
            new HugoOutputFormat("webappmanifest", "", "manifest", ".webmanifest", true));

    /** The ends of Hugo's own media types where they are not the type's last word. */
    private static final Map<String, String> ENDS = Map.of(
            "text/calendar", "ics",
            "text/javascript", "js",
            "text/typescript", "ts",
            "text/plain", "txt",
            "text/markdown", "md",
            "application/manifest+json", "webmanifest",
            "application/rss+xml", "xml",
            "image/svg+xml", "svg",
            "image/jpeg", "jpg");

    private static Optional<HugoOutputFormat> builtIn(String name) {
        return BUILT_IN.stream().filter(format -> format.name().equals(name)).findFirst();
    }

    /** One that a configuration describes, which may be one of Hugo's own in another way. */
    static HugoOutputFormat of(String name, HugoFields own, HugoFields mediaTypes) {
        Optional<HugoOutputFormat> usual = builtIn(name);
        String end = own.text("mediaType")
                .map(type -> end(type.toLowerCase(Locale.ROOT), mediaTypes))
                .or(() -> usual.map(HugoOutputFormat::end))
                .orElse("");
        return new HugoOutputFormat(
                name,
                own.text("path").or(() -> usual.map(HugoOutputFormat::folder)).orElse(""),
                own.text("baseName").or(() -> usual.map(HugoOutputFormat::base)).orElse("index"),
                end,
                !own.flag(false, "noUgly"));
    }

    private static String end(String type, HugoFields mediaTypes) {
        String last = type.substring(type.lastIndexOf('/') + 1);
        List<String> configured = mediaTypes.texts(type, "suffixes");
        String usual = mediaTypes.value(type, "suffixes").isPresent() ? "" : ENDS.getOrDefault(type, last);
        String suffix = configured.isEmpty() ? usual : configured.get(0);
        String delimiter = mediaTypes
                .value(type, "delimiter")
                .flatMap(value -> value.text())
                .orElse(".");
        return suffix.isEmpty() ? "" : delimiter + suffix;
    }

    /** What its file of a page is called. */
    String file() {
        return base + end;
    }

    /** The paths of the pages whose file in this form may lie at a path. */
    List<String> pages(String path, boolean ugly) {
        String start = folder.isEmpty() ? "" : "/" + folder;
        if (!path.startsWith(start + "/")) {
            return List.of();
        }
        var pages = new ArrayList<String>();
        String below = path.substring(start.length());
        if (below.endsWith("/" + file()) || (file().equals("index.html") && below.endsWith("/"))) {
            String page = below.substring(0, below.lastIndexOf('/') + 1);
            pages.add(page);
            if (ugly && !flat) {
                pages.add(page.substring(0, page.length() - 1) + ".html");
            }
        }
        if (ugly && flat && !end.isEmpty() && below.endsWith(end)) {
            pages.add(below.substring(0, below.length() - end.length()) + ".html");
        }
        if (!folder.isEmpty() && below.endsWith(".html")) {
            pages.add(below); // Hugo: a page that says what its file is called
        }
        return pages;
    }
}
