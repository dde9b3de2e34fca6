package dev.til.note.commonmark;

/**
 * A heading, in the ways that publishers look at one to make its id.
 *
 * @param plain what a reader sees
 * @param source how it was written
 * @param inlines what it is made of
 */
record CommonMarkHeadingText(String plain, String source, CommonMarkInlines inlines) {
    /** The last line of its source: the one that Hugo's ids were made of. */
    String lastLine() {
        return source.substring(source.lastIndexOf('\n') + 1);
    }
}
