package dev.til.scaffold.inference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TitledPathTest {
    private static final PathLanguages NONE = new PathLanguages(List.of());

    private static String pattern(String path) {
        return TitledPath.of(path, Optional.empty(), NONE).pattern();
    }

    private static String pattern(String path, String own) {
        return TitledPath.of(path, Optional.of(LocalDate.parse(own)), NONE).pattern();
    }

    @Test
    void what_follows_a_date_is_a_title() {
        assertThat(pattern("_posts/2024-03-01-git-rebase.md")).isEqualTo("_posts/{{date}}-{{slug}}.md");
        assertThat(pattern("talks/20240301_rebase.md")).isEqualTo("talks/{{year}}{{month}}{{day}}_{{slug}}.md");
        assertThat(pattern("TIL/mina/mina(22-01-03).md")).isEqualTo("TIL/mina/mina({{yy}}-{{month}}-{{day}}).md");
    }

    @Test
    void a_bundle_is_called_as_its_folder_is() {
        assertThat(pattern("content/posts/2024-03-01-rebase/index.md"))
                .isEqualTo("content/posts/{{date}}-{{slug}}/index.md");
        String korean = "content/posts/rebase/index.ko";
        assertThat(TitledPath.of(korean + ".md", Optional.empty(), new PathLanguages(List.of(korean)))
                        .pattern())
                .isEqualTo("content/posts/{{slug}}/index.ko.md");
    }

    @Test
    void folders_of_the_notes_own_date_become_names_and_others_stay() {
        assertThat(pattern("entry/2024/03/05/rebase.md")).isEqualTo("entry/{{year}}/{{month}}/{{day}}/{{slug}}.md");
        assertThat(pattern("entry/2024/03/03/rebase.md")).isEqualTo("entry/{{year}}/{{month}}/{{day}}/{{slug}}.md");
        assertThat(pattern("_posts/2024-03/2024-03-05-rebase.md"))
                .isEqualTo("_posts/{{year}}-{{month}}/{{date}}-{{slug}}.md");
        assertThat(pattern("posts/2019/rebase.md", "2024-03-05")).isEqualTo("posts/2019/{{slug}}.md");
        assertThat(pattern("kim/20240305/rebase.md")).isEqualTo("kim/{{year}}{{month}}{{day}}/{{slug}}.md");
    }

    @Test
    void a_folder_that_repeats_the_name_is_called_after_the_title_too() {
        assertThat(pattern("_posts/2024/rebase/2024-03-05-rebase.md"))
                .isEqualTo("_posts/{{year}}/{{slug}}/{{date}}-{{slug}}.md");
        assertThat(pattern("_posts/2024-03-05-rebase/2024-03-05-rebase.md"))
                .isEqualTo("_posts/{{date}}-{{slug}}/{{date}}-{{slug}}.md");
    }

    @Test
    void a_timestamp_is_the_time_of_writing() {
        assertThat(pattern("240305153000_rebase.md"))
                .isEqualTo("{{yy}}{{month}}{{day}}{{hour}}{{minute}}{{second}}_{{slug}}.md");
        assertThat(pattern("202403051530 rebase.md"))
                .isEqualTo("{{year}}{{month}}{{day}}{{hour}}{{minute}} {{slug}}.md");
        assertThat(pattern("249905153000_rebase.md")).isEqualTo("{{slug}}.md");
    }

    @Test
    void six_digits_are_a_date_where_the_note_says_about_the_same() {
        assertThat(pattern("posts/240305_rebase.md", "2024-03-04"))
                .isEqualTo("posts/{{yy}}{{month}}{{day}}_{{slug}}.md");
        assertThat(pattern("posts/240305_rebase.md", "2021-01-01")).isEqualTo("posts/{{slug}}.md");
    }

    @Test
    void an_ending_is_a_languages_where_notes_are_there_in_several() {
        var languages = new PathLanguages(List.of("a/one-ko", "a/one-en", "a/two-ko", "a/two-en", "a/how-to"));
        assertThat(TitledPath.of("a/one-ko.md", Optional.empty(), languages).pattern())
                .isEqualTo("a/{{slug}}-ko.md");
        assertThat(TitledPath.of("a/how-to.md", Optional.empty(), languages).pattern())
                .isEqualTo("a/{{slug}}.md");
    }
}
