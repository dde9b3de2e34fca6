package dev.til.site.hugo.config;

import dev.til.note.FrontMatter.Mapping;
import dev.til.note.FrontMatter.Sequence;
import dev.til.note.commonmark.CommonMark;
import dev.til.note.commonmark.CommonMarkHeadingIds;
import dev.til.note.commonmark.CommonMarkHugoHeadings;
import dev.til.site.SiteFiles;
import dev.til.site.hugo.field.HugoFields;
import dev.til.site.path.LinkTarget;
import dev.til.site.path.RelativePath;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a Hugo site's configuration says about pages and links.
 *
 * @param folder of the site, relative to the repository's root
 * @param settings everything that is configured
 * @param spoken the same for each language that says something of its own
 * @param version which Hugo builds it
 */
public record HugoConfig(
        String folder,
        HugoFields settings,
        Map<String, HugoFields> spoken,
        HugoLanguages languages,
        HugoMounts mounts,
        HugoThemes themes,
        HugoVersion version) {
    public HugoConfig {
        spoken = Map.copyOf(spoken);
    }

    public static HugoConfig of(String folder, SiteFiles files) {
        HugoFields settings = HugoConfigFiles.read(files, folder);
        HugoLanguages languages = HugoLanguages.of(settings);
        return new HugoConfig(
                folder,
                settings,
                HugoLanguages.settings(settings),
                languages,
                HugoMounts.of(folder, settings, languages, files),
                HugoThemes.of(folder, settings, files),
                new HugoVersion(folder, settings, files));
    }

    /** What is configured for the pages of a language. */
    public HugoFields of(String language) {
        return spoken.getOrDefault(language, settings);
    }

    private HugoFields ofMain() {
        return of(languages.main());
    }

    /** Where the content lies, or most of it. */
    public String contentFolder() {
        return mounts.content().isEmpty()
                ? RelativePath.in(folder, "content")
                : mounts.content().get(0).source();
    }

    /** The folders whose files are copied to the root of the site. */
    public List<String> staticFolders() {
        return mounts.copied().stream()
                .filter(mount -> mount.target().isEmpty())
                .map(HugoMount::source)
                .toList();
    }

    /** The address that all of the site lies below. */
    public LinkTarget base() {
        return LinkTarget.of(settings.text("baseURL").orElse(""));
    }

    /** What comes before every path on the site, without a slash at its end: {@code /sub}. */
    public String basePath() {
        LinkTarget base = base();
        return base.kind() == LinkTarget.Kind.WEB ? base.decodedPath().replaceFirst("/+$", "") : "";
    }

    /** Hugo: with either of these a path that starts with a slash is one from the root of the site, not of the host. */
    public boolean movesRoot() {
        return ofMain().flag(false, "canonifyURLs") || ofMain().flag(false, "relativeURLs");
    }

    /** Whether paths are written in small letters. */
    public boolean lower() {
        return !ofMain().flag(false, "disablePathToLower");
    }

    /** The path that Hugo makes of a name. */
    public String path(String name, String language) {
        HugoFields own = of(language);
        return HugoPath.of(
                own.flag(false, "removePathAccents") ? HugoPath.bare(name) : name,
                !own.flag(false, "disablePathToLower"));
    }

    /** Hugo: a language has no say in it. */
    public boolean ugly() {
        return settings.flag(false, "uglyURLs");
    }

    /** The same for the pages of a section. */
    public boolean ugly(String section) {
        return ugly() || settings.flag(false, "uglyURLs", section);
    }

    /** The pattern that the path of a page, or of a section, is made by. */
    public Optional<String> permalink(String kind, HugoPlace place) {
        Optional<String> pattern = of(place.language()).text("permalinks", kind, place.section());
        return pattern.isEmpty() && kind.equals("page") ? plainPermalink(place) : pattern;
    }

    /** Hugo: a slash or a blank is the root of the content. */
    private Optional<String> plainPermalink(HugoPlace place) {
        String section = place.section();
        HugoFields own = of(place.language());
        return own.text("permalinks", section)
                .or(() -> section.isEmpty() ? own.text("permalinks", "/") : Optional.empty());
    }

    /**
     * Whether paths are made by rules that til does not read: since 0.156 they may be a list, with patterns of pages. Hugo:
     * where a section's pages have two, each build takes one of them, now this, now that.
     */
    public boolean hasPermalinkRules(HugoPlace place) {
        HugoFields own = of(place.language());
        return hasPermalinkList(place.language())
                || own.text("permalinks", "page", place.section())
                        .filter(pattern -> plainPermalink(place)
                                .filter(other -> !other.equals(pattern))
                                .isPresent())
                        .isPresent();
    }

    /** Whether a language's paths are made by a list of patterns. */
    public boolean hasPermalinkList(String language) {
        return of(language).value("permalinks").orElse(null) instanceof Sequence;
    }

    /** The taxonomies of all languages of which pages are made. */
    public List<String> taxonomies() {
        return languages.all().stream()
                .flatMap(language -> taxonomies(language).stream())
                .distinct()
                .toList();
    }

    /** Those of one language. */
    List<String> taxonomies(String language) {
        return isDisabled("taxonomy", language) && isDisabled("term", language) ? List.of() : named(language);
    }

    /** Hugo: {@code tags} and {@code categories} unless the site says otherwise. */
    private List<String> named(String language) {
        return of(language).value("taxonomies").orElse(null) instanceof Mapping configured
                ? configured.fields().stream()
                        .filter(field -> !field.key().equals("_merge"))
                        .flatMap(field -> field.value().text().stream())
                        .toList()
                : List.of("tags", "categories");
    }

    /** Hugo's word for what sort of page a note makes. */
    public String kind(HugoPlace place) {
        if (!place.isSection()) {
            return "page";
        }
        List<String> parents = place.parents();
        boolean listed = !parents.isEmpty() && named(place.language()).contains(parents.get(0));
        return parents.isEmpty() ? "home" : !listed ? "section" : parents.size() == 1 ? "taxonomy" : "term";
    }

    /** The forms that pages of a kind are published in, in lower case; none where Hugo's own choice holds. */
    public List<String> outputs(String kind, String language) {
        return of(language).texts("outputs", kind).stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .toList();
    }

    /** Whether no pages of a kind are made. */
    public boolean isDisabled(String kind, String language) {
        return of(language).texts("disableKinds").stream()
                .map(name -> name.equalsIgnoreCase("taxonomyTerm") ? "taxonomy" : name)
                .anyMatch(kind::equalsIgnoreCase);
    }

    /** The zone that the site names; empty where it names none, or none that there is. */
    public Optional<ZoneId> namedZone() {
        return zone(ofMain());
    }

    private static Optional<ZoneId> zone(HugoFields settings) {
        try {
            return settings.text("timeZone").map(ZoneId::of);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The zone that dates of a language's notes are read in. */
    public ZoneId zone(String language) {
        return zone(of(language)).orElse(ZoneOffset.UTC);
    }

    /** How notes in a language are read. */
    public CommonMark markdown(String language) {
        HugoFields own = of(language);
        HugoFields goldmark = own.below("markup", "goldmark");
        CommonMarkHeadingIds ids = goldmark.flag(true, "parser", "autoHeadingID")
                ? CommonMarkHeadingIds.hugo(headings(goldmark))
                : CommonMarkHeadingIds.NONE;
        boolean attributes = goldmark.flag(true, "parser", "attribute", "title");
        boolean rawHtml = goldmark.flag(false, "renderer", "unsafe");
        return new CommonMark(ids, attributes, rawHtml, false);
    }

    private CommonMarkHugoHeadings headings(HugoFields goldmark) {
        return new CommonMarkHugoHeadings(
                switch (goldmark.text("parser", "autoHeadingIDType")
                        .or(() -> goldmark.text("parser", "autoIDType"))
                        .orElse("github")) {
                    case "github-ascii" -> CommonMarkHugoHeadings.Form.ASCII;
                    case "blackfriday" -> CommonMarkHugoHeadings.Form.BLACKFRIDAY;
                    default -> CommonMarkHugoHeadings.Form.GITHUB;
                },
                version.isSince(HugoVersion.IDS_OF_TEXT)
                        ? CommonMarkHugoHeadings.Base.TEXT
                        : version.isBefore(HugoVersion.IDS_OF_TEXT)
                                ? CommonMarkHugoHeadings.Base.SOURCE
                                : CommonMarkHugoHeadings.Base.EITHER,
                !goldmark.flag(false, "extensions", "typographer", "disable"),
                goldmark.flag(true, "extensions", "linkify"),
                goldmark.flag(false, "extensions", "passthrough", "enable"));
    }
}
