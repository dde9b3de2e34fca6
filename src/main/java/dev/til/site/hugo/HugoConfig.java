package dev.til.site.hugo;

import dev.til.note.FrontMatter.Field;
import dev.til.note.FrontMatter.Mapping;
import dev.til.note.Span;
import dev.til.note.commonmark.CommonMark;
import dev.til.note.commonmark.CommonMarkHeadingIds;
import dev.til.site.SiteFiles;
import dev.til.site.path.LinkTarget;
import dev.til.site.path.RelativePath;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What a Hugo site's configuration says about pages and links.
 *
 * @param folder of the site, relative to the repository's root
 * @param settings everything that is configured
 */
record HugoConfig(String folder, HugoFields settings) {
    private static final List<String> NAMES = List.of("hugo", "config");
    private static final List<String> ENDS = List.of("toml", "yaml", "yml", "json");

    static HugoConfig of(String folder, SiteFiles files) {
        var fields = new ArrayList<Field>();
        for (String name : NAMES) {
            for (String end : ENDS) {
                fields.addAll(read(files, RelativePath.in(folder, name + "." + end), end)
                        .fields());
            }
        }
        // Hugo: config/_default/menus.toml is the key menus, config.toml there is the root
        for (String path : files.in(RelativePath.in(folder, "config/_default"))) {
            String name = RelativePath.name(path);
            int dot = name.lastIndexOf('.');
            String end = name.substring(dot + 1);
            if (dot > 0 && ENDS.contains(end)) {
                HugoFields found = read(files, path, end);
                String key = name.substring(0, dot);
                if (NAMES.contains(key)) {
                    fields.addAll(found.fields());
                } else {
                    fields.add(new Field(key, Span.START, new Mapping(found.fields(), Span.START)));
                }
            }
        }
        return new HugoConfig(folder, new HugoFields(fields));
    }

    private static HugoFields read(SiteFiles files, String path, String end) {
        return files.journal()
                .read(path)
                .map(bytes -> HugoFields.read(end, new String(bytes, StandardCharsets.UTF_8)))
                .orElse(HugoFields.NONE);
    }

    String contentFolder() {
        return RelativePath.in(folder, settings.text("contentDir").orElse("content"));
    }

    String contentFolder(String language) {
        return settings.text("languages", language, "contentDir")
                .map(own -> RelativePath.in(folder, own))
                .orElseGet(this::contentFolder);
    }

    List<String> staticFolders() {
        List<String> configured = settings.texts("staticDir");
        var folders = new ArrayList<String>();
        (configured.isEmpty() ? List.of("static") : configured)
                .forEach(name -> folders.add(RelativePath.in(folder, name)));
        for (String theme : settings.texts("theme")) {
            folders.add(RelativePath.in(folder, "themes/" + theme + "/static"));
        }
        return folders;
    }

    LinkTarget base() {
        return LinkTarget.of(settings.text("baseURL").orElse(""));
    }

    /** What comes before every path on the site, without a slash at its end: {@code /sub}. */
    String basePath() {
        LinkTarget base = base();
        return base.kind() == LinkTarget.Kind.WEB ? base.decodedPath().replaceFirst("/+$", "") : "";
    }

    boolean lower() {
        return !settings.flag(false, "disablePathToLower");
    }

    boolean ugly() {
        return settings.flag(false, "uglyURLs");
    }

    Optional<String> permalink(String section) {
        return settings.text("permalinks", section).or(() -> settings.text("permalinks", "page", section));
    }

    /** Hugo: {@code tags} and {@code categories} unless the site says otherwise. */
    List<String> taxonomies() {
        HugoFields configured = settings.below("taxonomies");
        return configured.fields().isEmpty()
                ? List.of("tags", "categories")
                : configured.fields().stream()
                        .flatMap(field -> field.value().text().stream())
                        .toList();
    }

    /** The zone that the site names; empty where it names none, or none that there is. */
    Optional<ZoneId> namedZone() {
        try {
            return settings.text("timeZone").map(ZoneId::of);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The zone that dates are read in. */
    ZoneId zone() {
        return namedZone().orElse(ZoneOffset.UTC);
    }

    TreeSet<String> languages() {
        var languages = new TreeSet<String>();
        settings.below("languages").fields().forEach(field -> languages.add(field.key()));
        return languages;
    }

    String defaultLanguage() {
        return settings.text("defaultContentLanguage").orElse("en");
    }

    /** The first part of the paths of a language's pages: {@code /ko}, or nothing. */
    String languagePrefix(String language) {
        boolean bare = language.equals(defaultLanguage()) && !settings.flag(false, "defaultContentLanguageInSubdir");
        return bare || !languages().contains(language) ? "" : "/" + language;
    }

    CommonMark markdown() {
        CommonMarkHeadingIds ids = !settings.flag(true, "markup", "goldmark", "parser", "autoHeadingID")
                ? CommonMarkHeadingIds.NONE
                : switch (settings.text("markup", "goldmark", "parser", "autoHeadingIDType")
                        .orElse("github")) {
                    case "github-ascii" -> CommonMarkHeadingIds.HUGO_ASCII;
                    case "blackfriday" -> CommonMarkHeadingIds.HUGO_BLACKFRIDAY;
                    default -> CommonMarkHeadingIds.HUGO;
                };
        boolean attributes = settings.flag(true, "markup", "goldmark", "parser", "attribute", "title");
        boolean rawHtml = settings.flag(false, "markup", "goldmark", "renderer", "unsafe");
        return new CommonMark(ids, attributes, rawHtml, false);
    }

    /** Whether all templates are in the repository, so that what they make is known to be all there is. */
    boolean themeIsHere(SiteFiles files) {
        boolean modules = settings.value("module", "imports").isPresent();
        return !modules
                && settings.texts("theme").stream()
                        .allMatch(theme -> files.isFolder(RelativePath.in(folder, "themes/" + theme + "/layouts")));
    }

    /** Whether a template turns the links or pictures of notes into something else. */
    boolean rewrites(SiteFiles files, boolean image) {
        String hook = "render-" + (image ? "image" : "link") + ".html";
        return !themeIsHere(files) || !files.named(hook).isEmpty();
    }
}
