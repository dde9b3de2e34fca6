package dev.til.site.hugo.field;

import static org.assertj.core.api.Assertions.assertThat;

import dev.til.note.FrontMatter;
import dev.til.note.FrontMatter.Fields;
import dev.til.note.Notes;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.Test;

/** What Hugo 0.111.3 prints of {@code .Date}, with {@code timeZone = "Asia/Seoul"}, for what stands after {@code date:}, without parts of seconds. */
class HugoDateTest {
    private static final DateTimeFormatter GO = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssXXX");

    /** A hyphen for a date that Hugo passes over. */
    private static final String RECORDED = """
            "2006-01-02" => 2006-01-02T00:00:00+09:00
            2006-01-02 => 2006-01-02T00:00:00+09:00
            2006-1-2 => -
            "2006-1-2" => -
            "2006-01-2" => -
            2006-01-02T15:04:05Z => 2006-01-02T15:04:05Z
            2006-01-02T15:04:05.123+02:00 => 2006-01-02T15:04:05+02:00
            2006-01-02T15:04:05 => 2006-01-02T15:04:05+09:00
            2006-01-02T15:04 => -
            2006-01-02 15:04 => -
            "Mon, 02 Jan 2006 15:04:05 -0700" => 2006-01-02T15:04:05-07:00
            "Mon, 2 Jan 2006 15:04:05 -0700" => -
            "Mon, 02 Jan 2006 15:04:05 MST" => 2006-01-02T15:04:05+09:00
            "Mon, 02 Jan 2006 15:04:05 GMT" => 2006-01-02T15:04:05+09:00
            "Tue, 02 Jan 2006 15:04:05 GMT" => 2006-01-02T15:04:05+09:00
            "Mon, 02 Jan 2006 15:04:05 UTC" => 2006-01-02T15:04:05+09:00
            "Mon, 02 Jan 2006 15:04:05 GMT+3" => 2006-01-02T18:04:05+09:00
            "02 Jan 06 15:04 -0700" => 2006-01-02T15:04:00-07:00
            "02 Jan 06 15:04 MST" => 2006-01-02T15:04:00+09:00
            "2 Jan 06 15:04 MST" => -
            "Monday, 02-Jan-06 15:04:05 MST" => 2006-01-02T15:04:05+09:00
            2006-01-02 15:04:05.999999999 -0700 MST => 2006-01-02T15:04:05-07:00
            2006-01-02 15:04:05 -0700 MST => 2006-01-02T15:04:05-07:00
            2006-01-02 15:04:05 +0900 KST => 2006-01-02T15:04:05+09:00
            2006-01-02 15:04:05 -0700 -0700 => -
            2006-01-02 15:04:05 -0700 -07 => 2006-01-02T15:04:05-07:00
            2006-01-02 15:04:05 -07:00 MST => -
            2006-01-02T15:04:05-0700 => 2006-01-02T15:04:05-07:00
            2006-01-02T15:04:05+09 => -
            2006-01-02 15:04:05Z => 2006-01-02T15:04:05Z
            2006-01-02 15:04:05-0700 => 2006-01-02T15:04:05-07:00
            2006-01-02 15:04:05-07:00 => 2006-01-02T15:04:05-07:00
            2006-01-02 15:04:05 => 2006-01-02T15:04:05+09:00
            2006-01-02  15:04:05 => 2006-01-02T15:04:05+09:00
            2006-1-2 15:04:05 => -
            2006-01-02 3:04:05 => 2006-01-02T03:04:05+09:00
            2006-01-02 15:4:5 => -
            "Mon Jan  2 15:04:05 2006" => 2006-01-02T15:04:05+09:00
            "Mon Jan 2 15:04:05 2006" => 2006-01-02T15:04:05+09:00
            "Mon Jan 02 15:04:05 2006" => 2006-01-02T15:04:05+09:00
            "Mon Jan _2 15:04:05 2006" => -
            "Mon Jan  2 15:04:05 MST 2006" => 2006-01-02T15:04:05+09:00
            "Mon Jan 2 15:04:05 KST 2006" => 2006-01-02T15:04:05+09:00
            "Mon Jan 02 15:04:05 -0700 2006" => 2006-01-02T15:04:05-07:00
            "Mon Jan 2 15:04:05 -0700 2006" => -
            "02 Jan 2006" => 2006-01-02T00:00:00+09:00
            "2 Jan 2006" => -
            "2 January 2006" => -
            "02 January 2006" => -
            "Jan 2, 2006" => -
            "January 2, 2006" => -
            "02 jan 2006" => 2006-01-02T00:00:00+09:00
            "02 JAN 2006" => 2006-01-02T00:00:00+09:00
            "2 Sept 2006" => -
            2006-01-02 15:04:05 -07:00 => 2006-01-02T15:04:05-07:00
            2006-01-02 15:04:05 -0700 => 2006-01-02T15:04:05-07:00
            2006-01-02 15:04:05 Z => -
            2006-01-02 15:04:05 KST => -
            2006-01-02 KST => -
            "3:04PM" => 0000-01-01T15:04:00Z
            "11:30am" => -
            "Jan  2 15:04:05" => 0000-01-02T15:04:05Z
            "Jan 2 15:04:05" => 0000-01-02T15:04:05Z
            "Jan  2 15:04:05.000" => 0000-01-02T15:04:05Z
            "Jan  2 15:04:05.000000" => 0000-01-02T15:04:05Z
            "02.01.2006" => -
            "2006/01/02" => -
            2006-02-30 => -
            "30 Feb 2006" => -
            2006-01-02T24:00:00 => -
            1136214245 => 2006-01-02T15:04:05Z
            "1136214245" => -
            20060102 => 1970-08-21T04:15:02Z
            1136214245.5 => -
            true => -
            "" => -
            " 2006-01-02 " => -
            "2006-01-02T15:04:05+0900" => 2006-01-02T15:04:05+09:00
            "2006-01-02T15:04:05Z0700" => -
            "Mon, 02 Jan 2006 15:04:05" => -
            2006-01-02 15:04:05.5 => 2006-01-02T15:04:05+09:00
            2006-01-02 15:04:05,5 => 2006-01-02T15:04:05+09:00
            2006-01-02 15:04:05 +09:00 => 2006-01-02T15:04:05+09:00
            2006-01-02 15:04:05 +9:00 => -
            """;

    @Test
    void a_date_is_what_hugo_takes_it_for() {
        var ours = new StringBuilder();
        RECORDED.lines()
                .map(line -> line.split(" => ")[0])
                .forEach(written -> ours.append(written)
                        .append(" => ")
                        .append(read(written))
                        .append('\n'));
        assertThat(ours).hasToString(RECORDED);
    }

    private static String read(String written) {
        FrontMatter header = Notes.read(
                        "content/a.md", ("---\ndate: " + written + "\n---\n").getBytes(StandardCharsets.UTF_8))
                .frontMatter();
        return ((Fields) header)
                .field("date")
                .flatMap(field -> HugoDate.read(field.value(), ZoneId.of("Asia/Seoul")))
                .map(GO::format)
                .orElse("-");
    }
}
