package dev.til.note;

/** A publisher's dialect of Markdown, with the ids that it gives to headings. Never fails: every text is a document. */
public interface Markdown {
    /** Reads a body, front matter cut off and Liquid rendered. */
    Document read(NoteText body);

    /** What tells it from others: texts that two of the same name read give the same document. */
    String name();
}
