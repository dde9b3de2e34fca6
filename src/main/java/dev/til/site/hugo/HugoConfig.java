package dev.til.site.hugo;

import dev.til.note.FrontMatter.Sequence;
import dev.til.note.commonmark.CommonMark;
import dev.til.note.commonmark.CommonMarkHeadingIds;
import dev.til.site.SiteFiles;
import dev.til.site.path.LinkTarget;
import dev.til.site.path.RelativePath;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * What a Hugo site's configuration says about pages and links.
 *
 * @param folder of the site, relative to the repository's root
 * @param settings everything that is configured
 */
record HugoConfig(String folder, HugoFields settings, HugoLanguages languages, HugoMounts mounts, HugoThemes themes) {
    static HugoConfig of(String folder, SiteFiles files) {
        HugoFields settings = HugoConfigFiles.read(files, folder);
        HugoLanguages languages = HugoLanguages.of(settings);
        return new HugoConfig(
                folder,
                settings,
                languages,
                HugoMounts.of(folder, settings, languages, files),
                HugoThemes.of(folder, settings, files));
    }

    /** Where the content lies, or most of it. */
    String contentFolder() {
        return mounts.content().isEmpty()
                ? RelativePath.in(folder, "content")
                : mounts.content().get(0).source();
    }

    /** The folders whose files are copied to the root of the site. */
    List<String> staticFolders() {
        return mounts.copied().stream()
                .filter(mount -> mount.target().isEmpty())
                .map(HugoMount::source)
                .toList();
    }

    LinkTarget base() {
        return LinkTarget.of(settings.text("baseURL").orElse(""));
    }

    /** What comes before every path on the site, without a slash at its end: {@code /sub}. */
    String basePath() {
        LinkTarget base = base();
        return base.kind() == LinkTarget.Kind.WEB ? base.decodedPath().replaceFirst("/+$", "") : "";
    }

    /** Hugo: with either of these a path that starts with a slash is one from the root of the site, not of the host. */
    boolean movesRoot() {
        return settings.flag(false, "canonifyURLs") || settings.flag(false, "relativeURLs");
    }

    boolean lower() {
        return !settings.flag(false, "disablePathToLower");
    }

    boolean ugly() {
        return settings.flag(false, "uglyURLs");
    }

    /** The pattern that the path of a page, or of a section, is made by. */
    Optional<String> permalink(String kind, HugoPlace place) {
        String section = place.section();
        for (HugoFields where : List.of(settings.below("languages", place.language()), settings)) {
            Optional<String> pattern = where.text("permalinks", kind, section);
            if (pattern.isEmpty() && kind.equals("page")) {
                // Hugo: a slash or a blank is the root of the content
                pattern = where.text("permalinks", section)
                        .or(() -> section.isEmpty() ? where.text("permalinks", "/") : Optional.empty());
            }
            if (pattern.isPresent()) {
                return pattern;
            }
        }
        return Optional.empty();
    }

    /** Whether paths are made by rules that til does not read: since 0.156 they may be a list, with patterns of pages. */
    boolean hasPermalinkRules() {
        return settings.value("permalinks").orElse(null) instanceof Sequence;
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

    /** Whether a template turns the links or pictures of notes into something else. */
    boolean rewrites(SiteFiles files, boolean image) {
        String kind = image ? "image" : "link";
        String hook = "render-" + kind + ".html";
        return !themes.areAllHere() || !files.named(hook).isEmpty() || themes.hasHook(hook, files) || hasOwnHook(kind);
    }

    /** Hugo: since 0.123 there is one built in, for whoever asks for it. */
    private boolean hasOwnHook(String kind) {
        return settings.flag(false, "markup", "goldmark", "renderHooks", kind, "enableDefault")
                || settings.text("markup", "goldmark", "renderHooks", kind, "useEmbedded")
                        .filter(when -> when.equals("always") || when.equals("fallback"))
                        .isPresent();
    }
}
