package dev.til.scaffold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.til.TilException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class NewNoteSlugTest {
    @Test
    void korean_stays_korean_and_is_composed() {
        assertThat(NewNoteSlug.SMALL.of("컴퓨터 비전: 1주차!")).isEqualTo("컴퓨터-비전-1주차");
        assertThat(NewNoteSlug.SMALL.of("\u1100\u1161")).isEqualTo("가");
    }

    @Test
    void nothing_leads_out_of_the_folder() {
        assertThat(NewNoteSlug.SMALL.of("../../etc/passwd")).isEqualTo("etc-passwd");
        assertThat(NewNoteSlug.SMALL.of("-rf .git")).isEqualTo("rf-git");
        assertThat(NewNoteSlug.SMALL.of("CON")).isEqualTo("con-note");
    }

    @Test
    void a_long_title_is_cut_between_letters() {
        String slug = NewNoteSlug.SMALL.of("학".repeat(200));
        assertThat(slug).matches("학+");
        assertThat(slug.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(100);
    }

    @Test
    void a_title_without_letters_is_refused() {
        assertThatThrownBy(() -> NewNoteSlug.SMALL.of("🎉🎉"))
                .isInstanceOf(TilException.class)
                .hasMessageContaining("no letter");
    }

    @Test
    void capitals_and_underscores_stay_where_a_team_writes_them() {
        assertThat(NewNoteSlug.SPELT.of("How TCP works?")).isEqualTo("How-TCP-works");
        assertThat(NewNoteSlug.SPELT.snake("Class Loader")).isEqualTo("Class_Loader");
        assertThat(NewNoteSlug.SMALL.snake("List comprehension")).isEqualTo("list_comprehension");
        assertThat(NewNoteSlug.SPELT.of("Con")).isEqualTo("Con-note");
    }
}
