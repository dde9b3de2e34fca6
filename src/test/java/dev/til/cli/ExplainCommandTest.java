package dev.til.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainCommandTest {
    @TempDir
    private Path directory;

    @Test
    void a_page_is_printed_without_a_repository() {
        assertThat(new Sandbox(directory).til("explain", "link-empty")).isEqualTo("""
                link-empty (warning)

                A link without an address.

                On the site

                It is shown as a link, and a click reloads the page.

                What to do

                Write the address, or take the brackets away.

                Wrong

                    _posts/2022-10-19-day21.md:
                      ---
                      title: Day 21
                      date: 2022-10-19 18:00:00 +0900
                      ---

                      [Slides of today]()

                Wrong

                    _posts/2022-10-19-day21.md:
                      ---
                      title: Day 21
                      date: 2022-10-19 18:00:00 +0900
                      ---

                      The <a href>slides</a> of today.

                Right

                    _posts/2022-10-19-day21.md:
                      ---
                      title: Day 21
                      date: 2022-10-19 18:00:00 +0900
                      ---

                      Slides of today
                exit 0
                """);
    }

    @Test
    void an_unknown_rule_names_the_nearest() {
        assertThat(new Sandbox(directory).til("explain", "link-mising")).isEqualTo("""
                til: there is no rule 'link-mising'
                hint: did you mean link-missing?
                exit 2
                """);
    }

    @Test
    void without_a_name_all_rules_are_listed() {
        assertThat(new Sandbox(directory).til("explain"))
                .contains("error    day-duplicate                Two notes are about the same study day\n")
                .contains("off      image-alt-missing ");
    }
}
