package dev.til.site.hugo.publish;

import dev.til.site.hugo.config.HugoConfig;
import dev.til.site.hugo.config.HugoPlace;
import dev.til.site.hugo.field.HugoFields;
import dev.til.site.path.LinkTarget;
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
 * @param newer whether by a Hugo that makes no folders of a title
 */
record HugoPermalink(
        HugoPlace place,
        List<String> parents,
        HugoFields fields,
        Optional<OffsetDateTime> date,
        HugoConfig config,
        boolean newer) {
    private static final Pattern NAME = Pattern.compile(":(\\w+)(?:\\[.+?\\])?");
    private static final Pattern BLANKS_AT_THE_END = Pattern.compile(" +(?=/|$)");
    private static final OffsetDateTime NEVER = OffsetDateTime.of(1, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

    /** Empty where the pattern has a name in it that til does not know, and Hugo may or may not. */
    Optional<String> fill(String pattern) {
        var filled = new StringBuilder();
        Matcher names = NAME.matcher(pattern);
        int at = 0;
        while (names.find()) {
            Optional<String> value = value(names.group(), names.group(1));
            if (value.isEmpty()) {
                return Optional.empty();
            }
            filled.append(pattern, at, names.start()).append(value.get());
            at = names.end();
        }
        filled.append(pattern, at, pattern.length());
        // Hugo: it is read like a query, where a plus is a blank, and made a path once more
        String decoded = LinkTarget.decode(filled.toString().replace('+', ' '));
        return Optional.of(made(newer ? BLANKS_AT_THE_END.matcher(decoded).replaceAll("") : decoded));
    }

    private Optional<String> value(String whole, String name) {
        boolean cut = whole.length() > name.length() + 1;
        if (cut) {
            return name.equals("sections") ? Optional.of(sections(whole)) : Optional.empty();
        }
        OffsetDateTime at = date.orElse(NEVER); // Hugo: of the year 1 without a date
        return Optional.ofNullable(
                        switch (name) {
                            case "year" -> String.valueOf(at.getYear());
                            case "month" -> "%02d".formatted(at.getMonthValue());
                            case "monthname" -> at.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
                            case "day" -> "%02d".formatted(at.getDayOfMonth());
                            case "weekday" -> String.valueOf(at.getDayOfWeek().getValue() % 7);
                            case "weekdayname" -> at.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
                            case "yearday" -> String.valueOf(at.getDayOfYear());
                            case "section" -> place.section();
                            case "sections" -> String.join("/", parents);
                            case "title" -> named(title());
                            case "slug" -> named(fields.slug().orElseGet(this::title));
                            case "slugorfilename", "slugorcontentbasename" ->
                                named(fields.slug().orElseGet(this::fileName));
                            case "filename", "contentbasename" -> named(fileName());
                            default -> null;
                        })
                .map(this::made)
                .or(() -> HugoGoDate.format(name, at).map(this::made));
    }

    /** Hugo: a name is read as an address, where a number sign that nothing follows says nothing: "C#" is {@code c}. */
    private String named(String name) {
        String path = made(name);
        return path.indexOf('#') == path.length() - 1 ? path.substring(0, Math.max(0, path.length() - 1)) : path;
    }

    private String title() {
        String title = fields.text("title").orElse("");
        return newer ? title.replace('/', '-').replace('\\', '-') : title;
    }

    /** Hugo: a section's own file has no name. */
    private String fileName() {
        return place.isSection() ? "" : place.baseName();
    }

    private String sections(String whole) {
        List<String> all = parents;
        Matcher range =
                Pattern.compile(":sections\\[(last|\\d*)(:?)(last|\\d*)\\]").matcher(whole);
        if (!range.matches()) {
            return made(String.join("/", all));
        }
        int from = number(range.group(1), 0, all.size());
        int to = range.group(2).isEmpty()
                ? range.group(1).isEmpty() ? all.size() : from + 1
                : number(range.group(3), all.size(), all.size());
        return from >= Math.min(to, all.size())
                ? ""
                : made(String.join("/", all.subList(from, Math.min(to, all.size()))));
    }

    private static int number(String text, int otherwise, int count) {
        if (text.equals("last")) {
            return Math.max(0, count - 1);
        }
        return text.isEmpty() ? otherwise : text.length() > 4 ? count : Math.min(Integer.parseInt(text), count);
    }

    private String made(String text) {
        return config.path(text, place.language());
    }
}
