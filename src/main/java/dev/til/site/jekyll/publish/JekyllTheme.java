package dev.til.site.jekyll.publish;

import dev.til.note.Note;
import dev.til.note.NoteMarker;
import dev.til.site.SiteFiles;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What is known about a site's theme: whether it is Chirpy, and which front matter keys its templates read. */
public final class JekyllTheme {
    /** Read by Jekyll itself and by the plugins that come with it. */
    private static final List<String> JEKYLL = List.of(
            "layout",
            "title",
            "date",
            "categories",
            "category",
            "tags",
            "tag",
            "permalink",
            "published",
            "slug",
            "excerpt",
            "excerpt_separator",
            "render_with_liquid",
            "redirect_from",
            "redirect_to",
            "last_modified_at",
            "sitemap",
            "description",
            "image",
            "author",
            "authors",
            "lang",
            "locale",
            "canonical_url",
            "seo",
            "twitter",
            "feed",
            "draft",
            "ext",
            "id",
            "url",
            "path");

    // Chirpy: what its layouts and includes read, 5.2 to 7.3
    private static final List<String> CHIRPY = List.of(
            "comments",
            "pin",
            "math",
            "mermaid",
            "toc",
            "media_subpath",
            "img_path",
            "icon",
            "order",
            "dynamic_title",
            "panel_includes",
            "tail_includes",
            "script_includes",
            "refactor",
            "hidden",
            "mode",
            "img_cdn",
            "last_modified_at",
            "mermaid",
            "swipe_nav",
            "breadcrumb",
            "media",
            "video",
            "audio",
            "src",
            "post_description");

    private static final Pattern READ =
            Pattern.compile("\\b(?:page|post|item|entry|doc|document|p|tab|node|article)\\.([A-Za-z_][\\w-]*)");
    private static final Pattern READ_BY_NAME = Pattern.compile("\\w\\[\\s*['\"]([A-Za-z_][\\w-]*)['\"]\\s*\\]");
    /** Filters and tags of Liquid that are given a key: {@code where: "series", x}, {@code map: 'images'}. */
    private static final Pattern READ_BY_FILTER = Pattern.compile(
            "\\|\\s*(?:where|where_exp|map|sort|sort_natural|group_by|sum|find|uniq|compact)\\s*:\\s*['\"]([A-Za-z_][\\w-]*)['\"]");

    private static final List<String> LIQUID_ENDS =
            List.of(".html", ".md", ".markdown", ".xml", ".json", ".txt", ".js", ".liquid", ".rb");
    private static final int LARGEST_TEMPLATE = 256 * 1024;

    private final String root;
    private final SiteFiles files;
    private final boolean chirpy;
    private final JekyllConfig config;
    private final Optional<Set<String>> layouts;
    private volatile @Nullable Set<String> read;
    private volatile @Nullable Set<String> readByPages;

    private JekyllTheme(JekyllConfig config, String root, SiteFiles files) {
        this.root = root;
        this.files = files;
        // Chirpy: a fork carries its own tabs and these settings; the starter names the gem
        chirpy = config.isChirpyGem()
                || (files.isFolder(root + "_tabs") && config.value("theme_mode").isPresent())
                || files.isFile(root + "jekyll-theme-chirpy.gemspec");
        this.config = config;
        boolean own = config.theme().isEmpty() && files.isFolder(root + "_layouts");
        layouts = own ? Optional.of(layouts(root + "_layouts", files)) : Optional.empty();
    }

    public static JekyllTheme of(JekyllConfig config, String root, SiteFiles files) {
        return new JekyllTheme(config, root.isEmpty() ? "" : root + "/", files);
    }

    private static Set<String> layouts(String folder, SiteFiles files) {
        Set<String> layouts = new HashSet<>();
        for (var entry : files.below(folder)) {
            layouts.add(entry.path().substring(folder.length() + 1).replaceFirst("\\.[^./]*$", ""));
        }
        return layouts;
    }

    private static boolean isTemplate(String path) {
        return path.startsWith("_layouts/")
                || path.startsWith("_includes/")
                || path.startsWith("_plugins/")
                || (path.endsWith(".html") && path.indexOf('/') < 0)
                || path.equals("_config.yml");
    }

    /** The keys that templates in the repository read; they are looked into only when somebody asks. */
    private Set<String> read() {
        Set<String> known = read;
        if (known == null) {
            known = found(JekyllTheme::isTemplate);
            read = known;
        }
        return known;
    }

    private Set<String> found(Predicate<String> wanted) {
        Set<String> found = new HashSet<>();
        for (var entry : files.entries()) {
            String path = entry.path();
            if (path.startsWith(root)
                    && wanted.test(path.substring(root.length()))
                    && entry.size() <= LARGEST_TEMPLATE) {
                files.journal().read(path).ifPresent(bytes -> keep(new String(bytes, StandardCharsets.UTF_8), found));
            }
        }
        return found;
    }

    private static void keep(String template, Set<String> found) {
        for (Pattern pattern : List.of(READ, READ_BY_NAME, READ_BY_FILTER)) {
            Matcher reads = pattern.matcher(template);
            while (reads.find()) {
                found.add(reads.group(1));
            }
        }
    }

    public boolean isChirpy() {
        return chirpy;
    }

    /** Whether all keys that the theme reads are known. */
    public boolean isKnown() {
        return chirpy;
    }

    /** Whether each tag gets a page of its own, so that a tag has to be a text. */
    public boolean listsTags() {
        return chirpy || config.plugins().isOn("jekyll-archives");
    }

    /** Whether it is certain that no layout has this name: no gem and no other repository brings any. */
    public boolean lacksLayout(String name) {
        // GitHub Pages: a theme of its own with one layout stands in where a site names none
        return layouts.isPresent()
                && !layouts.get().contains(name)
                && !name.equals("default")
                && !files.leadsElsewhere(root + "_layouts/" + name);
    }

    /** Whether anything reads a key of the front matter. */
    public boolean reads(String key) {
        return JEKYLL.contains(key) || (chirpy && CHIRPY.contains(key)) || read().contains(key);
    }

    /** Whether a note's own Liquid, or a page of the site that may list notes, reads a key; for who is about to say no. */
    public boolean isReadIn(Note note, String key) {
        if (note.shows(NoteMarker.LIQUID)) {
            Set<String> own = new HashSet<>();
            keep(note.body().chars(), own);
            if (own.contains(key)) {
                return true;
            }
        }
        Set<String> known = readByPages;
        if (known == null) {
            known = found(path -> isPage(path) && !isTemplate(path));
            readByPages = known;
        }
        return known.contains(key);
    }

    private static boolean isPage(String path) {
        boolean dated = path.contains("_posts/") || path.contains("_drafts/");
        return !dated && LIQUID_ENDS.stream().anyMatch(path::endsWith);
    }

    /** Keys that a misspelt one may have meant. */
    public Set<String> keys() {
        Set<String> keys = new TreeSet<>(JEKYLL);
        if (chirpy) {
            keys.addAll(CHIRPY);
        }
        keys.addAll(read());
        return keys;
    }
}
