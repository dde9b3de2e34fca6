package dev.til.check.rule;

import dev.til.note.NoteDays;
import dev.til.note.NotePathPattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a team speaks of study days in a text: {@code 20, 21일차}, {@code Boostcamp 20~21days}, {@code Day 3}. */
final class RuleDayForm {
    private static final String ONE = "\\d{1,4}(?:\\(\\d{1,2}\\))?";
    private static final String DAYS = "(?<days>" + ONE + "(?:\\s*[-~–,·&/]\\s*" + ONE + "){0,50})";
    private static final Pattern NAME = Pattern.compile("\\{\\{\\s*(\\w+)\\s*}}");
    private static final Pattern NUMBER = Pattern.compile("([-~–])?\\s*(" + ONE + ")");

    private final Pattern form;

    private RuleDayForm(Pattern form) {
        this.form = form;
    }

    /** Days that a text speaks of. */
    record Mention(List<NoteDays> days, String text) {
        /** Whether all of these are days of the note. */
        boolean agreesWith(NoteDays note) {
            return days.stream()
                    .allMatch(mentioned -> note.contains(mentioned.first())
                            && note.contains(mentioned.last())
                            && (mentioned.again() == 0 || mentioned.again() == note.again()));
        }
    }

    /** A form as the team has configured it: {@code {{n}}일차}. Empty when no number stands in it. */
    static Optional<RuleDayForm> of(String pattern) {
        var regex = new StringBuilder();
        Matcher name = NAME.matcher(pattern);
        int at = 0;
        boolean days = false;
        while (name.find()) {
            regex.append(literal(pattern.substring(at, name.start())));
            boolean number =
                    !days && (name.group(1).equals("n") || name.group(1).equals("days"));
            regex.append(number ? DAYS : "\\S*?");
            days |= number;
            at = name.end();
        }
        regex.append(literal(pattern.substring(at)));
        return days ? Optional.of(compiled(regex.toString())) : Optional.empty();
    }

    /** The form that a note's path has, looked for in its title: what stands right before or behind the number. */
    static Optional<RuleDayForm> of(NotePathPattern path) {
        String name = path.toString().substring(path.toString().lastIndexOf('/') + 1);
        Matcher days =
                Pattern.compile("([\\p{L} ]*)\\{\\{\\s*days\\s*}}([\\p{L} ]*)").matcher(name);
        if (!days.find() || (days.group(1).isBlank() && days.group(2).isBlank())) {
            return Optional.empty();
        }
        return Optional.of(compiled(literal(days.group(1)) + DAYS + literal(days.group(2))));
    }

    private static RuleDayForm compiled(String regex) {
        return new RuleDayForm(Pattern.compile("(?<![\\d.])" + regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
    }

    private static String literal(String text) {
        if (text.isEmpty()) {
            return "";
        }
        String core = text.strip();
        return (core.length() < text.length() || core.isEmpty() ? "\\s*" : "") + "\\s*" + Pattern.quote(core) + "\\s*";
    }

    List<Mention> mentions(String text) {
        var mentions = new ArrayList<Mention>();
        Matcher match = form.matcher(text);
        while (match.find()) {
            String days = match.group("days");
            mentions.add(new Mention(days(days), days));
        }
        return mentions;
    }

    private static List<NoteDays> days(String list) {
        var days = new ArrayList<NoteDays>();
        Matcher number = NUMBER.matcher(list);
        while (number.find()) {
            Optional<NoteDays> next = NoteDays.parse(number.group(2));
            if (next.isEmpty()) {
                continue;
            }
            int last = days.size() - 1;
            if (number.group(1) != null
                    && last >= 0
                    && days.get(last).first() <= next.get().first()) {
                days.set(last, NoteDays.range(days.get(last).first(), next.get().first()));
            } else {
                days.add(next.get());
            }
        }
        return days;
    }
}
