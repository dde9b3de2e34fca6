package dev.til.site.ruby;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RubyCommonDateTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2022-10-19",
                "2022-12-31 18:00:00",
                "2022-10-19 00:00:00 +0900",
                "1999-02-30 23:59:59 -1130",
                "9999-01-01 09:08:07 +0000"
            })
    void an_ordinary_date_is_what_rubys_patterns_find(String text) {
        assertThat(RubyCommonDate.of(text)).isNotNull();
        assertThat(RubyDate.parse(text))
                .usingRecursiveComparison()
                .ignoringFields("rest", "twoDigitYear")
                .isEqualTo(RubyDate.parseAny(text));
        assertThat(RubyDate.parse(text).unread())
                .isEqualTo(RubyDate.parseAny(text).unread());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0022-10-19",
                "2022-13-19",
                "2022-10-32",
                "2022-10-19 24:00:00",
                "2022-10-19T18:00:00",
                "2022-10-19 18:00:60",
                "2022-10-19 18:00:00 09000",
                "2022/10/19",
                "２０２２-10-19"
            })
    void any_other_form_is_left_to_them(String text) {
        assertThat(RubyCommonDate.of(text)).isNull();
    }
}
