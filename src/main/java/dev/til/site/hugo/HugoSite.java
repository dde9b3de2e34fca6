package dev.til.site.hugo;

import dev.til.facts.Validity;
import dev.til.note.Document;
import dev.til.note.Document.Link;
import dev.til.note.Note;
import dev.til.note.NoteProblem;
import dev.til.note.NoteText;
import dev.til.note.commonmark.CommonMark;
import dev.til.site.Page;
import dev.til.site.Publication;
import dev.til.site.Publisher;
import dev.til.site.Resolution;
import dev.til.site.Site;
import dev.til.site.SiteAddress;
import dev.til.site.SiteArea;
import dev.til.site.SiteFiles;
import dev.til.site.SiteIndex;
import dev.til.site.SiteMarkdown;
import dev.til.site.hugo.config.HugoConfig;
import dev.til.site.hugo.config.HugoPlace;
import dev.til.site.hugo.field.HugoFields;
import dev.til.site.hugo.link.HugoLinkMap;
import dev.til.site.hugo.link.HugoLinks;
import dev.til.site.hugo.lint.HugoProblems;
import dev.til.site.hugo.publish.HugoAssets;
import dev.til.site.hugo.publish.HugoPublications;
import dev.til.site.hugo.publish.HugoThemePages;
import dev.til.site.hugo.template.HugoHeadingHook;
import dev.til.site.hugo.template.HugoShortcodeLinks;
import dev.til.site.hugo.template.HugoShortcodeTemplates;
import dev.til.site.hugo.template.HugoShortcodes;
import dev.til.site.path.LinkTarget;
import dev.til.site.path.MarkdownPath;
import dev.til.site.path.RelativePath;
import dev.til.site.plain.PlainLinks;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A site made by Hugo. What lies outside of its content, such as README.md, is read where it lies, as on GitHub. */
record HugoSite(
        Publisher publisher,
        String folder,
        HugoConfig config,
        HugoPublications publications,
        HugoShortcodeTemplates shortcodes,
        HugoThemePages themePages,
        HugoAssets assets,
        HugoHeadingHook headings)
        implements Site, SiteMarkdown {
    /** Folders whose Markdown is a template or a copy. */
    private static final Set<String> NOT_NOTES =
            Set.of("archetypes", "themes", "layouts", "resources", "public", "_vendor", "node_modules", "i18n", "data");

    static HugoSite of(Publisher publisher, String folder, SiteFiles files, Clock clock) {
        HugoConfig config = HugoConfig.of(folder, files);
        return new HugoSite(
                publisher,
                folder,
                config,
                new HugoPublications(config, clock),
                HugoShortcodeTemplates.of(config, files),
                new HugoThemePages(config, files, clock),
                new HugoAssets(config, files),
                new HugoHeadingHook(config, files));
    }

    @Override
    public Optional<String> builder() {
        return config.version().words();
    }

    @Override
    public Optional<ZoneId> zone() {
        return config.namedZone();
    }

    @Override
    public Validity validity() {
        return publications.validity();
    }

    @Override
    public boolean isNote(String path) {
        if (!MarkdownPath.is(path)) {
            return false;
        }
        if (config.mounts().around(path).isPresent()) {
            return true;
        }
        if (!(folder.isEmpty() || path.startsWith(folder + "/"))) {
            return false;
        }
        String below = folder.isEmpty() ? path : path.substring(folder.length() + 1);
        int slash = below.indexOf('/');
        return slash < 0 || !NOT_NOTES.contains(below.substring(0, slash));
    }

    @Override
    public boolean leavesOut(String path) {
        String below = folder.isEmpty() ? path : path.substring(Math.min(path.length(), folder.length() + 1));
        String first = below.substring(0, (below + "/").indexOf('/'));
        return NOT_NOTES.contains(first)
                || SiteArea.isIn(below, config.settings().text("publishDir").orElse("public"));
    }

    private boolean isContent(Note note) {
        return HugoPlace.of(note.path(), config).isPresent();
    }

    @Override
    public SiteMarkdown markdown() {
        return this;
    }

    @Override
    public String dialect(String path) {
        return HugoPlace.of(path, config)
                .map(place -> "hugo "
                        + config.markdown(place.language()).name()
                        + (shortcodes.raw().isEmpty() ? "" : " raw=" + shortcodes.raw())
                        + (" host=" + host() + " linkless=" + shortcodes.linkless()))
                .orElse(CommonMark.GITHUB.name());
    }

    @Override
    public NoteText render(Note note, SiteFiles files) {
        return isContent(note) ? HugoShortcodes.render(HugoFields.body(note), shortcodes.raw()) : note.body();
    }

    // not isLinkedByPlaceOnly: ref goes by names, sections and languages

    @Override
    public boolean isRenderedWithOthers(Note note) {
        return false;
    }

    @Override
    public Document read(Note note, NoteText rendered) {
        return HugoPlace.of(note.path(), config)
                .map(place -> config.markdown(place.language()))
                .map(markdown -> HugoShortcodes.withoutUnknownIds(markdown.read(rendered), note.text(), markdown))
                .map(document ->
                        new HugoShortcodeLinks(host(), shortcodes.linkless()).added(document, HugoFields.body(note)))
                .orElseGet(() -> CommonMark.GITHUB.read(rendered));
    }

    /** The site's own, empty where it does not say. */
    private String host() {
        LinkTarget base = config.base();
        return base.kind() == LinkTarget.Kind.WEB ? base.host() : "";
    }

    /** Nobody can tell what it looks at: sections, languages and cascades are other notes' business. */
    @Override
    public Publication publish(Note note, SiteFiles files) {
        return publications.publish(note, files);
    }

    @Override
    public SiteAddress address(SiteFiles files) {
        String host = host();
        return new SiteAddress(host.isEmpty() ? Set.of() : Set.of(host), config.basePath());
    }

    @Override
    public String link(String url) {
        return config.movesRoot() ? url : RelativePath.link(config.basePath()) + url;
    }

    @Override
    public List<NoteProblem> problems(Page page, SiteIndex index) {
        return isContent(page.note()) ? new HugoProblems(config).of(page) : List.of();
    }

    @Override
    public Resolution resolve(Link link, Page from, SiteIndex index) {
        return isContent(from.note())
                ? new HugoLinks(linkMap(index), from, link).resolve()
                : new PlainLinks(index, from, link).resolve();
    }

    private HugoLinkMap linkMap(SiteIndex index) {
        return HugoLinkMap.of(config, publications, shortcodes, themePages, assets, headings, index);
    }
}
