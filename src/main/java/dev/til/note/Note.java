package dev.til.note;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** One Markdown file of the journal. Its text may have been let go, and is then read again when somebody asks. */
public final class Note {
    /**
     * What is known of a note without its text.
     *
     * @param bodyStart where in the text the body begins
     * @param problems what no publisher copes with
     */
    public record Outline(FrontMatter frontMatter, int bodyStart, Set<NoteMarker> signs, List<NoteProblem> problems) {
        public Outline {
            signs = Set.copyOf(signs);
            problems = List.copyOf(problems);
        }
    }

    private final String path;
    private final Supplier<Outline> outline;
    private final Supplier<NoteText> text;

    /** @param path relative to the repository's root, with {@code /} */
    public Note(String path, Supplier<Outline> outline, Supplier<NoteText> text) {
        this.path = path;
        this.outline = outline;
        this.text = text;
    }

    public String path() {
        return path;
    }

    public Outline outline() {
        return outline.get();
    }

    public FrontMatter frontMatter() {
        return outline.get().frontMatter();
    }

    /** What is wrong with the bytes themselves. */
    public List<NoteProblem> problems() {
        return outline.get().problems();
    }

    /** Whether there is a reason to look into the text. */
    public boolean shows(NoteMarker sign) {
        return outline.get().signs().contains(sign);
    }

    /** The whole file, a byte order mark left out. */
    public NoteText text() {
        return text.get();
    }

    /** What follows the front matter; the whole text where there is none. */
    public NoteText body() {
        NoteText whole = text.get();
        int start = Math.min(outline.get().bodyStart(), whole.length());
        return start == 0 ? whole : whole.slice(start, whole.length());
    }

    /** The same content at another path. */
    public Note at(String other) {
        return new Note(other, outline, text);
    }

    /** The last part of the path. */
    public String fileName() {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
