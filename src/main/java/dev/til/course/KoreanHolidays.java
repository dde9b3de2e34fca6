package dev.til.course;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Korea's holidays from a table: substitute days and the ones declared at short notice follow no rule. */
final class KoreanHolidays {
    static final int FIRST_YEAR = 2020;
    static final int LAST_YEAR = 2027;

    private KoreanHolidays() {}

    static Holidays between(int firstYear, int lastYear) {
        List<Holiday> all = table().stream()
                .filter(holiday -> holiday.date().getYear() >= firstYear)
                .filter(holiday -> holiday.date().getYear() <= lastYear)
                .toList();
        boolean known = firstYear >= FIRST_YEAR && lastYear <= LAST_YEAR;
        String notice =
                "til knows Korea's holidays of %d to %d as of July 2026; add those of other years and those declared since by hand"
                        .formatted(FIRST_YEAR, LAST_YEAR);
        return new Holidays(all, known && lastYear < 2026 ? Optional.empty() : Optional.of(notice));
    }

    static List<Holiday> table() {
        try (InputStream table = Objects.requireNonNull(KoreanHolidays.class.getResourceAsStream("holidays-kr.txt"));
                var lines = new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" ", 2))
                    .map(parts -> new Holiday(LocalDate.parse(parts[0]), parts[1]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
