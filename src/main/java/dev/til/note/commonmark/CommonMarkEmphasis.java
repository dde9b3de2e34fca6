package dev.til.note.commonmark;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Decides which of {@code *}, {@code _} and {@code ~} are markers, so that they are not part of what a reader sees. */
final class CommonMarkEmphasis {
    private final List<CommonMarkInlinePiece> markers = new ArrayList<>();

    /** How many markers are waiting: what comes after is inside of what starts here. */
    int mark() {
        return markers.size();
    }

    void add(CommonMarkInlinePiece marker, int before, int after) {
        boolean spaceBefore = isSpace(before);
        boolean spaceAfter = isSpace(after);
        boolean punctuationBefore = isPunctuation(before);
        boolean punctuationAfter = isPunctuation(after);
        boolean left = !spaceAfter && (!punctuationAfter || spaceBefore || punctuationBefore);
        boolean right = !spaceBefore && (!punctuationBefore || spaceAfter || punctuationAfter);
        boolean underscore = marker.marker() == '_';
        marker.opens = underscore ? left && (!right || punctuationBefore) : left;
        marker.closes = underscore ? right && (!left || punctuationAfter) : right;
        markers.add(marker);
    }

    /** Pairs the markers that were added after {@code bottom}, and forgets them. */
    void pair(int bottom) {
        // CommonMark: how far down an opener was looked for in vain, by kind of closer; keeps this linear
        Map<Integer, Integer> bottoms = new HashMap<>();
        var open = new ArrayList<CommonMarkInlinePiece>();
        for (CommonMarkInlinePiece closer : markers.subList(bottom, markers.size())) {
            while (closer.closes && closer.count > 0) {
                int key = kind(closer);
                int floor = bottoms.getOrDefault(key, 0);
                int found = -1;
                for (int i = open.size() - 1; i >= floor && found < 0; i--) {
                    if (matches(open.get(i), closer)) {
                        found = i;
                    }
                }
                if (found < 0) {
                    bottoms.put(key, open.size());
                    break;
                }
                CommonMarkInlinePiece opener = open.get(found);
                int used = closer.marker() == '~' ? closer.count : opener.count >= 2 && closer.count >= 2 ? 2 : 1;
                opener.count -= used;
                closer.count -= used;
                int left = opener.count == 0 ? found : found + 1;
                open.subList(left, open.size()).clear();
                bottoms.replaceAll((kind, depth) -> Math.min(depth, left));
            }
            if (closer.opens && closer.count > 0) {
                open.add(closer);
            }
        }
        for (CommonMarkInlinePiece marker : markers.subList(bottom, markers.size())) {
            marker.text = marker.text.substring(0, marker.count);
        }
        forget(bottom);
    }

    /** Forgets the markers that were added after {@code bottom}: they are no text any more. */
    void forget(int bottom) {
        markers.subList(bottom, markers.size()).clear();
    }

    private static int kind(CommonMarkInlinePiece closer) {
        int form = closer.marker() == '~' ? closer.count : closer.text.length() % 3;
        return closer.marker() * 8 + (closer.opens ? 4 : 0) + form;
    }

    private static boolean matches(CommonMarkInlinePiece opener, CommonMarkInlinePiece closer) {
        if (opener.marker() != closer.marker()) {
            return false;
        }
        if (opener.marker() == '~') {
            return opener.count == closer.count;
        }
        // CommonMark: the rule of three
        int sum = opener.text.length() + closer.text.length();
        boolean both = opener.closes || closer.opens;
        return !(both && sum % 3 == 0 && !(opener.text.length() % 3 == 0 && closer.text.length() % 3 == 0));
    }

    private static boolean isSpace(int c) {
        return c <= ' ' || Character.isSpaceChar(c);
    }

    private static boolean isPunctuation(int c) {
        if (c < 0x80) {
            return CommonMarkLinkSyntax.isPunctuation((char) c);
        }
        return switch (Character.getType(c)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> true;
            default -> false;
        };
    }
}
