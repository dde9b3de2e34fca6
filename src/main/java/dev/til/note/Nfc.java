package dev.til.note;

import java.text.Normalizer;

/** Text in the normal form that Git servers and browsers expect, in which a Korean syllable is one character. */
public final class Nfc {
    private static final char COMBINING = '\u0300';
    private static final char SYLLABLES = '\uAC00';
    private static final char LAST_SYLLABLE = '\uD7A3';

    private Nfc() {}

    /** The same text composed. */
    public static String of(CharSequence text) {
        return isComposed(text) ? text.toString() : Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    // Unicode: what lies before the combining marks is composed already, and so are whole syllables that nothing but
    // such
    // follows; nearly every path is, and the tables for all else take their time to be read
    private static boolean isComposed(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= COMBINING && (c < SYLLABLES || c > LAST_SYLLABLE)) {
                return false;
            }
        }
        return true;
    }
}
