package dev.til.note;

import java.util.Locale;

/** How bad it is. */
public enum Severity {
    /** The site or the team's flow breaks. */
    ERROR,
    /** Probably not what was meant. */
    WARNING,
    /** Worth knowing. */
    INFO;

    /** As people write it: {@code error}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
