package dev.til.note.commonmark;

import dev.til.note.Document.Link;
import dev.til.note.Document.Reference;
import dev.til.note.NoteText;
import dev.til.note.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the content of a paragraph, a heading or a table's cell: CommonMark's own algorithm, in linear time. */
final class CommonMarkInlines {
    /** A link or image between two offsets; its text is that of the pieces from {@code first} to {@code last}. */
    private record Found(Link.Kind kind, String target, int from, int to, Span targetSpan, int first, int last) {}

    /** A bracket that may open a link. */
    private static final class Bracket {
        final int from;
        final boolean image;
        final int piece;
        final int emphasis;
        boolean bracketsInside;

        Bracket(int from, boolean image, int piece, int emphasis) {
            this.from = from;
            this.image = image;
            this.piece = piece;
            this.emphasis = emphasis;
        }

        /** Where its text starts. */
        int inside() {
            return from + (image ? 2 : 1);
        }
    }

    private static final int DEEPEST = 500;

    private final NoteText content;
    private final String text;
    private final CommonMarkDefinitions definitions;
    private final Set<String> footnotes;
    private final CommonMarkHtmlScanner html;
    private final CommonMarkEmphasis emphasis = new CommonMarkEmphasis();
    private final List<CommonMarkInlinePiece> pieces = new ArrayList<>();
    private final List<Bracket> brackets = new ArrayList<>();
    private final List<Found> found = new ArrayList<>();
    private final List<Reference> undefined = new ArrayList<>();
    private final List<int[]> footnoteUses = new ArrayList<>();
    /** Where a run of backticks of each length was last seen, so that none is looked for twice. */
    private final Map<Integer, Integer> lastBackticks = new HashMap<>();

    /** CommonMark: no links in links, so the brackets below this depth open none any more. */
    private int closedDepth;

    private boolean backticksKnown;
    private int textFrom;

    /** @param footnotes names that are defined in the document, as labels are compared */
    CommonMarkInlines(NoteText content, CommonMarkDefinitions definitions, Set<String> footnotes) {
        this.content = content;
        this.text = content.chars();
        this.definitions = definitions;
        this.footnotes = footnotes;
        this.html = new CommonMarkHtmlScanner(text);
    }

    CommonMarkInlines read() {
        int at = 0;
        while (at < text.length()) {
            at = step(at);
        }
        flush(at);
        emphasis.pair(0);
        return this;
    }

    private int step(int at) {
        char c = text.charAt(at);
        return switch (c) {
            case '\\' -> escape(at);
            case '`' -> code(at);
            case '*', '_', '~' -> marker(at);
            case '[' -> open(at, false);
            case '!' -> at + 1 < text.length() && text.charAt(at + 1) == '[' ? open(at, true) : at + 1;
            case ']' -> close(at);
            case '<' -> angle(at);
            case '&' -> entity(at);
            case 'h', 'H', 'w', 'W' -> bare(at);
            default -> at + 1;
        };
    }

    private void flush(int at) {
        if (textFrom < at) {
            pieces.add(new CommonMarkInlinePiece(
                    CommonMarkInlinePiece.Type.TEXT, textFrom, at, text.substring(textFrom, at)));
        }
        textFrom = at;
    }

    private void add(CommonMarkInlinePiece piece) {
        flush(piece.from);
        pieces.add(piece);
        textFrom = piece.to;
    }

    private int escape(int at) {
        if (at + 1 < text.length() && CommonMarkLinkSyntax.isPunctuation(text.charAt(at + 1))) {
            add(new CommonMarkInlinePiece(CommonMarkInlinePiece.Type.TEXT, at, at + 2, text.substring(at + 1, at + 2)));
            return at + 2;
        }
        if (at + 1 < text.length() && text.charAt(at + 1) == '\n') {
            add(new CommonMarkInlinePiece(CommonMarkInlinePiece.Type.TEXT, at, at + 2, "\n"));
            return at + 2;
        }
        return at + 1;
    }

    private int code(int at) {
        int start = run(at, '`');
        int length = start - at;
        if (!backticksKnown) {
            backticksKnown = true;
            for (int i = text.indexOf('`'); i >= 0; ) {
                int end = run(i, '`');
                lastBackticks.put(end - i, i);
                i = text.indexOf('`', end);
            }
        }
        if (lastBackticks.getOrDefault(length, -1) < start) {
            return start;
        }
        for (int i = text.indexOf('`', start); i >= 0; ) {
            int end = run(i, '`');
            if (end - i == length) {
                String code = text.substring(start, i).replace('\n', ' ');
                boolean padded = code.length() > 1 && code.startsWith(" ") && code.endsWith(" ") && !code.isBlank();
                add(new CommonMarkInlinePiece(
                        CommonMarkInlinePiece.Type.CODE,
                        at,
                        end,
                        padded ? code.substring(1, code.length() - 1) : code));
                return end;
            }
            i = text.indexOf('`', end);
        }
        return start;
    }

    private int run(int at, char c) {
        int end = at;
        while (end < text.length() && text.charAt(end) == c) {
            end++;
        }
        return end;
    }

