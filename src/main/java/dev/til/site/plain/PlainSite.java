package dev.til.site.plain;

import dev.til.facts.Validity;
import dev.til.note.Document;
import dev.til.note.Document.Link;
import dev.til.note.FrontMatter;
import dev.til.note.Note;
import dev.til.note.NoteText;
import dev.til.note.commonmark.CommonMark;
import dev.til.site.Page;
import dev.til.site.Publication;
import dev.til.site.PublishKey;
import dev.til.site.Resolution;
import dev.til.site.Site;
import dev.til.site.SiteFiles;
import dev.til.site.SiteIndex;
import dev.til.site.SiteMarkdown;
import dev.til.site.path.MarkdownPath;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A repository whose notes are read where they lie, as GitHub shows them: every Markdown file is a page at its own path. */
record PlainSite(PlainPublisher publisher, String folder) implements Site, SiteMarkdown {
    private static final String DIALECT = CommonMark.GITHUB.name();
    /** Left by programs that people read such notes with. */
    private static final List<String> VAULTS = List.of(".obsidian", ".foam", "logseq");

    @Override
    public boolean isReadInPlace() {
        return true;
    }

    /** GitHub: they are shown everywhere. */
    @Override
    public boolean showsMaths(Note note, SiteFiles files) {
        return true;
    }

    @Override
    public boolean isLinkedByPlaceOnly() {
        return true;
    }

    @Override
    public boolean mayRead(String written, Note note, SiteFiles files) {
        return written.startsWith("[[")
                && (publisher.builder().isPresent() || VAULTS.stream().anyMatch(files::isFolder));
    }

    @Override
    public boolean isNote(String path) {
        return (folder.isEmpty() || path.startsWith(folder + "/")) && MarkdownPath.is(path);
    }

    @Override
    public SiteMarkdown markdown() {
        return this;
    }

    @Override
    public String dialect(String path) {
        return DIALECT;
    }

    @Override
    public boolean isRenderedWithOthers(Note note) {
        return false;
    }

    @Override
    public Document read(Note note, NoteText rendered) {
        return CommonMark.GITHUB.read(rendered);
    }

    @Override
    public Optional<PublishKey> publishKey() {
        return Optional.of(new PublishKey("plain " + folder, Instant.EPOCH)); // no time is looked at
    }

    @Override
    public Validity validity(Page page) {
        return Validity.EVER;
    }

    @Override
    public Validity validity() {
        return Validity.EVER;
    }

    @Override
    public Publication publish(Note note, SiteFiles files) {
        Optional<String> title =
                note.frontMatter() instanceof FrontMatter.Fields fields ? fields.text("title") : Optional.empty();
        return new Publication(
                true, Optional.empty(), Optional.of("/" + note.path()), List.of(), Optional.empty(), title);
    }

    @Override
    public Resolution resolve(Link link, Page from, SiteIndex index) {
        Resolution onGithub = new PlainLinks(index, from, link).resolve();
        if (publisher.builder().isEmpty() || onGithub.status() != Resolution.Status.BROKEN) {
            return onGithub;
        }
        List<String> steps = new ArrayList<>(onGithub.steps());
        steps.add("%s builds this site: only its build can tell"
                .formatted(publisher.builder().get()));
        return Resolution.unchecked(Resolution.Reason.PUBLISHER, steps);
    }
}
