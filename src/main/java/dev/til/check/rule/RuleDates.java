package dev.til.check.rule;

import dev.til.note.Note;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as people write them. */
final class RuleDates {
    private static final Pattern FORM = Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?!\\d)");

    private RuleDates() {}

    /** The date that a file's name starts with. */
    static Optional<LocalDate> ofFile(Note note) {
        return leading(note.fileName());
    }

    /** The date that a text starts with; empty for one that no calendar has. */
    static Optional<LocalDate> leading(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.lookingAt()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(number(form, 1), number(form, 2), number(form, 3)));
        } catch (DateTimeException e) {
            return Optional.empty(); // date-impossible and date-invalid speak of it
        }
    }

    /** The date that a text starts with, as it is written. */
    static Optional<String> leadingForm(String text) {
        Matcher form = FORM.matcher(text);
        return form.lookingAt() ? Optional.of(form.group()) : Optional.empty();
    }

    private static int number(Matcher form, int group) {
        return Integer.parseInt(form.group(group));
    }
}
