package dev.til.site.hugo.field;

import dev.til.note.FrontMatter.Scalar;
import dev.til.note.FrontMatter.Value;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as Hugo reads them in front matter; one without an offset is in the site's {@code timeZone}, else UTC. */
public final class HugoDate {
    // Hugo: two digits each but for the hour, and with a time its seconds, or it is no date
    private static final Pattern FORM = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})"
            + "(?:(?:[Tt]| +)(\\d{1,2}):(\\d{2}):(\\d{2})(?:[.,]\\d+)?(Z| *[+-]\\d{2}:?\\d{2})?)?");
    private static final Pattern SECONDS = Pattern.compile("\\d{1,11}");
    private static final int AFTER_DAY = 10;

    private HugoDate() {}

    /** A date, or the seconds since 1970 that a number is. */
    public static Optional<OffsetDateTime> read(Value value, ZoneId zone) {
        return value.text()
                .flatMap(text -> value instanceof Scalar scalar
                                && scalar.plain()
                                && SECONDS.matcher(text).matches()
                        ? Optional.of(
                                Instant.ofEpochSecond(Long.parseLong(text)).atOffset(ZoneOffset.UTC))
                        : read(text, zone));
    }

    static Optional<OffsetDateTime> read(String text, ZoneId zone) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return HugoDateInWords.read(text, zone);
        }
        String offset = form.group(7);
        if (offset != null && offset.startsWith(" ") && text.charAt(AFTER_DAY) != ' ') {
            return Optional.empty();
        }
        try {
            var local = LocalDateTime.of(
                    number(form, 1),
                    number(form, 2),
                    number(form, 3),
                    number(form, 4),
                    number(form, 5),
                    number(form, 6));
            return Optional.of(
                    offset == null
                            ? local.atZone(zone).toOffsetDateTime()
                            : local.atOffset(ZoneOffset.of(offset.strip())));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int number(Matcher form, int group) {
        return form.group(group) == null ? 0 : Integer.parseInt(form.group(group));
    }
}
