package dev.til.site;

import dev.til.note.Document;
import dev.til.note.Note;
import dev.til.note.NoteTerms;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A note, what the publisher's Markdown finds in it, and what becomes of it on the site. Where that is kept from an earlier
 * run, the note itself is opened only when somebody asks for more.
 */
public final class Page {
    private final String path;
    private final Supplier<Opened> source;
    private final @Nullable PageSummary summary;
    private volatile @Nullable Publication publication;
    private volatile @Nullable Opened opened;

    /** What a page is made of. */
    record Opened(Note note, Supplier<Document> document) {}

    Page(String path, Supplier<Opened> source, PageSummary summary) {
        this.path = path;
        this.source = source;
        this.summary = summary;
    }

    public Page(Note note, Supplier<Document> document, Publication publication) {
        this(new Opened(note, document), publication);
    }

    Page(Opened opened, Publication publication) {
        this.path = opened.note().path();
        this.source = () -> opened;
        this.summary = null;
        this.publication = publication;
        this.opened = opened;
    }

    private Opened opened() {
        Opened known = opened;
        if (known == null) {
            known = source.get();
            opened = known;
        }
        return known;
    }

    public String path() {
        return path;
    }

    public Note note() {
        return opened().note();
    }

    public Document document() {
        return opened().document().get();
    }

    public Publication publication() {
        Publication known = publication;
        if (known == null) {
            known = Objects.requireNonNull(summary).publication();
            publication = known;
        }
        return known;
    }

    /** {@link Publication#published} alone. */
    public boolean published() {
        return summary == null ? publication().published() : summary.published();
    }

    /** {@link Publication#url} alone. */
    public Optional<String> url() {
        return summary == null ? publication().url() : summary.url();
    }

    /** {@link Publication#aliases} alone. */
    public List<String> aliases() {
        return summary == null ? publication().aliases() : summary.aliases();
    }

    /** The texts of the note's tags. */
    List<String> tags() {
        return summary == null ? texts(NoteTerms.tags(note())) : summary.tags();
    }

    /** The texts of the note's categories. */
    List<String> categories() {
        return summary == null ? texts(NoteTerms.categories(note())) : summary.categories();
    }

    /** The offset that the note's date is written with. */
    Optional<String> offset() {
        return summary == null ? WrittenOffset.of(note().frontMatter()) : summary.offset();
    }

    private static List<String> texts(NoteTerms terms) {
        return terms.all().stream().map(NoteTerms.Term::text).toList();
    }
}
