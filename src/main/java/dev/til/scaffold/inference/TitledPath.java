package dev.til.scaffold.inference;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the path of a note that is told from others by its title or its date: {@code 2024/03/2024-03-01-undo.md} as {@code
 * {{year}}/{{month}}/{{date}}-{{slug}}.md}.
 */
final class TitledPath {
    private static final Pattern DATE =
            Pattern.compile("(?<!\\d)(?<y>(?:19|20)\\d{2})(?<s>[-._]?)(?<m>\\d{2})\\k<s>(?<d>\\d{2})(?!\\d)"
                    + "|(?<!\\d)(?<yy>\\d{2})(?<ss>[-._])(?<mm>\\d{2})\\k<ss>(?<dd>\\d{2})(?![\\d~])");
    /** {@code yyMMddHHmmss}, with a year of four digits and without the seconds, too. */
    private static final Pattern STAMP = Pattern.compile(
            "^(?<y>20\\d{2}|\\d{2})(?<m>[01]\\d)(?<d>[0-3]\\d)(?<h>[0-2]\\d)(?<n>[0-5]\\d)(?<sec>[0-5]\\d)?(?=[_ .-]|$)");

    private static final Pattern FOLDERS = Pattern.compile("(?:^|/)(?<y>20\\d{2})/(?<m>[01]\\d)/(?<d>[0-3]\\d)(?=/)");
    /** {@code yyMMdd} */
    private static final Pattern SIX_DIGITS =
            Pattern.compile("^(?<y>\\d{2})(?<m>0[1-9]|1[0-2])(?<d>0[1-9]|[12]\\d|3[01])(?=[_-]|$)");

    private static final int MOST_DAYS = 30;
    private static final String BUNDLE = "index";

    private final PathLanguages languages;
    private Optional<LocalDate> date;
    private String slug = "";

    private TitledPath(Optional<LocalDate> date, PathLanguages languages) {
        this.date = date;
        this.languages = languages;
    }

    /**
     * What a path of this form looks like with its title, and as it is but for its date.
     *
     * @param literal the pattern in which what follows the date stands as it is; the pattern itself where nothing does
     * @param slug the title's part of the name
     */
    record Reading(String pattern, String literal, String slug, Optional<LocalDate> date) {}

    /**
     * @param own the date that the note itself says
     * @param languages that the names of these notes end with
     */
    static Reading of(String path, Optional<LocalDate> own, PathLanguages languages) {
        return new TitledPath(own, languages).read(path);
    }

    private Reading read(String path) {
        int dot = path.lastIndexOf('.');
        String stem = dot > path.lastIndexOf('/') ? path.substring(0, dot) : path;
        String end = path.substring(stem.length());
        String language = languages.suffix(stem);
        stem = stem.substring(0, stem.length() - language.length());
        end = language + end;
        if (stem.endsWith("/" + BUNDLE)) { // Hugo: a page bundle is called as its folder is
            stem = stem.substring(0, stem.length() - BUNDLE.length() - 1);
            end = "/" + BUNDLE + end;
        }
        List<String> parts = new ArrayList<>(Arrays.asList(stem.split("/", -1)));
        String name = parts.remove(parts.size() - 1);
        Matcher folders = FOLDERS.matcher(stem);
        if (folders.find()) {
            date = date(folders.group("y"), folders.group("m"), folders.group("d"))
                    .or(() -> date);
        }
        parts.forEach(part -> date = date.or(() -> day(part)));
        String head = name(name);
        String literal = name.substring(name.length() - slug.length());
        String folder = folder(parts, name, head);
        String pattern = folder + head + (slug.isEmpty() ? "" : "{{slug}}") + end;
        return new Reading(pattern, folder + head + literal + end, slug, date);
    }

    /** The date that a folder is called after. */
    private static Optional<LocalDate> day(String folder) {
        Matcher found = DATE.matcher(folder);
        return found.matches() && found.group("y") != null
                ? date(found.group("y"), found.group("m"), found.group("d"))
                : Optional.empty();
    }

