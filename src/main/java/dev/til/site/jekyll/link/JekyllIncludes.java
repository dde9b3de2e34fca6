package dev.til.site.jekyll.link;

import dev.til.note.Note;
import dev.til.site.path.RelativePath;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Pattern;

/** The pieces that pages are put together from, as far as they can bring headings or other places to link to. */
public final class JekyllIncludes {
    /** What a piece needs to bring ids that are not seen in the note. */
    private static final Pattern BRINGS_IDS = Pattern.compile("(?i)<h[1-6]|\\bid\\s*=|markdownify|\\{%-?\\s*include");

    /** Tags of plugins, and pieces of the Chirpy theme, that show a picture, a film or a list of files. */
    private static final Set<String> HARMLESS =
            Set.of("gist", "avatar", "seo", "feed_meta", "cycle", "increment", "decrement");

    private final JekyllContext context;
    private final Function<Note, Set<String>> unknown;
    private final Map<String, Boolean> known = new ConcurrentHashMap<>();

    /** @param unknown the names of includes and plugins' tags in a note */
    public JekyllIncludes(JekyllContext context, Function<Note, Set<String>> unknown) {
        this.context = context;
        this.unknown = unknown;
    }

    boolean mayBringIds(Note note) {
        return new HashSet<>(unknown.apply(note)).stream().anyMatch(this::mayBringIds);
    }

    private boolean mayBringIds(String name) {
        if (HARMLESS.contains(name) || name.startsWith("embed/")) {
            return false;
        }
        return known.computeIfAbsent(name, this::searched);
    }

    private boolean searched(String name) {
        return file(name).map(text -> BRINGS_IDS.matcher(text).find()).orElse(true);
    }

    /** Whether a name can be found nowhere: not among the site's own, and no theme may bring it. */
    public boolean lacks(String name, boolean theme) {
        return !theme
                && !name.contains("{")
                && !context.files().isFile(path(name))
                && !context.files().leadsElsewhere(path(name))
                && context.files().similar(path(name)).isEmpty()
                && !context.files().journal().onDiskOnly(path(name));
    }

    private Optional<String> file(String name) {
        return context.files().journal().read(path(name)).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    private String path(String name) {
        return RelativePath.in(context.folder(), context.setting("includes_dir").orElse("_includes")) + "/" + name;
    }
}
