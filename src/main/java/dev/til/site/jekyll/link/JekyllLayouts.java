package dev.til.site.jekyll.link;

import dev.til.site.path.RelativePath;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What layouts put around the text of a note, as far as it may hold places to link to that no source names. */
final class JekyllLayouts {
    /** Layouts of well known themes that show the note and nothing that depends on other notes. */
    private static final Set<String> PLAIN =
            Set.of("", "none", "null", "default", "post", "page", "single", "note", "base", "docs", "doc");

    /** An id that is worked out, with what it is sure to begin with. */
    private static final Pattern MADE_ID = Pattern.compile("\\sid\\s*=\\s*[\"']([^\"'<>{}]{0,80})\\{\\{");

    private static final Pattern INCLUDE = Pattern.compile("\\{%-?\\s*include\\s+([\\w./-]+)");
    private static final Pattern PARENT =
            Pattern.compile("\\A---\\s.*?^layout:\\s*[\"']?([\\w./-]+)", Pattern.DOTALL | Pattern.MULTILINE);
    private static final int MOST_PARTS = 200;

    private final JekyllContext context;
    private final Map<String, Set<String>> known = new ConcurrentHashMap<>();

    JekyllLayouts(JekyllContext context) {
        this.context = context;
    }

    /** Whether a layout may make this id from what it lists: tags, categories, other notes. */
    boolean mayMake(String id, String layout) {
        Set<String> starts = known.get(layout);
        if (starts == null) {
            starts = new HashSet<>();
            addLayout(layout, starts, new HashSet<>());
            known.put(layout, starts);
        }
        return starts.stream().anyMatch(id::startsWith);
    }

    private void addLayout(String layout, Set<String> starts, Set<String> seen) {
        if (!seen.add("_layouts/" + layout)) {
            return;
        }
        Optional<String> text = read("_layouts/" + layout + ".html");
        if (text.isEmpty()) {
            if (!PLAIN.contains(layout)) {
                starts.add("");
            }
            return;
        }
        add(text.get(), starts, seen);
        Matcher parent = PARENT.matcher(text.get());
        if (parent.find()) {
            addLayout(parent.group(1), starts, seen);
        }
    }

    private void add(String text, Set<String> starts, Set<String> seen) {
        Matcher id = MADE_ID.matcher(text);
        while (id.find()) {
            starts.add(id.group(1));
        }
        Matcher include = INCLUDE.matcher(text);
        while (include.find() && seen.size() < MOST_PARTS) {
            String part = "_includes/" + include.group(1);
            if (seen.add(part)) {
                read(part).ifPresent(inner -> add(inner, starts, seen));
            }
        }
    }

    private Optional<String> read(String path) {
        return context.files()
                .journal()
                .read(RelativePath.in(context.folder(), path))
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }
}