    /** The name up to its title, with names for its date. */
    private String name(String name) {
        Matcher stamp = STAMP.matcher(name);
        if (stamp.find()) {
            String year = stamp.group("y");
            Optional<LocalDate> read = date(year, stamp.group("m"), stamp.group("d"));
            if (read.isPresent()) {
                date = read;
                return titled(
                        name,
                        stamp.end(),
                        (year.length() == 2 ? "{{yy}}" : "{{year}}") + "{{month}}{{day}}{{hour}}{{minute}}"
                                + (stamp.group("sec") == null ? "" : "{{second}}"));
            }
        }
        Matcher together = SIX_DIGITS.matcher(name);
        if (together.find()) {
            Optional<LocalDate> read = date(together.group("y"), together.group("m"), together.group("d"));
            if (read.filter(this::isNear).isPresent()) {
                date = read;
                return titled(name, together.end(), "{{yy}}{{month}}{{day}}");
            }
        }
        Matcher found = DATE.matcher(name);
        while (found.find()) {
            boolean full = found.group("y") != null;
            Optional<LocalDate> read = full
                    ? date(found.group("y"), found.group("m"), found.group("d"))
                    : date(found.group("yy"), found.group("mm"), found.group("dd"));
            if (read.isPresent()) {
                date = read;
                String separator = full ? found.group("s") : found.group("ss");
                String named = full && separator.equals("-")
                        ? "{{date}}"
                        : (full ? "{{year}}" : "{{yy}}") + separator + "{{month}}" + separator + "{{day}}";
                return titled(name, found.end(), name.substring(0, found.start()) + named);
            }
        }
        slug = name;
        return "";
    }

    /** Whether six digits could be the note's date, as far as that is known. */
    private boolean isNear(LocalDate read) {
        return date.isEmpty() || Math.abs(ChronoUnit.DAYS.between(date.get(), read)) <= MOST_DAYS;
    }

    /** What follows a date is a title; brackets that are closed behind it are not. */
    private String titled(String name, int end, String head) {
        int start = end;
        while (start < name.length() && "-_ .)]".indexOf(name.charAt(start)) >= 0) {
            start++;
        }
        slug = name.substring(start);
        return head + name.substring(end, start);
    }

    private String folder(List<String> parts, String name, String head) {
        var folder = new StringBuilder();
        for (String part : parts) {
            folder.append(folderPart(part, name, head, folder.indexOf("{{month}}") >= 0))
                    .append('/');
        }
        return folder.toString();
    }

    /** @param inMonth whether a folder above is called after the month */
    private String folderPart(String part, String name, String head, boolean inMonth) {
        if (!slug.isEmpty() && part.equals(slug)) {
            return "{{slug}}";
        }
        if (!head.isEmpty() && part.equals(name)) {
            return head + (slug.isEmpty() ? "" : "{{slug}}");
        }
        if (date.isEmpty() || part.isEmpty() || !Character.isDigit(part.charAt(0))) {
            return part;
        }
        LocalDate day = date.get();
        String year = String.valueOf(day.getYear());
        String month = day.toString().substring(5, 7);
        String number = day.toString().substring(8);
        if (part.equals(year)) {
            return "{{year}}";
        }
        if (part.equals(month) && !inMonth) {
            return "{{month}}";
        }
        if (part.equals(number)) {
            return "{{day}}";
        }
        if (part.equals(day.toString())) {
            return "{{date}}";
        }
        for (String separator : List.of("-", ".", "_", "")) {
            if (part.equals(year + separator + month)) {
                return "{{year}}" + separator + "{{month}}";
            }
            if (part.equals(year + separator + month + separator + number)) {
                return "{{year}}" + separator + "{{month}}" + separator + "{{day}}";
            }
        }
        return part;
    }

    private static Optional<LocalDate> date(String year, String month, String day) {
        try {
            int number = Integer.parseInt(year);
            return Optional.of(LocalDate.of(
                    year.length() == 2 ? 2000 + number : number, Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException e) {
            return Optional.empty(); // digits, but no date
        }
    }
}