    private int marker(int at) {
        int end = run(at, text.charAt(at));
        if (text.charAt(at) == '~' && end - at > 2) {
            return end;
        }
        var marker = new CommonMarkInlinePiece(CommonMarkInlinePiece.Type.MARKER, at, end, text.substring(at, end));
        add(marker);
        emphasis.add(
                marker, at == 0 ? '\n' : text.codePointBefore(at), end == text.length() ? '\n' : text.codePointAt(end));
        return end;
    }

    private int entity(int at) {
        int end = CommonMarkEntities.end(text, at);
        if (end < 0) {
            return at + 1;
        }
        add(new CommonMarkInlinePiece(
                CommonMarkInlinePiece.Type.TEXT, at, end, CommonMarkEntities.value(text.substring(at, end))));
        return end;
    }

    private int angle(int at) {
        int end = autolink(at);
        if (end > 0) {
            return end;
        }
        end = html.inline(at);
        if (end < 0) {
            return at + 1;
        }
        add(new CommonMarkInlinePiece(CommonMarkInlinePiece.Type.HTML, at, end, text.substring(at, end)));
        return end;
    }

    /** {@code <https://example.com>}, {@code <mina@example.com>} */
    private int autolink(int at) {
        int i = at + 1;
        boolean scheme = false;
        boolean mail = false;
        for (; i < text.length() && text.charAt(i) != '>'; i++) {
            char c = text.charAt(i);
            if (c <= ' ' || c == '<') {
                return -1;
            }
            if (c == ':' && !scheme && !mail) {
                scheme = i - at > 2 && i - at <= 33 && text.substring(at + 1, i).matches("[A-Za-z][A-Za-z0-9+.-]*");
                if (!scheme) {
                    return -1;
                }
            }
            mail |= c == '@' && !scheme && i > at + 1;
        }
        if (i >= text.length()) {
            return -1;
        }
        String address = text.substring(at + 1, i);
        if (!scheme && !(mail && address.matches("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9.-]+"))) {
            return -1;
        }
        flush(at);
        textFrom = at + 1;
        link(Link.Kind.AUTOLINK, scheme ? address : "mailto:" + address, at, i + 1, at + 1, i);
        textFrom = i + 1;
        return i + 1;
    }

    private int bare(int at) {
        int end = brackets.isEmpty() ? CommonMarkAutolinks.end(text, at) : -1;
        if (end < 0) {
            return at + 1;
        }
        flush(at);
        String address = text.substring(at, end);
        boolean web = address.charAt(0) == 'h' || address.charAt(0) == 'H';
        link(Link.Kind.AUTOLINK, web ? address : "http://" + address, at, end, at, end);
        return end;
    }

    private void link(Link.Kind kind, String target, int from, int to, int targetFrom, int targetTo) {
        int first = pieces.size();
        flush(targetTo);
        found.add(new Found(kind, target, from, to, content.span(targetFrom, targetTo), first, pieces.size()));
    }

    private int open(int at, boolean image) {
        int end = at + (image ? 2 : 1);
        if (brackets.size() == DEEPEST) {
            return end;
        }
        if (!brackets.isEmpty()) {
            brackets.get(brackets.size() - 1).bracketsInside = true;
        }
        var piece = new CommonMarkInlinePiece(CommonMarkInlinePiece.Type.TEXT, at, end, text.substring(at, end));
        add(piece);
        brackets.add(new Bracket(at, image, pieces.size() - 1, emphasis.mark()));
        return end;
    }

    private int close(int at) {
        if (brackets.isEmpty()) {
            return at + 1;
        }
        Bracket bracket = brackets.remove(brackets.size() - 1);
        boolean active = bracket.image || brackets.size() >= closedDepth;
        closedDepth = Math.min(closedDepth, brackets.size());
        int end = footnote(bracket, at);
        if (end < 0 && active) {
            end = inline(bracket, at);
            end = end < 0 ? reference(bracket, at) : end;
        }
        if (end < 0) {
            if (!brackets.isEmpty()) {
                brackets.get(brackets.size() - 1).bracketsInside = true;
            }
            return at + 1;
        }
        return end;
    }

    private int footnote(Bracket bracket, int at) {
        int from = bracket.inside();
        if (at <= from + 1 || text.charAt(from) != '^' || bracket.bracketsInside) {
            return -1;
        }
        String name = text.substring(from + 1, at);
        if (name.chars().anyMatch(Character::isWhitespace)) {
            return -1;
        }
        boolean defined = footnotes.contains(CommonMarkLinkSyntax.normal(name));
        // a number is a footnote that was forgotten; [^a-z] without any footnotes around is a pattern
        if (defined || (!footnotes.isEmpty() || name.chars().allMatch(Character::isDigit))) {
            footnoteUses.add(new int[] {from - 1, at + 1});
        }
        if (!defined) {
            return -1;
        }
        flush(at);
        for (CommonMarkInlinePiece piece : pieces.subList(bracket.piece, pieces.size())) {
            piece.text = "";
        }
        emphasis.forget(bracket.emphasis);
        textFrom = at + 1;
        return at + 1;
    }

