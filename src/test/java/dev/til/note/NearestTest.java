package dev.til.note;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {
    @Test
    void the_fewest_changes_win() {
        assertThat(Nearest.of(
                        "/posts/Boostcamp-29~32days/",
                        List.of("/posts/Boostcamp-1days/", "/posts/Boostcamp-29~33days/")))
                .contains("/posts/Boostcamp-29~33days/");
    }

    @Test
    void what_is_far_away_was_not_meant() {
        assertThat(Nearest.of("abc", List.of("xyz", "abcdefgh"))).isEmpty();
        assertThat(Nearest.of("", List.of("abc"))).isEmpty();
    }

    @Test
    void case_alone_is_no_distance() {
        assertThat(Nearest.of("Readme", List.of("README", "Reads"))).contains("README");
    }

    @Test
    void letters_that_changed_places_are_one_change() {
        assertThat(Nearest.of("tilte", List.of("tiles", "title"))).contains("title");
        assertThat(Nearest.of("bsae", List.of("brass", "base"))).contains("base");
    }

    @Test
    void another_single_letter_was_not_meant() {
        assertThat(Nearest.of("x", List.of("n", "y"))).isEmpty();
    }
}
