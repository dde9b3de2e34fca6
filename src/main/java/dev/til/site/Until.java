package dev.til.site;

import java.time.Duration;
import java.time.Instant;

/** From when on a site may be another one though nobody has touched it: what is dated in the future appears by itself. */
final class Until {
    /** So much later every part of a date is another one: the year, the month, the day, the time. */
    static final Duration LATER = Duration.ofDays(400).plusSeconds(3661);

    private Instant first = Instant.MAX;

    /** Something changes at this moment. */
    synchronized void at(Instant moment) {
        if (moment.isBefore(first)) {
            first = moment;
        }
    }

    /** Something changes, and nobody knows when. */
    void unknown() {
        at(Instant.MIN);
    }

    synchronized Instant first() {
        return first;
    }
}