    private int inline(Bracket bracket, int at) {
        if (at + 1 >= text.length() || text.charAt(at + 1) != '(') {
            return -1;
        }
        int from = CommonMarkLinkSyntax.space(text, at + 2);
        int to = CommonMarkLinkSyntax.destination(text, from);
        if (to < 0) {
            return -1;
        }
        int end = CommonMarkLinkSyntax.space(text, to);
        if (end > to && end < text.length() && text.charAt(end) != ')') {
            int title = CommonMarkLinkSyntax.title(text, end);
            if (title < 0) {
                return -1;
            }
            end = CommonMarkLinkSyntax.space(text, title);
        }
        if (end >= text.length() || text.charAt(end) != ')') {
            return -1;
        }
        boolean angle = to > from && text.charAt(from) == '<';
        int targetFrom = angle ? from + 1 : from;
        int targetTo = angle ? to - 1 : to;
        String target = CommonMarkLinkSyntax.unescape(text.substring(targetFrom, targetTo));
        Link.Kind kind = bracket.image ? Link.Kind.IMAGE : Link.Kind.INLINE;
        return finish(bracket, at, kind, target, content.span(targetFrom, targetTo), end + 1);
    }

    private int reference(Bracket bracket, int at) {
        boolean labelled = at + 1 < text.length() && text.charAt(at + 1) == '[';
        int labelEnd = labelled ? CommonMarkLinkSyntax.label(text, at + 1) : -1;
        boolean collapsed = labelled && labelEnd < 0 && at + 2 < text.length() && text.charAt(at + 2) == ']';
        int end = labelEnd > 0 ? labelEnd : collapsed ? at + 3 : at + 1;
        if (labelEnd < 0 && (bracket.bracketsInside || at - bracket.inside() > 999)) {
            return -1;
        }
        String label = labelEnd > 0 ? text.substring(at + 2, labelEnd - 1) : text.substring(bracket.inside(), at);
        Optional<CommonMarkDefinitions.Entry> entry = definitions.use(label);
        if (entry.isEmpty()) {
            if ((labelEnd > 0 || collapsed) && looksLikeReference(bracket.from, label)) {
                undefined.add(new Reference(label, content.span(bracket.from, end)));
            }
            return -1;
        }
        Link.Kind kind = bracket.image ? Link.Kind.IMAGE : Link.Kind.REFERENCE;
        return finish(bracket, at, kind, entry.get().target(), entry.get().targetSpan(), end);
    }

    /** {@code a[i][j]} and {@code [0][1]} are code that was written without backticks. */
    private boolean looksLikeReference(int from, String label) {
        boolean attached = from > 0
                && (Character.isLetterOrDigit(text.charAt(from - 1)) || "])_".indexOf(text.charAt(from - 1)) >= 0);
        return !attached
                && !label.isBlank()
                && !label.startsWith("^")
                && !label.chars().allMatch(Character::isDigit);
    }

    private int finish(Bracket bracket, int at, Link.Kind kind, String target, Span targetSpan, int end) {
        flush(at);
        emphasis.pair(bracket.emphasis);
        pieces.get(bracket.piece).text = "";
        found.add(new Found(kind, target, bracket.from, end, targetSpan, bracket.piece, pieces.size()));
        if (bracket.image) {
            pieces.subList(bracket.piece, pieces.size()).forEach(piece -> piece.alt = true);
        } else {
            closedDepth = brackets.size();
        }
        textFrom = end;
        return end;
    }

    /** In the order of the source. */
    List<CommonMarkInlinePiece> pieces() {
        return pieces;
    }

    /** What a reader sees: no markers, no HTML, no alternative texts of images. */
    String plain() {
        return plain(0, pieces.size(), false);
    }

    private String plain(int first, int last, boolean alt) {
        var plain = new StringBuilder();
        for (CommonMarkInlinePiece piece : pieces.subList(first, last)) {
            if (piece.type != CommonMarkInlinePiece.Type.HTML && (alt || !piece.alt)) {
                plain.append(piece.text);
            }
        }
        return plain.toString();
    }

    /** The pieces of addresses that are links by themselves; {@code marked} only those in angle brackets. */
    Set<CommonMarkInlinePiece> addresses(boolean marked) {
        var addresses = new HashSet<CommonMarkInlinePiece>();
        for (Found link : found) {
            if (link.kind() == Link.Kind.AUTOLINK && (!marked || text.charAt(link.from()) == '<')) {
                addresses.addAll(pieces.subList(link.first(), link.last()));
            }
        }
        return addresses;
    }

    List<Link> links() {
        return found.stream()
                .map(link -> new Link(
                        link.kind(),
                        link.target(),
                        plain(link.first(), link.last(), true),
                        content.span(link.from(), link.to()),
                        link.targetSpan()))
                .toList();
    }

    List<Reference> undefined() {
        return undefined;
    }

    /** Uses of footnotes, from and to. */
    List<int[]> footnoteUses() {
        return footnoteUses;
    }
}
