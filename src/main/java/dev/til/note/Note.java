package dev.til.note;

import java.util.List;

/**
 * One Markdown file of the journal.
 *
 * @param path relative to the repository's root, with {@code /}
 * @param text the whole file, a byte order mark left out
 * @param body what follows the front matter; the whole text where there is none
 * @param flaws what is wrong with the bytes themselves
 */
public record Note(String path, Text text, FrontMatter frontMatter, Text body, List<Flaw> flaws) {
    /** Something in the file that no publisher copes with. {@code rule} is the id of the rule that speaks of it. */
    public record Flaw(String rule, Span span, String message) {}

    public Note {
        flaws = List.copyOf(flaws);
    }

    /** The last part of the path. */
    public String fileName() {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
