package dev.til.site.jekyll.publish;

import dev.til.facts.Validity;
import dev.til.note.FrontMatter.Scalar;
import dev.til.note.FrontMatter.Value;
import dev.til.site.ruby.Psych;
import dev.til.site.ruby.RubyCommonDate;
import dev.til.site.ruby.RubyDate;
import dev.til.site.ruby.RubyTime;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/** Dates as Jekyll reads them: YAML's own first, and what is left to {@code Time.parse}. */
public final class JekyllDate {
    /** So much later every part of a date is another one: the year, the month, the day, the time. */
    static final Duration LATER = Duration.ofDays(400).plusSeconds(3661);

    private final ZoneId zone;
    private final Instant now;
    private final Validity.Watch validity;

    /** @param validity hears of dates that are others on another day */
    JekyllDate(ZoneId zone, Instant now, Validity.Watch validity) {
        this.zone = zone;
        this.now = now;
        this.validity = validity;
    }

    /** The moment of a front matter value, in the site's zone; empty where Jekyll stops the build over it. */
    public Optional<OffsetDateTime> of(Value value) {
        if (isUtc(value)) {
            // YAML: a timestamp without an offset is in UTC; Time.parse takes over where it is no moment, as 25:00:00
            // is not
            return valid(((Scalar) value).raw())
                    ? parse(((Scalar) value).raw(), ZoneOffset.UTC).map(this::inZone)
                    : of(((Scalar) value).raw());
        }
        return of(Psych.type(value) == Psych.Type.TIME ? padded(((Scalar) value).raw()) : Psych.text(value));
    }

    /** YAML takes {@code +9} for nine hours, Time.parse does not. */
    private static String padded(String moment) {
        return RubyCommonDate.of(moment) == null
                ? JekyllDateForms.HOURS.matcher(moment).replaceFirst("$10$2")
                : moment;
    }

    /** The moment of a text that YAML has left as it was: of a file name, or in quotes. */
    public Optional<OffsetDateTime> of(String text) {
        return parse(text, zone);
    }

    // Ruby: Time.parse takes what is missing from today
    private Optional<OffsetDateTime> parse(String text, ZoneId in) {
        Optional<OffsetDateTime> moment = RubyTime.parse(text, in, now);
        if (!isWhole(text) && !moment.equals(RubyTime.parse(text, in, now.plus(LATER)))) {
            validity.add(Validity.UNKNOWN);
        }
        return moment;
    }

    private static boolean isWhole(String text) {
        return RubyCommonDate.of(text) != null
                || JekyllDateForms.WHOLE.matcher(text).matches();
    }

    /** Whether YAML takes this for a moment in UTC because it names no offset. */
    public static boolean isUtc(Value value) {
        if (Psych.type(value) != Psych.Type.TIME) {
            return false;
        }
        String raw = ((Scalar) value).raw();
        RubyCommonDate common = RubyCommonDate.of(raw);
        return common == null
                ? !JekyllDateForms.OFFSET.matcher(raw.substring(10)).find()
                : common.zone() == null;
    }

    private boolean valid(String text) {
        var date = RubyDate.parse(text);
        return date.hour != null
                && date.hour <= 24
                && RubyTime.isDay(date.year, date.month, date.day)
                && RubyTime.parse(text, ZoneOffset.UTC, now).isPresent();
    }

    private OffsetDateTime inZone(OffsetDateTime moment) {
        return moment.atZoneSameInstant(zone).toOffsetDateTime();
    }
}
