package dev.til.site.jekyll;

import dev.til.facts.Validity;
import dev.til.note.Document;
import dev.til.note.Document.Link;
import dev.til.note.Markdown;
import dev.til.note.Note;
import dev.til.note.NoteMarker;
import dev.til.note.NoteProblem;
import dev.til.note.NoteText;
import dev.til.site.Page;
import dev.til.site.Publication;
import dev.til.site.PublishKey;
import dev.til.site.Publisher;
import dev.til.site.Resolution;
import dev.til.site.Site;
import dev.til.site.SiteAddress;
import dev.til.site.SiteFiles;
import dev.til.site.SiteIndex;
import dev.til.site.SiteMarkdown;
import dev.til.site.jekyll.link.JekyllAddress;
import dev.til.site.jekyll.link.JekyllLinks;
import dev.til.site.jekyll.lint.JekyllArchives;
import dev.til.site.jekyll.lint.JekyllProblems;
import dev.til.site.jekyll.plugin.JekyllBuilder;
import dev.til.site.jekyll.publish.JekyllConfig;
import dev.til.site.jekyll.publish.JekyllPlace;
import dev.til.site.jekyll.publish.JekyllPublications;
import dev.til.site.jekyll.publish.JekyllTheme;
import dev.til.site.liquid.LiquidNames;
import dev.til.site.path.RelativePath;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A site made by Jekyll: its configuration, and those who know what Jekyll does with it. */
final class JekyllSite implements Site, SiteMarkdown {
    private final Publisher publisher;
    private final String folder;
    private final JekyllConfig config;
    private final String root;
    private final JekyllPublications publications;
    private final Markdown markdown;
    /** The build with the files, and the links with the index, that were asked for last. */
    private volatile @Nullable JekyllBuild build;

    private volatile @Nullable JekyllLinks links;
    private final JekyllTheme theme;
    private final JekyllProblems problems;

    private JekyllSite(Publisher publisher, String folder, JekyllConfig config, SiteFiles files, Clock clock) {
        this.publisher = publisher;
        this.folder = folder;
        this.config = config;
        String source = config.source();
        root = folder.isEmpty() || source.isEmpty() ? folder + source : folder + "/" + source;
        publications = new JekyllPublications(config, root, clock.instant(), files);
        markdown = JekyllMarkdown.of(config);
        theme = JekyllTheme.of(config, root, files);
        problems = new JekyllProblems(config, publications, theme);
    }

    static JekyllSite of(Publisher publisher, String folder, SiteFiles files, Clock clock) {
        return new JekyllSite(publisher, folder, JekyllConfig.read(files, folder), files, clock);
    }

    @Override
    public Publisher publisher() {
        return publisher;
    }

    @Override
    public String folder() {
        return folder;
    }

    @Override
    public Optional<String> builder() {
        JekyllBuilder builder = config.plugins().builder();
        return Optional.of(
                builder.kind() == JekyllBuilder.Kind.GITHUB_PAGES
                        ? "built by GitHub Pages (%s)".formatted(builder.evidence())
                        : "built with its own gems (%s)".formatted(builder.evidence()));
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
        return config.isMarkdown(path)
                && (root.isEmpty() || path.startsWith(root + "/"))
                && !publications.isOutOfSight(path);
    }

    @Override
    public boolean leavesOut(String folder) {
        return publications.leavesOut(folder);
    }

    @Override
    public SiteMarkdown markdown() {
        return this;
    }

    @Override
    public String dialect(String path) {
        return markdown.name();
    }

    @Override
    public NoteText render(Note note, SiteFiles files) {
        return note.shows(NoteMarker.LIQUID) ? build(files).render(note).text() : note.body();
    }

    @Override
    public boolean isRenderedWithOthers(Note note) {
        return note.shows(NoteMarker.LIQUID);
    }

    @Override
    public Document read(Note note, NoteText rendered) {
        return markdown.read(rendered);
    }

    @Override
    public Optional<PublishKey> publishKey() {
        return Optional.of(new PublishKey("jekyll " + folder + "\0" + publications.sources(), publications.now()));
    }

