package dev.til.site;

import dev.til.note.Note;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/**
 * What becomes of a note on the site.
 *
 * @param why for a note that is not published, the reason in a few words ({@code future date}); else empty
 * @param url the path it is published at, without baseurl, percent-decoded ({@code /posts/x/}); empty when unpublished
 * @param aliases other paths that lead to it ({@code redirect_from}, Hugo's {@code aliases})
 * @param date as the publisher reads it, in the site's zone
 */
public record Publication(
        boolean published,
        Optional<String> why,
        Optional<String> url,
        List<String> aliases,
        Optional<OffsetDateTime> date,
        Optional<String> title) {
    /** Why a note is not published that will be. */
    public static final String FUTURE = "future date";

    /** Whether it is published, or will be when its day has come. */
    public boolean isMeant() {
        return published || why.equals(Optional.of(FUTURE));
    }

    /** A moment in the offset that a note's date is written with; as it is where that has none. */
    public static OffsetDateTime asWritten(Note note, OffsetDateTime moment) {
        return FirstBuild.of(note.frontMatter(), moment).after();
    }

    public Publication {
        aliases = List.copyOf(aliases);
    }
}
