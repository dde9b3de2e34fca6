package dev.til.scaffold.inference;

import dev.til.scaffold.NoteValues;
import dev.til.scaffold.inference.WrittenFrontMatter.Entry;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How the dates in front matter are written: {@code 2024-03-01 09:00:00 +0900} as {@code {{date}} {{time}} {{offset}}}. */
final class InferredDate {
    private static final Pattern DATE_TIME = Pattern.compile(
            "^(?<quote>[\"']?)(?<date>\\d{4}-\\d{2}-\\d{2})"
                    + "(?:(?<between>[T ]+)(?<time>\\d{2}:\\d{2}(?::\\d{2})?)(?:\\.\\d+)?(?:(?<gap> ?)(?<offset>[+-]\\d{2}:?\\d{2}|Z))?)?\\k<quote>$");
    private static final double MOST = 0.5;
    private static final DateTimeFormatter OFFSET = DateTimeFormatter.ofPattern("xx", Locale.ROOT);

    private final ZoneId zone;
    private final Optional<String> time;

    InferredDate(ZoneId zone, List<InferenceSample> notes) {
        this.zone = zone;
        var times = new InferenceVotes<String>();
        for (InferenceSample seen : notes) {
            seen.entry("date")
                    .map(entry -> DATE_TIME.matcher(entry.source()))
                    .filter(found -> found.matches() && found.group("time") != null)
                    .ifPresent(found -> times.vote(seen.weight(), List.of(found.group("time"))));
        }
        this.time = times.winner(MOST).filter(winner -> notes.size() > 1);
    }

    /** The time of day that most notes have; empty where it is another one each time. */
    Optional<String> time() {
        return time;
    }

    /** The form of a key whose value is a date in most notes. */
    Optional<String> form(String key, List<InferenceSample> notes) {
        var forms = new InferenceVotes<String>();
        for (InferenceSample seen : notes) {
            forms.vote(
                    seen.weight(), forms(key, seen.entry(key).map(Entry::source).orElse(""), seen));
        }
        return forms.winner(MOST);
    }

    /** The forms that a value could be written in; none where it is no date, or the note's date is another one. */
    Set<String> forms(String key, String source, InferenceSample seen) {
        Matcher found = DATE_TIME.matcher(source);
        if (!found.matches()) {
            return Set.of();
        }
        boolean own = seen.date()
                .filter(date -> found.group("date").equals(date.toString()))
                .isPresent();
        if (key.equals("date") && !own) {
            return Set.of();
        }
        String quote = found.group("quote");
        if (found.group("time") == null) {
            return Set.of(quote + "{{date}}" + quote);
        }
        LocalDate date = LocalDate.parse(found.group("date"));
        Set<String> forms = new LinkedHashSet<>();
        boolean seconds = found.group("time").length() == "18:00:00".length();
        String clock =
                time.isPresent() ? "{{time}}" : seconds ? "{{hour}}:{{minute}}:{{second}}" : "{{hour}}:{{minute}}";
        String offset = found.group("offset") == null
                ? quote.isEmpty() ? added(found.group("between"), seconds) : ""
                : found.group("gap")
                        + (time.isPresent() ? offset(found.group("offset"), date) : named(found.group("offset")));
        forms.add(quote + "{{date}}" + found.group("between") + clock + offset + quote);
        return forms;
    }

    /** YAML: a time with seconds and no offset is one of UTC, and til warns of it. */
    private static String added(String between, boolean seconds) {
        if (!seconds) {
            return "";
        }
        return between.equals("T") ? "{{offset_colon}}" : " {{offset}}";
    }

    /** The time of now is one where the site is, whatever the offset that notes were written with. */
    private static String named(String written) {
        return written.equals("Z") || written.contains(":") ? "{{offset_colon}}" : "{{offset}}";
    }

    /** The offset by name where it is the one of the site's zone, so that it follows the summer time. */
    private String offset(String written, LocalDate date) {
        var offset = zone.getRules().getOffset(date.atTime(12, 0));
        if (written.equals(OFFSET.format(offset))) {
            return "{{offset}}";
        }
        return written.equals(NoteValues.OFFSET_COLON.format(offset)) ? "{{offset_colon}}" : written;
    }
}
