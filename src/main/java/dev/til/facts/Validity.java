package dev.til.facts;

import java.time.Instant;

/**
 * How long an answer holds while nobody touches the files that it is about: what is dated in the future changes by itself.
 *
 * @param until the moment at which it may be another one
 */
public record Validity(Instant until) {
    public static final Validity EVER = new Validity(Instant.MAX);

    /** Nobody can tell: it is not to be kept. */
    public static final Validity UNKNOWN = new Validity(Instant.MIN);

    public boolean isEver() {
        return until.equals(Instant.MAX);
    }

    public boolean isKnown() {
        return !until.equals(Instant.MIN);
    }

    public boolean holds(Instant now) {
        return now.isBefore(until);
    }

    /** Of an answer that is made of this one and another. */
    public Validity and(Validity other) {
        return other.until.isBefore(until) ? other : this;
    }

    /** Of all that is said while it is watched, by any number of threads. */
    public static final class Watch {
        private Validity all = EVER;

        public synchronized void add(Validity validity) {
            all = all.and(validity);
        }

        public synchronized Validity all() {
            return all;
        }
    }
}
