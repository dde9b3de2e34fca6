package dev.til.site;

import dev.til.note.FrontMatter;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * The build that a note waits for which is dated in the future.
 *
 * @param after the moment from which on it publishes the note, with the offset that the note's own date is written with
 */
public record FirstBuild(OffsetDateTime after) {
    /** @param moment in the site's zone, for a note that says none */
    public static FirstBuild of(FrontMatter written, OffsetDateTime moment) {
        return new FirstBuild(
                WrittenOffset.of(written).map(offset -> shifted(moment, offset)).orElse(moment));
    }

    private static OffsetDateTime shifted(OffsetDateTime moment, String offset) {
        try {
            return moment.withOffsetSameInstant(ZoneOffset.of(offset));
        } catch (DateTimeException e) {
            return moment; // no zone is that far away
        }
    }

    /** {@code the first build after 2022-10-20 09:00 +0900} */
    @Override
    public String toString() {
        String offset = after.getOffset().getTotalSeconds() == 0
                ? "+0000"
                : after.getOffset().getId().replace(":", "");
        return "the first build after %s %s %s"
                .formatted(after.toLocalDate(), after.toLocalTime().withNano(0), offset);
    }
}
