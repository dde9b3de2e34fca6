package dev.til.site.ruby;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The usual form is read by a way of its own, to the same end. */
class RubyTimeTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2022-10-19 18:00:00 +0900",
                "2022-10-19 00:00:00 -0330",
                "2022-12-31 23:59:59 -1200",
                "2024-02-29 12:00:00 +0000",
                "2023-02-29 12:00:00 +0000",
                "2022-13-01 12:00:00 +0900",
                "2022-10-19 24:00:00 +0900",
                "2022-10-19 12:60:00 +0900",
                "2022-10-19 12:00:60 +0900",
                "2022-10-19 12:00:00 +1400",
                "2022-10-19 12:00:00 +0960",
                "0022-10-19 12:00:00 +0900",
                "2022-10-19T12:00:00 +0900",
                "2022-10-19 12:00:00  0900",
                "2022-10-19 12:00:00 +09:0",
            })
    void it_says_what_the_long_way_says(String text) {
        Instant now = Instant.parse("2022-10-19T11:00:00Z");
        for (String zone : new String[] {"Asia/Seoul", "UTC", "America/New_York"}) {
            assertThat(RubyTime.parse(text, ZoneId.of(zone), now))
                    .isEqualTo(RubyTime.parseAny(text, ZoneId.of(zone), now));
        }
    }
}
