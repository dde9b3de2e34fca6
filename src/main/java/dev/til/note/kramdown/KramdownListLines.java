package dev.til.note.kramdown;

import dev.til.note.NoteText;
import dev.til.note.kramdown.KramdownLists.Item;
import java.util.List;

/** Which lines belong to which item of a list, without what indents them. */
final class KramdownListLines {
    enum Marker {
        BULLET,
        NUMBER,
        /** {@code :} of a definition list. */
        COLON
    }

    private final KramdownSpanCursor source;
    private final KramdownBudget budget;
    private final Marker marker;
    /** How far the text of the current item is indented. */
    private int indentation;

    private int markerIndent = 3;
    private boolean nested;
    private boolean blank;
    /** Whether a blank line or nothing stood before the current definition. */
    private boolean loose;

    KramdownListLines(KramdownSpanCursor source, KramdownBudget budget, Marker marker, boolean loose) {
        this.source = source;
        this.budget = budget;
        this.marker = marker;
        this.loose = loose;
    }

    /** Collects the items; says whether a {@code ^} ended the list. */
    boolean collect(List<Item> items) {
        while (!source.done()) {
            if (marker != Marker.COLON && blank && KramdownLineStarts.rule(source, source.pos)) {
                return false;
            }
            int boundary = KramdownLineStarts.boundary(source, source.pos);
            if (boundary >= 0) {
                source.pos = marker == Marker.COLON ? source.pos : boundary;
                return true;
            }
            int markerEnd = markerEnd();
            if (markerEnd > 0) {
                if (!items.isEmpty() && budget.crowded(source.text, source.pos)) {
                    return false;
                }
                items.add(first(markerEnd));
                blank = false;
            } else if (!line(items.get(items.size() - 1))) {
                return false;
            }
            items.get(items.size() - 1).to = source.pos;
        }
        return false;
    }

    private int markerEnd() {
        int start = KramdownLineStarts.skipSpaces(source, source.pos, markerIndent);
        return switch (marker) {
            case BULLET -> KramdownLineStarts.bulletEnd(source, start);
            case NUMBER -> KramdownLineStarts.numberEnd(source, start);
            case COLON -> source.at(start) == ':' && KramdownLineStarts.tail(source, start + 1) ? start + 1 : -1;
        };
    }

    /** {@code parse_first_list_line} */
    private Item first(int markerEnd) {
        var item = new Item(source.pos, loose);
        loose = false;
        int lineEnd = source.lineEnd(source.pos);
        int start = KramdownChars.skipSpace(source.chars, markerEnd);
        int list = KramdownLineStarts.itemAttributes(source, start, lineEnd);
        boolean empty = start >= lineEnd || (list > 0 && KramdownChars.skipSpace(source.chars, list) >= lineEnd);
        indentation = empty ? 4 : column(markerEnd, markerEnd - source.pos);
        if (list > 0) {
            item.attributes.read(source.chars.substring(start + 2, list - 1));
            start = Math.min(KramdownChars.skipSpace(source.chars, list), lineEnd);
        }
        start = Math.min(start, lineEnd);
        item.parts.add(new NoteText.Builder(source.text).keep(start, lineEnd));
        markerIndent = indentation >= 1 && indentation <= 3 ? indentation - 1 : 3;
        nested = KramdownLineStarts.list(source, start) && start < lineEnd;
        source.pos = lineEnd;
        return item;
    }

    /** The column at which the text after a marker starts, tabs counted from the list's own edge. */
    private int column(int markerEnd, int markerLength) {
        int column = markerLength;
        for (int i = markerEnd; source.at(i) == ' ' || source.at(i) == '\t'; i++) {
            column += source.at(i) == '\t' ? 4 - column % 4 : 1;
        }
        return column;
    }

    private boolean line(Item item) {
        int at = source.pos;
        int blankEnd = KramdownLineStarts.blank(source, at);
        if (blankEnd >= 0) {
            item.part().keep(at, blankEnd);
            source.pos = blankEnd;
            nested = true;
            blank = true;
            loose = true;
            return true;
        }
        if (!content(at) && (blank || !lazy(at))) {
            return false;
        }
        add(item, at, source.lineEnd(at));
        source.pos = source.lineEnd(at);
        blank = false;
        loose = false;
        return true;
    }

    /** {@code content_re}: indented at least as the item's text is, a tab for each four columns. */
    private boolean content(int at) {
        int end = at;
        int fours = 0;
        while (fours < indentation / 4 && KramdownLineStarts.indented(source, end)) {
            end += source.at(end) == '\t' ? 1 : 4;
            fours++;
        }
        return fours == indentation / 4
                && (KramdownLineStarts.skipSpaces(source, end, indentation % 4) - end == indentation % 4
                        || KramdownLineStarts.indented(source, end));
    }

    /** {@code lazy_re}: any other line that does not start a block of HTML or attributes. */
    private boolean lazy(int at) {
        int start = KramdownLineStarts.skipSpaces(source, at, Math.min(indentation, 3));
        return KramdownLineStarts.attributes(source, start) < 0 && !KramdownLineStarts.htmlEndsParagraph(source, start);
    }

    private void add(Item item, int at, int lineEnd) {
        int tabs = at;
        while (source.at(tabs) == '\t') {
            tabs++;
        }
        int spaces = (tabs - at) * 4;
        int text = tabs;
        while (spaces < indentation && source.at(text) == ' ') {
            spaces++;
            text++;
        }
        boolean indented = spaces >= indentation;
        boolean startsList = startsList(indented ? spaces - indentation : spaces, text);
        if (marker != Marker.COLON && !nested && indented && startsList) {
            item.parts.add(new NoteText.Builder(source.text));
            nested = true;
        } else if (marker != Marker.COLON && nested && !indented && startsList) {
            // kramdown: a less indented item after nested ones is taken into the innermost text
            item.part().replace(at, at, " ".repeat(indentation + 4));
        }
        int left = indented ? spaces - indentation : spaces;
        if (tabs > at && left > 0) {
            item.part().replace(at, text, " ".repeat(left)).keep(text, lineEnd);
        } else {
            item.part().keep(indented ? text : at, lineEnd);
        }
    }

    private boolean startsList(int spaces, int text) {
        int more = KramdownLineStarts.skipSpaces(source, text, 4) - text;
        int at = text + more;
        return spaces + more <= 3
                && (KramdownLineStarts.bulletEnd(source, at) > 0 || KramdownLineStarts.numberEnd(source, at) > 0);
    }
}
