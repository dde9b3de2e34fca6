package dev.til.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.til.TilException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WeekdaysTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mon-fri | mon tue wed thu fri",
                "Mon, wed ,FRI | mon wed fri",
                "sat-mon | mon sat sun",
                "monday-wednesday | mon tue wed",
                "sun | sun",
            })
    void names_and_ranges_of_them_are_read(String text, String names) {
        assertThat(String.join(" ", Weekdays.parse(text).names())).isEqualTo(names);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "fir", "mon-", "-", "mon,,tue", "1"})
    void a_slip_is_told(String text) {
        assertThatThrownBy(() -> Weekdays.parse(text))
                .isInstanceOf(TilException.class)
                .hasMessageContaining("is no weekday");
    }
}