    @Override
    public Validity validity(Page page) {
        return publications.validity(page.note());
    }

    @Override
    public Publication publish(Note note, SiteFiles files) {
        return publications.publish(note);
    }

    @Override
    public List<NoteProblem> problems(Page page, SiteIndex index) {
        var all = new ArrayList<>(problems.of(page.note(), page.publication()));
        if (page.publication().published()) {
            if (page.note().shows(NoteMarker.LIQUID)) {
                all.addAll(build(index.files()).render(page.note()).problems());
            }
            all.addAll(links(index).previewImages(page));
        }
        return all;
    }

    @Override
    public Resolution resolve(Link link, Page from, SiteIndex index) {
        Optional<NoteProblem> failure =
                from.published() ? build(index.files()).failure(link, from.note()) : Optional.empty();
        return failure.map(problem -> Resolution.broken(Optional.empty(), problem, List.of(problem.message())))
                .orElseGet(() -> links(index).resolve(link, from));
    }

    @Override
    public boolean isLinkedByPlaceOnly() {
        return true;
    }

    @Override
    public boolean mayRead(String written, Note note, SiteFiles files) {
        return written.startsWith("{{")
                ? gives(written.replace("{", "").replace("}", "").strip(), note, files)
                : build(files).bringsStrangers() || SiteMarkdown.super.mayRead(written, note, files);
    }

    private static boolean gives(String name, Note note, SiteFiles files) {
        var names = LiquidNames.of(note.body().chars());
        return names.given().contains(name)
                || names.includes().stream()
                        .flatMap(include -> files.named(RelativePath.name(include)).stream())
                        .flatMap(path -> files.journal().read(path).stream())
                        .anyMatch(bytes -> LiquidNames.of(new String(bytes, StandardCharsets.UTF_8))
                                .given()
                                .contains(name));
    }

    @Override
    public boolean archives(String key, SiteFiles files) {
        return new JekyllArchives(config, theme).makes(key, () -> build(files).has(JekyllArchives.PLUGIN));
    }

    @Override
    public SiteAddress address(SiteFiles files) {
        return new JekyllAddress(new JekyllSources(config, publications, root, files)).ofSite();
    }

    @Override
    public boolean isEverShown(Page page) {
        String why = page.publication().why().orElse("");
        boolean excluded = publications.place(page.path()).kind() == JekyllPlace.Kind.UNREAD && !isMeantAsPost(page);
        return page.published() || !(excluded || why.equals("no front matter"));
    }

    private static boolean isMeantAsPost(Page page) {
        return page.publication()
                .why()
                .filter("file name without a date"::equals)
                .isPresent();
    }

    @Override
    public String pageUrl(String url) {
        return publications.pageUrl(url);
    }

    @Override
    public boolean isReadInPlace(Page page) {
        // GitHub: a README without front matter is read there first, and jekyll-relative-links turns its links into
        // URLs
        return publications.place(page.path()).kind() == JekyllPlace.Kind.PAGE
                && !page.note().shows(NoteMarker.HEADER);
    }

    @Override
    public String link(String url) {
        // Jekyll: relative_url knows its baseurl, but puts a slash before one that is a whole address
        return config.setting("baseurl").filter(base -> base.contains("//")).isPresent()
                ? "{{ site.baseurl }}" + url
                : "{{ '%s' | relative_url }}".formatted(url);
    }

    private JekyllBuild build(SiteFiles files) {
        JekyllBuild last = build;
        if (last != null && last.files() == files) {
            return last;
        }
        synchronized (this) {
            last = build;
            if (last == null || last.files() != files) {
                last = JekyllBuild.of(new JekyllSources(config, publications, root, files));
                build = last;
            }
            return last;
        }
    }

    private JekyllLinks links(SiteIndex index) {
        JekyllLinks last = links;
        if (last != null && last.index() == index) {
            return last;
        }
        synchronized (this) {
            last = links;
            if (last == null || last.index() != index) {
                last = build(index.files()).links(index);
                links = last;
            }
            return last;
        }
    }
}
