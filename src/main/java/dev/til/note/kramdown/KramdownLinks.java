package dev.til.note.kramdown;

import dev.til.note.kramdown.KramdownElement.Reference;
import dev.til.note.kramdown.KramdownElement.Type;
import dev.til.note.kramdown.KramdownReading.LinkDefinition;
import dev.til.note.kramdown.KramdownReading.Mention;
import java.util.Optional;

/** Links and pictures, with a destination of their own or by reference. */
final class KramdownLinks {
    private final KramdownSpans spans;

    KramdownLinks(KramdownSpans spans) {
        this.spans = spans;
    }

    boolean link() {
        KramdownSpanCursor source = spans.source;
        int start = source.pos;
        boolean image = source.at(start) == '!';
        int text = image ? start + 2 : start + 1;
        if ((image && source.at(start + 1) != '[') || text >= source.chars.length() || source.at(text) == '^') {
            return false;
        }
        int attempt = 64 + (image ? 128 : 0) + spans.around();
        boolean nested = !image && spans.link > 0;
        if (nested
                || source.failed(start, attempt)
                || source.next("]", text) < 0
                || spans.tooMuch()
                || !attempt(start, text, image)) {
            source.fail(start, attempt);
            source.pos = start;
            spans.text(text);
        }
        return true;
    }

    private boolean attempt(int start, int text, boolean image) {
        KramdownSpanCursor source = spans.source;
        var element = new Reference(image ? Type.IMAGE : Type.LINK, source.text, start);
        source.pos = text;
        spans.link++;
        boolean found = spans.read(element, new ClosingBracket(element), KramdownSpans.ALL);
        spans.link--;
        if (!found) {
            return false;
        }
        element.alt = source.chars.substring(text, source.pos);
        source.pos++;
        int label = KramdownChars.skipSpace(source.chars, source.pos);
        int close = source.at(label) == '[' ? source.next("]", label + 1) : -1;
        boolean done;
        if (close >= 0) {
            done = byLabel(element, source.chars.substring(label + 1, close), label, close + 1);
        } else if (source.at(source.pos) != '(') {
            done = byLabel(element, "", -1, source.pos);
        } else {
            done = inline(element);
        }
        if (done) {
            element.to = source.pos;
            if (image) {
                element.children.clear();
                if (spans.tree instanceof Reference outer) {
                    outer.images++;
                }
            }
            spans.tree.add(element);
            spans.reading.budget.weigh(1);
        }
        return done;
    }

    private boolean byLabel(Reference element, String given, int open, int end) {
        KramdownSpanCursor source = spans.source;
        String label = given.isEmpty() ? KramdownSmallSpans.unescape(element.alt) : given;
        String normal = KramdownReading.normal(label);
        Optional<LinkDefinition> definition = Optional.ofNullable(spans.reading.links.get(normal));
        if (definition.isEmpty()) {
            // only [text][label] and [label][] can be nothing else than a reference
            boolean meant = open == source.pos && !label.startsWith("^") && !isIndex(source, element.from);
            if (meant) {
                spans.reading.undefined.put(
                        source.text.origin(element.from), new Mention(label, source.text, element.from, end));
            }
            return false;
        }
        LinkDefinition found = definition.get();
        element.definition = normal;
        element.target = found.target();
        element.targetText = found.text();
        element.targetFrom = found.targetFrom();
        element.targetTo = found.targetTo();
        element.attributes.add(found.attributes());
        source.pos = end;
        return true;
    }

    /** {@code grid[i][j]} in a sentence. */
    private static boolean isIndex(KramdownSpanCursor source, int at) {
        char before = source.at(at - 1);
        return KramdownChars.word(before) || before == ']' || before == ')';
    }

    private boolean inline(Reference element) {
        KramdownSpanCursor source = spans.source;
        int open = source.pos;
        int lineEnd = source.lineEnd(open);
        int close = source.at(open + 1) == '<' ? source.next(">", open + 2) : -1;
        int end;
        int title;
        if (close >= 0 && close < lineEnd) {
            target(element, open + 2, close);
            end = source.at(close + 1) == ')' ? close + 2 : -1;
            title = close + 1;
        } else {
            int stop = source.next(")", open) < 0 ? -1 : parenthesis(source, open);
            boolean closed = stop >= 0 && source.at(stop) == ')';
            int from = KramdownChars.stripStart(source.chars, open + 1, Math.max(open + 1, stop));
            target(element, from, KramdownChars.stripEnd(source.chars, from, Math.max(from, stop)));
            end = closed ? stop + 1 : -1;
            title = stop < 0 ? source.chars.length() : stop + 1;
        }
        if (end < 0) {
            end = titleEnd(source, title);
        }
        source.pos = Math.max(end, source.pos);
        return end >= 0;
    }

    private void target(Reference element, int from, int to) {
        element.target = spans.source.chars.substring(from, to);
        element.targetFrom = from;
        element.targetTo = to;
    }

    /** The closing parenthesis, or the white space before a title; -1 for neither. */
    private int parenthesis(KramdownSpanCursor source, int open) {
        int depth = 0;
        for (int at = open; at < source.chars.length(); at++) {
            char c = source.chars.charAt(at);
            if (c == '(') {
                depth++;
            } else if (c == ')') {
                if (--depth == 0) {
                    spans.reading.budget.spend(at - open);
                    return at;
                }
            } else if (KramdownChars.space(c) && (source.at(at + 1) == '"' || source.at(at + 1) == '\'')) {
                spans.reading.budget.spend(at - open);
                return at;
            }
        }
        spans.reading.budget.spend(source.chars.length() - open);
        return -1;
    }

    /** {@code LINK_INLINE_TITLE_RE}: the end of a title and the parenthesis after it; -1 for none. */
    private int titleEnd(KramdownSpanCursor source, int at) {
        int open = KramdownChars.skipSpace(source.chars, at);
        char quote = source.at(open);
        if (quote != '"' && quote != '\'') {
            return -1;
        }
        int close = source.next(String.valueOf(quote), open + 2);
        while (close >= 0) {
            int end = KramdownChars.skipSpace(source.chars, close + 1);
            spans.reading.budget.spend(close - open);
            if (source.at(end) == ')') {
                return end + 1;
            }
            close = spans.reading.budget.spent(source.text, open) ? -1 : source.chars.indexOf(quote, close + 1);
        }
        return -1;
    }

    /** The bracket that closes the text, brackets within it counted. */
    private static final class ClosingBracket implements KramdownSpans.Stop {
        private final Reference element;
        private int count = 1;

        ClosingBracket(Reference element) {
            this.element = element;
        }

        @Override
        public boolean bracket() {
            return true;
        }

        @Override
        public boolean at(KramdownSpans here) {
            char c = here.source.at(here.source.pos);
            if (c == ']') {
                count--;
            } else if (c == '[' || (c == '!' && here.source.at(here.source.pos + 1) == '[')) {
                count++;
            } else {
                return false;
            }
            // kramdown: pictures in it have taken their own closing brackets away
            return count - element.images == 0;
        }
    }
}
