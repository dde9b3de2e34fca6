package dev.til.note.kramdown;

import dev.til.note.NoteText;
import dev.til.note.kramdown.KramdownElement.Type;

/** Reads blocks: kramdown's block parsers, tried in its order at the start of each line. */
final class KramdownBlocks {
    final KramdownReading reading;
    private final KramdownLists lists = new KramdownLists(this);
    private final KramdownDefinitionLists definitionLists = new KramdownDefinitionLists(this);
    private final KramdownHtmlBlocks html = new KramdownHtmlBlocks(this);
    private final KramdownTables tables = new KramdownTables(this);
    private final KramdownHeadings headings = new KramdownHeadings(this);
    private final KramdownDefinitions definitions = new KramdownDefinitions(this);
    private final KramdownExtensions extensions = new KramdownExtensions(this);
    KramdownSpanCursor source;
    KramdownElement tree;
    /** An attribute list that waits for the block after it. */
    private KramdownAttributes waiting = new KramdownAttributes();

    private boolean stopped;
    private int depth;

    KramdownBlocks(KramdownReading reading, NoteText text, KramdownElement root) {
        this.reading = reading;
        this.source = new KramdownSpanCursor(text);
        this.tree = root;
    }

    /** Reads a text of its own into an element. */
    void read(KramdownElement into, NoteText text) {
        KramdownSpanCursor outer = source;
        reading.budget.spend(text.length()); // it is kept beside the text around it
        source = new KramdownSpanCursor(text);
        read(into);
        source = outer;
    }

    /** Reads what is left of the current text into an element; says whether the element's end tag ended it. */
    boolean read(KramdownElement into) {
        int from = source.pos;
        if (reading.budget.deep(depth, source.text, from) || reading.budget.spent(source.text, from)) {
            source.pos = source.chars.length();
            return false;
        }
        KramdownElement outer = tree;
        KramdownAttributes outerWaiting = waiting;
        tree = into;
        waiting = new KramdownAttributes();
        depth++;
        stopped = false;
        while (!source.done() && !stopped) {
            if (reading.budget.crowded(source.text, source.pos)) {
                source.pos = source.chars.length();
            } else if (!block()) {
                // kramdown: "this should not occur": blanks and a tab before the text
                rawLine();
            }
        }
        reading.budget.spend(source.pos - from); // what stands behind an end tag is read by whoever reads around it
        boolean found = stopped;
        stopped = false;
        depth--;
        tree = outer;
        waiting = outerWaiting;
        return found;
    }

    /** Ends the block content of the HTML element that is being read. */
    void stop() {
        stopped = true;
    }

    private boolean block() {
        int at = source.pos;
        if (blank()) {
            return true;
        }
        if (KramdownLineStarts.indented(source, at)) {
            int end = KramdownLineStarts.indentedEnd(source, at);
            tree.add(take(new KramdownElement(Type.CODEBLOCK, source.text, at, end)));
            source.pos = end;
            return true;
        }
        int start = KramdownLineStarts.skipSpaces(source, at, 3);
        boolean found = switch (source.at(start)) {
            case '`', '~' -> fence(start);
            case '>' -> blockquote();
            case '#' -> start == at && headings.atx();
            case '*', '-', '_' -> rule() || lists.list();
            case '+', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> lists.list();
            case ':' -> definitionLists.list();
            case '<' -> html.block(start);
            default -> false;
        };
        return found || later(start);
    }

    /** The parsers that come after those that know their first character. */
    private boolean later(int start) {
        if (headings.setext()) {
            return true;
        }
        if ((source.at(start) == '$' || source.at(start) == '\\') && math(start)) {
            return true;
        }
        int at = KramdownLineStarts.skipSpaces(source, source.pos, 3);
        if (tables.table()) {
            return true;
        }
        boolean found = switch (source.at(at)) {
            case '[' -> definitions.footnote() || definitions.link();
            case '*' -> definitions.abbreviation();
            case '{' -> extensions.block();
            case '^' -> boundary();
            default -> false;
        };
        return found || paragraph();
    }

    /** Gives an element the attribute list that waits for it. */
    <T extends KramdownElement> T take(T element) {
        element.attributes.add(waiting);
        waiting = new KramdownAttributes();
        return element;
    }

    void await(String list) {
        waiting.read(list);
    }

    boolean blank() {
        int end = KramdownLineStarts.blank(source, source.pos);
        if (end < 0) {
            return false;
        }
        if (tree.endsWith(Type.BLANK)) {
            tree.last().to += end - source.pos;
        } else {
            tree.add(take(new KramdownElement(Type.BLANK, source.text, source.pos, end)));
        }
        source.pos = end;
        return true;
    }

