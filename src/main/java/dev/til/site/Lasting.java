package dev.til.site;

import java.time.Instant;
import java.util.Optional;

/**
 * How long a note becomes what it becomes now.
 *
 * @param known whether that can be told
 * @param until the moment at which it becomes something else; empty for never
 */
record Lasting(boolean known, Optional<Instant> until) {
    static final Lasting EVER = new Lasting(true, Optional.empty());
    static final Lasting UNKNOWN = new Lasting(false, Optional.empty());

    /** @param moment as {@link Until} gives it */
    static Lasting of(Instant moment) {
        if (moment.equals(Instant.MIN)) {
            return UNKNOWN;
        }
        return moment.equals(Instant.MAX) ? EVER : new Lasting(true, Optional.of(moment));
    }
}
