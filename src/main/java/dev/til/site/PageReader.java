package dev.til.site;

import dev.til.facts.Facts;
import dev.til.facts.PackedNote;
import dev.til.facts.WeakMemo;
import dev.til.note.Document;
import dev.til.note.Journal;
import dev.til.note.Note;
import dev.til.note.NoteText;
import dev.til.note.Notes;
import dev.til.site.Page.Opened;
import java.util.Optional;
import java.util.function.Supplier;

/** Makes pages of a journal's notes, from what is kept of them where that is enough. */
final class PageReader {
    private final Site site;
    private final SiteMarkdown markdown;
    private final SiteFiles files;
    private final Facts facts;

    PageReader(Site site, SiteFiles files, Facts facts) {
        this.site = site;
        markdown = site.markdown();
        this.files = files;
        this.facts = facts;
    }

    /** The page of a note; empty when the note has gone meanwhile. */
    Optional<Page> page(Journal.Entry entry) {
        return open(entry).map(this::page);
    }

    /** The page of a note that is not opened yet. */
    Page page(Journal.Entry entry, PageSummary summary) {
        return new Page(
                entry.path(), () -> open(entry).orElseGet(() -> open(entry, new byte[0])), summary); // gone: empty
    }

    /** The page of a note with this content. */
    Page page(Journal.Entry entry, byte[] bytes) {
        return page(open(entry, bytes));
    }

    private Page page(Opened opened) {
        return new Page(opened, site.publish(opened.note(), files));
    }

    private Optional<Opened> open(Journal.Entry entry) {
        if (!facts.areKept()) {
            return files.journal().read(entry.path()).map(bytes -> open(entry, bytes));
        }
        String dialect = markdown.dialect(entry.path());
        Optional<Facts.Key> key = facts.key(entry, dialect);
        Optional<PackedNote> known = key.flatMap(facts::find);
        if (known.isPresent()) {
            return Optional.of(kept(entry, key.get(), known.get()));
        }
        return files.journal()
                .read(entry.path())
                .map(bytes -> key.isPresent() ? read(entry, key.get(), bytes) : open(entry, bytes));
    }

    private Opened open(Journal.Entry entry, byte[] bytes) {
        if (!facts.areKept()) {
            Note note = Notes.read(entry.path(), bytes);
            return opened(entry, Facts.once(note.outline(), markdown.read(note, markdown.render(note, files))));
        }
        Facts.Key own = facts.key(bytes, markdown.dialect(entry.path()));
        return facts.find(own).map(found -> kept(entry, own, found)).orElseGet(() -> read(entry, own, bytes));
    }

    private Opened read(Journal.Entry entry, Facts.Key key, byte[] bytes) {
        Note note = Notes.read(entry.path(), bytes);
        NoteText rendered = markdown.render(note, files);
        Document document = markdown.read(note, rendered);
        return opened(
                entry,
                markdown.isRenderedWithOthers(note)
                        ? facts.keep(key, note.outline(), rendered, document)
                        : facts.keep(key, note.outline(), document));
    }

    private Opened kept(Journal.Entry entry, Facts.Key key, PackedNote kept) {
        Note note = note(entry, kept);
        if (markdown.isRenderedWithOthers(note)) {
            NoteText rendered = markdown.render(note, files);
            if (!Facts.isOf(kept, rendered)) {
                return opened(entry, facts.keep(key, note.outline(), rendered, markdown.read(note, rendered)));
            }
        }
        return opened(note, kept);
    }

    private Opened opened(Journal.Entry entry, PackedNote kept) {
        return opened(note(entry, kept), kept);
    }

    private Opened opened(Note note, PackedNote kept) {
        return new Opened(note, kept.document());
    }

    private Note note(Journal.Entry entry, PackedNote kept) {
        Supplier<NoteText> text = new WeakMemo<>(() -> Notes.text(entry, files.journal()));
        return new Note(entry.path(), kept.outline(), text);
    }
}
