package dev.til.note.kramdown;

import dev.til.note.NoteText;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A text that is being read, and how far. Remembers what searches in it found, so that none is made twice. */
final class KramdownSpanCursor {
    final NoteText text;
    final String chars;
    int pos;
    private final Map<String, KramdownLookahead> searches = new HashMap<>();
    private final KramdownLookahead lineFeeds;
    private final Set<Long> failures = new HashSet<>();
    private Optional<KramdownFenceIndex> fences = Optional.empty();

    KramdownSpanCursor(NoteText text) {
        this.text = text;
        this.chars = text.chars();
        this.lineFeeds = new KramdownLookahead(chars, "\n");
    }

    boolean done() {
        return pos >= chars.length();
    }

    /** The character at an offset; NUL after the end. */
    char at(int offset) {
        return offset >= 0 && offset < chars.length() ? chars.charAt(offset) : 0;
    }

    boolean looking(String wanted, int offset) {
        return chars.startsWith(wanted, offset);
    }

    /** Where {@code wanted} stands next at or after an offset; -1 for nowhere. */
    int next(String wanted, int offset) {
        return searches.computeIfAbsent(wanted, key -> new KramdownLookahead(chars, key))
                .at(offset);
    }

    /** The offset after the line break of the line at an offset. */
    int lineEnd(int offset) {
        int end = lineFeeds.at(offset);
        return end < 0 ? chars.length() : end + 1;
    }

    /** Whether {@link #fail} was said of the same attempt at the same place. */
    boolean failed(int offset, int attempt) {
        return failures.contains((long) offset << 16 | attempt);
    }

    void fail(int offset, int attempt) {
        failures.add((long) offset << 16 | attempt);
    }

    /** The most signs of a closing fence at or after an offset. */
    int longestFence(int from, char sign) {
        if (fences.isEmpty()) {
            fences = Optional.of(new KramdownFenceIndex(this));
        }
        return fences.get().longest(from, sign);
    }
}
