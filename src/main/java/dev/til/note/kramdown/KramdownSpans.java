package dev.til.note.kramdown;

import dev.til.note.NoteText;
import dev.til.note.kramdown.KramdownElement.Plain;
import dev.til.note.kramdown.KramdownElement.Type;

/** Reads spans: kramdown's span parsers, tried in its order at each character that may start one. */
final class KramdownSpans {
    static final int CODE = 1;
    static final int HTML = 2;
    static final int ALL = 7;

    private static final boolean[] STARTS = new boolean[128];

    static {
        for (char c : "*_`<[!$&\\\"'{-.> ~]".toCharArray()) {
            STARTS[c] = true;
        }
    }

    final KramdownReading reading;
    private final KramdownLinks links = new KramdownLinks(this);
    private final KramdownEmphasis emphasis = new KramdownEmphasis(this);
    private final KramdownSpanHtml html = new KramdownSpanHtml(this);
    private final KramdownSmartQuotes quotes = new KramdownSmartQuotes(this);
    private final KramdownSmallSpans small = new KramdownSmallSpans(this);
    KramdownSpanCursor source;
    KramdownElement tree;
    /** Which elements are being read around this place: bits of {@link #around}. */
    int em;

    int strong;
    int link;
    private int depth;

    KramdownSpans(KramdownReading reading, NoteText text) {
        this.reading = reading;
        this.source = new KramdownSpanCursor(text);
        this.tree = new KramdownElement(Type.ROOT, text, 0, text.length());
    }

    /** Reads all of the text into an element. */
    void read(KramdownElement into, int parsers) {
        read(into, Stop.NEVER, parsers);
    }

    /** Reads on into an element until {@code stop} says so; says whether it did. */
    boolean read(KramdownElement into, Stop stop, int parsers) {
        KramdownElement outer = tree;
        tree = into;
        depth++;
        boolean found = false;
        while (!source.done() && !found) {
            int at = nextStart(stop, parsers);
            reading.budget.spend((at < 0 ? source.chars.length() : at) - source.pos + 1L);
            if (at < 0) {
                if (stop == Stop.NEVER) {
                    text(source.chars.length());
                }
                break;
            }
            text(at);
            found = stop.at(this);
            if (!found && (reading.budget.crowded(source.text, source.pos) || !span(parsers))) {
                text(source.pos + Character.charCount(source.chars.codePointAt(source.pos)));
            }
        }
        depth--;
        tree = outer;
        return found;
    }

    /** Reads a part of the text on its own, as if nothing stood around it. */
    void readApart(KramdownElement into, int from, int to) {
        KramdownSpanCursor outer = source;
        int outerEm = em;
        int outerStrong = strong;
        int outerLink = link;
        source = new KramdownSpanCursor(outer.text.slice(from, to));
        em = 0;
        strong = 0;
        link = 0;
        read(into, ALL);
        source = outer;
        em = outerEm;
        strong = outerStrong;
        link = outerLink;
    }

    /** Whether nothing more may be nested here. */
    boolean tooMuch() {
        return reading.budget.deep(depth, source.text, source.pos) || reading.budget.spent(source.text, source.pos);
    }

    /** What is being read around this place, as far as it decides how an attempt here ends. */
    int around() {
        return (em > 0 ? 1 : 0) | (strong > 0 ? 2 : 0) | (link > 0 ? 4 : 0) | (tree.is(Type.EM) ? 8 : 0);
    }

    private int nextStart(Stop stop, int parsers) {
        String chars = source.chars;
        int length = chars.length();
        for (int i = source.pos; i < length; i++) {
            char c = chars.charAt(i);
            if (c < 128 && STARTS[c]) {
                if (c == '"' || c == '\'') {
                    if (parsers == ALL) {
                        return i == source.pos
                                ? i
                                : i - (Character.isLowSurrogate(chars.charAt(i - 1)) && i - 1 > source.pos ? 2 : 1);
                    }
                } else if (starts(c, i, stop, parsers)) {
                    return i;
                }
            }
        }
        return -1;
    }

    private boolean starts(char c, int i, Stop stop, int parsers) {
        if (c == ']') {
            return stop.bracket();
        }
        if (parsers != ALL) {
            return (c == '<' && (parsers & HTML) != 0) || (c == '`' && (parsers & CODE) != 0);
        }
        char next = source.at(i + 1);
        return switch (c) {
            case '!' -> next == '[';
            case '{' -> next == ':';
            case '-' -> next == '-';
            case '.' -> next == '.' && source.at(i + 2) == '.';
            case '>' -> next == '>';
            case ' ' -> (next == '<' || next == '>') && source.at(i + 2) == next;
            case '~' -> next == '~';
            default -> true;
        };
    }

    private boolean span(int parsers) {
        char c = source.at(source.pos);
        if (parsers != ALL) {
            return c == '`' ? small.code() : c == '<' && html.tag();
        }
        boolean found = switch (c) {
            case '*', '_' -> emphasis.read();
            case '`' -> small.code();
            case '<' -> small.autolink() || html.tag();
            case '[', '!' -> small.footnote() || links.link();
            default -> false;
        };
        return found || quotes.read() || small.other(c);
    }

    /** Adds the characters up to an offset as text and goes on from there. */
    void text(int to) {
        int end = Math.min(to, source.chars.length());
        if (end > source.pos) {
            text(source.chars.substring(source.pos, end), end);
        }
    }

    /** Adds text that stands for the characters up to an offset, and goes on from there. */
    void text(String chars, int to) {
        if (tree.endsWith(Type.TEXT) && !((Plain) tree.last()).special) {
            Plain last = (Plain) tree.last();
            last.chars.append(chars);
            last.to = to;
        } else if (!chars.isEmpty()) {
            tree.add(new Plain(source.text, source.pos, to, chars, false));
        }
        source.pos = to;
    }

    /** Adds a character that kramdown keeps apart from text. */
    void special(String chars, int to) {
        tree.add(new Plain(source.text, source.pos, to, chars, true));
        source.pos = to;
    }

    /** Whether the last thing read is something that an attribute list can belong to. */
    boolean endsInElement() {
        return !tree.children.isEmpty() && !(tree.last() instanceof Plain last && !last.special);
    }

    /** Where the reading of an element's content ends. */
    interface Stop {
        Stop NEVER = spans -> false;

        /** Whether it ends here. Asked at each place where a span may start. */
        boolean at(KramdownSpans spans);

        /** Whether it may end at a {@code ]}. */
        default boolean bracket() {
            return false;
        }
    }
}
