package dev.til.site.jekyll.publish;

import dev.til.note.Note;
import dev.til.site.SiteFiles;
import dev.til.site.path.RelativePath;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Pages that are made of Markdown without front matter, as GitHub Pages makes them: by {@code jekyll-optional-front-matter},
 * {@code jekyll-readme-index} and {@code jekyll-titles-from-headings}.
 */
final class JekyllBarePages {
    // jekyll-optional-front-matter: FILENAME_BLACKLIST
    private static final Set<String> LEFT_OUT = Set.of(
            "readme",
            "license",
            "licence",
            "copying",
            "code_of_conduct",
            "contributing",
            "issue_template",
            "pull_request_template");

    private static final String README = "readme.";

    private static final List<String> INDEXES =
            List.of("index.html", "index.htm", "index.xhtml", "index.xml", "index.md", "index.markdown");

    // jekyll-titles-from-headings: TITLE_REGEX
    private static final Pattern TITLE =
            Pattern.compile("\\A\\s*(?:#{1,3}\\s+(.*)(?:\\s+#{1,3})?|(.*)\\r?\\n[-=]+\\s*)$", Pattern.MULTILINE);

    private final JekyllConfig config;
    private final boolean optional;
    private final boolean titles;
    /** The READMEs that are shown where their folder has no index, relative to the sources. */
    private final Set<String> indexes;

    private JekyllBarePages(JekyllConfig config, Set<String> indexes) {
        this.config = config;
        this.indexes = indexes;
        optional = isOn("jekyll-optional-front-matter", "optional_front_matter") && !config.is("require_front_matter");
        titles = isOn("jekyll-titles-from-headings", "titles_from_headings");
    }

    private boolean isOn(String plugin, String key) {
        return isOn(config, plugin, key);
    }

    private static boolean isOn(JekyllConfig config, String plugin, String key) {
        return config.plugins().isOn(plugin)
                && config.setting(key + ".enabled").filter("false"::equals).isEmpty();
    }

    /** Those of a site of which no files are known. */
    static JekyllBarePages of(JekyllConfig config) {
        return new JekyllBarePages(config, Set.of());
    }

    /** @param root the folder of the sources with a slash at its end; empty for the repository's own */
    static JekyllBarePages of(JekyllConfig config, String root, SiteFiles files) {
        Set<String> indexes = new TreeSet<>();
        if (isOn(config, "jekyll-readme-index", "readme_index")) {
            for (String path : files.begunWith(README)) {
                if (path.startsWith(root) && isReadme(path) && config.isMarkdown(path) && !hasIndex(path, files)) {
                    indexes.add(path.substring(root.length()));
                }
            }
        }
        return new JekyllBarePages(config, indexes);
    }

    private static boolean isReadme(String path) {
        int name = path.lastIndexOf('/') + 1;
        return path.indexOf('.', name + README.length()) < 0;
    }

    private static boolean hasIndex(String readme, SiteFiles files) {
        String folder = RelativePath.folder(readme);
        for (String name : INDEXES) {
            if (files.isFile(RelativePath.in(folder, name))) {
                return true;
            }
        }
        return files.isFile(RelativePath.in(folder, "index" + readme.substring(readme.lastIndexOf('.'))));
    }

    /** Whether a file without front matter becomes a page. */
    boolean isPage(JekyllPlace place) {
        return place.kind() == JekyllPlace.Kind.PAGE && (isIndex(place) || isOptional(place));
    }

    private boolean isOptional(JekyllPlace place) {
        return optional
                && config.isMarkdown(place.fileName())
                && (!LEFT_OUT.contains(place.baseName().toLowerCase(Locale.ROOT))
                        || config.included().contains(place.path()));
    }

    private boolean isIndex(JekyllPlace place) {
        return indexes.contains(place.path());
    }

    /**
     * The URL of a README that is shown for its folder.
     *
     * @param bare whether it has no front matter
     */
    Optional<String> url(JekyllPlace place, boolean bare) {
        boolean wanted = bare
                || config.setting("readme_index.with_frontmatter")
                        .filter("true"::equals)
                        .isPresent();
        String folder = RelativePath.folder(place.path());
        return place.kind() == JekyllPlace.Kind.PAGE && wanted && isIndex(place)
                ? Optional.of(folder.isEmpty() ? "/" : "/" + folder + "/")
                : Optional.empty();
    }

    /** The title that the first heading gives to a page that has none; Markdown's own marks are left out. */
    Optional<String> title(JekyllPlace place, Note note) {
        if (!titles || place.kind() != JekyllPlace.Kind.PAGE || !config.isMarkdown(place.fileName())) {
            return Optional.empty();
        }
        Matcher title = TITLE.matcher(note.body().chars());
        return title.find()
                ? Optional.of((title.group(1) == null ? title.group(2) : title.group(1))
                        .replace("*", "")
                        .replace("`", "")
                        .strip())
                : Optional.empty();
    }

    /** All that it knows of files, as a text. */
    String sources() {
        return indexes.toString();
    }
}
