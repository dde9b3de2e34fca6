package dev.til.action;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What the runner of the tests takes for a command: as GitHub's. */
class StepLogTest {
    private final StepLog log = new StepLog(Path.of("/work/공부 노트"));

    @Test
    void an_annotation_is_read_with_its_escapes() {
        log.read("::error file=_posts/a%2C b%3A.md,line=6,col=2,title=link-missing::100%25%0Ano page");
        assertThat(log.annotations())
                .containsExactly(new Annotation("error", "_posts/a, b:.md", "6", "link-missing", "100%\nno page"));
        assertThat(log.annotations().get(0)).hasToString("error _posts/a, b:.md:6 link-missing");
    }

    @Test
    void a_file_is_relative_to_the_workspace() {
        log.read("::warning file=/work/공부 노트/notes/a.md::x");
        log.read("::notice::x");
        assertThat(log.annotations()).hasToString("[warning notes/a.md, notice]");
    }

    @Test
    void a_command_counts_behind_blanks_and_the_old_form_anywhere() {
        log.read(" \t\u3000::ERROR::x");
        log.read("what ##[error file=a.md;line=2]x");
        log.read("##[group]x");
        log.read("a ::error::x");
        log.read("::nothing::x");
        log.read("::error x");
        assertThat(log.annotations()).hasToString("[error, error a.md:2]");
        assertThat(log.others()).containsExactly("group");
    }

    @Test
    void nothing_counts_while_commands_are_stopped() {
        log.read("::stop-commands::til-1");
        log.read("::error::x");
        log.read("::til-1::");
        log.read("::warning::x");
        assertThat(log.annotations()).hasToString("[warning]");
    }

    @Test
    void ten_of_a_level_are_kept() {
        for (int i = 0; i < 12; i++) {
            log.read("::error::x");
        }
        log.read("::notice::x");
        assertThat(log.annotations()).hasSize(11);
    }
}
