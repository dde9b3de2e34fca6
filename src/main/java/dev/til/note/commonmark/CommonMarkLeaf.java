package dev.til.note.commonmark;

import dev.til.note.NoteText;

/**
 * A block of a document that holds no other blocks.
 *
 * @param level of a heading, else 0
 * @param text of a paragraph or heading without the markers around it, lines joined by {@code \n} without their
 *     indentation; of HTML as it is; of a footnote its name
 * @param first whether it is the first block of a list item, where {@code [x]} is a box to tick
 */
record CommonMarkLeaf(Type type, int level, NoteText text, boolean first) {
    enum Type {
        PARAGRAPH,
        ATX,
        SETEXT,
        HTML,
        /** The start of a footnote's definition; what it says follows. */
        FOOTNOTE
    }
}