    /** {@code after_block_boundary?} */
    boolean afterBoundary() {
        return tree.children.isEmpty() || tree.endsWith(Type.BLANK) || tree.endsWith(Type.EOB) || waiting.any();
    }

    /** {@code before_block_boundary?} */
    boolean beforeBoundary() {
        int at = source.pos;
        return at >= source.chars.length()
                || KramdownLineStarts.blank(source, at) >= 0
                || KramdownLineStarts.boundary(source, at) >= 0
                || KramdownLineStarts.attributes(source, KramdownLineStarts.skipSpaces(source, at, 3)) >= 0;
    }

    private boolean boundary() {
        int end = KramdownLineStarts.boundary(source, source.pos);
        if (end >= 0) {
            tree.add(take(new KramdownElement(Type.EOB, source.text, source.pos, end)));
            source.pos = end;
        }
        return end >= 0;
    }

    private boolean rule() {
        if (!KramdownLineStarts.rule(source, source.pos)) {
            return false;
        }
        int end = source.lineEnd(source.pos);
        tree.add(take(new KramdownElement(Type.HR, source.text, source.pos, end)));
        source.pos = end;
        return true;
    }

    private boolean fence(int start) {
        int end = reading.options.gfm() || start == source.pos
                ? KramdownFences.end(source, start, reading.options.gfm())
                : -1;
        if (end >= 0) {
            tree.add(take(new KramdownElement(Type.CODEBLOCK, source.text, source.pos, end)));
            source.pos = end;
        }
        return end >= 0;
    }

    private boolean blockquote() {
        int from = source.pos;
        var content = new NoteText.Builder(source.text);
        do {
            int end = source.lineEnd(source.pos);
            int start = KramdownLineStarts.skipSpaces(source, source.pos, 3);
            if (source.at(start) == '>') {
                start += source.at(start + 1) == ' ' ? 2 : 1;
            } else {
                start = source.pos;
            }
            content.keep(start, end);
            source.pos = end;
        } while (!KramdownLineStarts.lazyEnd(source, source.pos));
        KramdownElement quote = take(new KramdownElement(Type.BLOCKQUOTE, source.text, from, source.pos));
        tree.add(quote);
        read(quote, content.build());
        return true;
    }

    private boolean math(int start) {
        boolean escaped = source.at(start) == '\\';
        int open = escaped ? start + 1 : start;
        int close = source.looking("$$", open) ? source.next("$$", open + 2) : -1;
        if (close < 0 || !afterBoundary()) {
            return false;
        }
        int lineBreak = KramdownChars.lineBreakEnd(source.chars, close + 2);
        if (escaped) {
            // kramdown: the backslash is gone when the line is read as something else
            source.pos = lineBreak < 0 ? source.pos : open;
            return false;
        }
        int from = source.pos;
        source.pos = lineBreak < 0 ? close + 2 : lineBreak;
        if (!beforeBoundary()) {
            source.pos = from;
            return false;
        }
        tree.add(take(new KramdownElement(Type.MATH, source.text, from, source.pos)));
        return true;
    }

    private boolean paragraph() {
        int from = source.pos;
        int first = KramdownLineStarts.skipSpaces(source, from, 3);
        if (source.at(first) == ' ' || source.at(first) == '\t') {
            return false;
        }
        do {
            source.pos = source.lineEnd(source.pos);
        } while (!KramdownLineStarts.paragraphEnd(source, source.pos, reading.options));
        int end = KramdownChars.stripEnd(source.chars, from, source.pos);
        if (tree.endsWith(Type.P) && tree.last().endsWith(Type.RAW_TEXT) && tree.last().text == source.text) {
            ((KramdownElement.RawText) tree.last().last()).join(from, end);
            tree.last().to = end;
        } else {
            int start = KramdownChars.stripStart(source.chars, from, end);
            KramdownElement paragraph = take(new KramdownElement.Paragraph(source.text, start, end));
            paragraph.add(new KramdownElement.RawText(source.text, start, end));
            tree.add(paragraph);
        }
        return true;
    }

    private void rawLine() {
        int end = source.lineEnd(source.pos);
        if (tree.endsWith(Type.RAW_TEXT)
                && tree.last() instanceof KramdownElement.RawText raw
                && raw.text == source.text) {
            raw.append(source.pos, end);
        } else {
            tree.add(new KramdownElement.RawText(source.text, source.pos, end));
        }
        source.pos = end;
    }
}
