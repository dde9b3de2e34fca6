package dev.til.site.hugo;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fills in Hugo's {@code permalinks}: {@code /:year/:month/:slug/}.
 *
 * @param parents the sections that the page lies in
 */
record HugoPermalink(
        HugoPlace place, List<String> parents, HugoFields fields, Optional<OffsetDateTime> date, HugoConfig config) {
    private static final Pattern NAME = Pattern.compile(":([a-z]+)(?:\\[(\\d*):?(\\d*|last)\\])?");
    private static final OffsetDateTime NEVER = OffsetDateTime.of(1, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

    String fill(String pattern) {
        Matcher names = NAME.matcher(pattern);
        return names.replaceAll(name -> Matcher.quoteReplacement(value(name.group(), name.group(1))));
    }

    private String value(String whole, String name) {
        OffsetDateTime at = date.orElse(NEVER);
        return switch (name) {
            case "year" -> String.valueOf(at.getYear()); // Hugo: of the year 1 without a date
            case "month" -> "%02d".formatted(at.getMonthValue());
            case "monthname" -> made(at.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH));
            case "day" -> "%02d".formatted(at.getDayOfMonth());
            case "weekday" -> String.valueOf(at.getDayOfWeek().getValue() % 7);
            case "weekdayname" -> made(at.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH));
            case "yearday" -> String.valueOf(at.getDayOfYear());
            case "section" -> made(place.section());
            case "sections" -> sections(whole);
            case "title" -> made(fields.text("title").orElse(""));
            case "slug" ->
                made(fields.text("slug").or(() -> fields.text("title")).orElse(""));
            case "slugorfilename" -> made(fields.text("slug").orElse(place.baseName()));
            case "filename", "contentbasename" -> made(place.baseName());
            default -> whole;
        };
    }

    private String sections(String whole) {
        List<String> all = parents;
        Matcher range = Pattern.compile(":sections\\[(\\d*)(:?)(\\d*|last)\\]").matcher(whole);
        if (!range.matches()) {
            return made(String.join("/", all));
        }
        int from = number(range.group(1), 0, all.size());
        int to = range.group(2).isEmpty()
                ? range.group(3).equals("last") || range.group(1).isEmpty() ? all.size() : from + 1
                : number(range.group(3), all.size(), all.size());
        if (range.group(2).isEmpty() && range.group(3).equals("last")) {
            from = Math.max(1, all.size() - 1); // Hugo: the last of one alone is none
        }
        return from >= Math.min(to, all.size())
                ? ""
                : made(String.join("/", all.subList(from, Math.min(to, all.size()))));
    }

    private static int number(String text, int otherwise, int most) {
        return text.isEmpty() || text.length() > 4 || !Character.isDigit(text.charAt(0))
                ? otherwise
                : Math.min(Integer.parseInt(text), most);
    }

    private String made(String text) {
        return HugoPath.of(text, config.lower());
    }
}
