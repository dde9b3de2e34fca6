package dev.til.scaffold.inference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class InferredPathTest {
    private static List<String> patterns(String... paths) {
        return Generalisation.of(List.of(paths).stream().map(InferredPath::of).toList()).stream()
                .map(InferredPath::pattern)
                .toList();
    }

    @Test
    void dates_days_and_weeks_become_names() {
        assertThat(patterns(
                        "_posts/2022-10-19-Boostcamp-20~21days.md",
                        "_posts/2022-10-10-Boostcamp-15(1)days.md",
                        "_posts/2022-10-21-Boostcamp-5weeks.md",
                        "notes/Day16.md",
                        "3주차/12일차.md"))
                .containsExactly(
                        "_posts/{{date}}-Boostcamp-{{days}}days.md",
                        "_posts/{{date}}-Boostcamp-{{days}}days.md",
                        "_posts/{{date}}-Boostcamp-{{week}}weeks.md",
                        "notes/Day{{days}}.md",
                        "{{week}}주차/{{days}}일차.md");
    }

    @Test
    void a_tail_that_all_share_stays_and_titles_become_slugs() {
        assertThat(patterns("2026/01/2026-01-02-today-i-learned.md", "2026/02/2026-02-02-today-i-learned.md"))
                .containsOnly("{{year}}/{{month}}/{{date}}-today-i-learned.md");
        assertThat(patterns("_posts/2026-01-02-one.md", "_posts/2026-01-03-other.md"))
                .containsOnly("_posts/{{date}}-{{slug}}.md");
    }

    @Test
    void a_folder_that_its_files_repeat_is_a_members() {
        assertThat(patterns(
                        "TIL/mina/mina(22-01-03).md",
                        "TIL/mina/mina(22-01-04).md",
                        "TIL/jun/jun(22-01-03).md",
                        "TIL/jun/jun(22-01-05).md"))
                .containsOnly("TIL/{{member}}/{{member}}({{yy}}-{{month}}-{{day}}).md");
    }

    @Test
    void digits_that_are_no_date_stay() {
        assertThat(patterns("a/20221399.md")).containsExactly("a/20221399.md");
    }
}
