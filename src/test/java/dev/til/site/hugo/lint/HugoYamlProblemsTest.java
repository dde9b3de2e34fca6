package dev.til.site.hugo.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.til.site.Page;
import dev.til.site.PaperSite;
import dev.til.site.SiteIndex;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a Hugo does with front matter that another one reads otherwise; seen with 0.111, 0.131 and 0.169. */
class HugoYamlProblemsTest {
    private static SiteIndex site(String hugo, String frontMatter) {
        return new PaperSite()
                .with("hugo.toml", "title = \"A\"\n")
                .with(".github/workflows/p.yml", "hugo-version: " + hugo + "\n")
                .with("content/a.md", "---\n" + frontMatter + "---\n\nText.\n")
                .index();
    }

    private static List<String> problems(String hugo, String frontMatter) {
        SiteIndex index = site(hugo, frontMatter);
        Page page = index.page("content/a.md").orElseThrow();
        return index.site().problems(page, index).stream()
                .map(problem -> "%s %s: %s"
                        .formatted(
                                problem.severity().name().toLowerCase(Locale.ROOT), problem.rule(), problem.message()))
                .toList();
    }

    @Test
    void a_key_that_is_there_twice_stops_the_build_since_0_152() {
        String twice = "title: A\ntitle: B\n";
        assertThat(problems("0.151.2", twice)).isEmpty();
        assertThat(problems("0.152.0", twice))
                .containsExactly(
                        "error front-matter-key-duplicate: 'title' is in line 2 already, so Hugo stops the build");
        assertThat(problems("${{ vars.HUGO }}", twice))
                .containsExactly("warning front-matter-key-duplicate: 'title' is in line 2 already; this one wins, and"
                        + " a Hugo since 0.152 stops the build");
        assertThat(problems("0.152.0", "title: A\nTitle: B\n")).isEmpty();
        assertThat(problems("0.152.0", "params:\n  k: 1\n  k: 2\n")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "yes, 0.151.0, false",
        "yes, 0.152.0, true",
        "On, 0.111.3, false",
        "'\"yes\"', 0.111.3, true",
        "true, 0.152.0, false",
        "no, 0.111.3, true"
    })
    void yes_is_a_truth_value_before_0_152_alone(String draft, String hugo, boolean published) {
        assertThat(site(hugo, "draft: " + draft + "\n")
                        .page("content/a.md")
                        .orElseThrow()
                        .published())
                .isEqualTo(published);
    }

    @Test
    void a_draft_that_gets_published_for_its_yes_is_told() {
        assertThat(problems("0.152.0", "draft: yes\n"))
                .containsExactly("warning front-matter-type: 'yes' is a text for a Hugo since 0.152, so the note is no"
                        + " draft and gets published");
        assertThat(problems("0.152.0", "draft: no\n")).isEmpty();
    }

    @Test
    void a_date_that_is_none_stops_the_build_since_0_136() {
        assertThat(problems("0.135.0", "date: 2024-1-5\n"))
                .containsExactly("warning date-invalid: '2024-1-5' is no date, so Hugo takes none from it");
        assertThat(problems("0.136.0", "date: 2024-1-5\n"))
                .containsExactly("error date-invalid: '2024-1-5' is no date, so Hugo stops the build");
    }

    @Test
    void an_address_is_no_path_of_a_page() {
        assertThat(problems("0.111.3", "url: https://other.org/x\n"))
                .containsExactly("error permalink-invalid: 'https://other.org/x' is no path, so Hugo stops the build");
    }
}
