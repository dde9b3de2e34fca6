package dev.til.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class PackagePagesTest {
    private static final Map<String, String> PAGES = PackagePages.all("1.2.3", "2026-01-01");

    private static String page(String name) {
        return PAGES.getOrDefault("man/man1/" + name + ".1", "there is no page for " + name);
    }

    @Test
    void each_command_has_a_page_that_says_what_it_is_for() {
        assertThat(PAGES).containsKeys("man/man1/til.1", "man/man1/til-check.1", "man/man1/til-hook-install.1");
        assertThat(PAGES).doesNotContainKey("man/man1/til-help.1");
        PAGES.forEach((name, text) -> {
            if (name.startsWith("man/")) {
                assertThat(text.lines().skip(2).findFirst().orElse("")).as(name).matches("til[a-z\\\\-]* \\\\- \\S.*");
                assertThat(text)
                        .as(name)
                        .doesNotContain(".TP\n\n")
                        .doesNotContain("@|")
                        .doesNotContain("%n");
            }
        });
    }

    @Test
    void a_page_has_what_help_has_in_the_order_of_manuals() {
        assertThat(page("til-hook-install")).isEqualTo("""
                .TH TIL-HOOK-INSTALL 1 "2026-01-01" "til 1.2.3" "til"
                .SH NAME
                til\\-hook\\-install \\- put til's check before each commit
                .SH SYNOPSIS
                .B til hook install
                [\\-hnV] [\\-\\-force]
                .SH DESCRIPTION
                Put til's check before each commit. A hook that is there is kept and runs
                first.
                .PP
                Where husky, lefthook, pre\\-commit, simple\\-git\\-hooks or core.hooksPath rule
                the hooks, nothing is written: what to add to their file is printed, and the
                exit code is 3.
                .SH OPTIONS
                .TP
                \\fB\\-h\\fR, \\fB\\-\\-help\\fR
                Show this help message and exit.
                .TP
                \\fB\\-V\\fR, \\fB\\-\\-version\\fR
                Print version information and exit.
                .TP
                \\fB\\-n\\fR, \\fB\\-\\-dry\\-run\\fR
                Say what would be done, and change nothing.
                .TP
                \\fB\\-\\-force\\fR
                Install even where another program rules the hooks.
                .SH EXIT STATUS
                .TP
                \\fB0\\fR
                the hook is in place
                .TP
                \\fB3\\fR
                nothing was installed; the hint says what to do
                .SH SEE ALSO
                .BR til\\-hook (1)
                """);
        assertThat(page("til-explain")).contains("""
                .SH EXAMPLES
                .EX
                til explain link\\-missing
                .EE
                """);
        assertThat(page("til")).contains(".BR til\\-init (1),\n").doesNotContain("til\\-help (1)");
    }

    @Test
    void what_else_one_looks_up_has_a_page_in_the_section_of_files() {
        assertThat(PAGES.getOrDefault("man/man5/til-config.5", ""))
                .startsWith("""
                        .TH TIL-CONFIG 5 "2026-01-01" "til 1.2.3" "til"
                        .SH NAME
                        til\\-config \\- what a team settles about its notes
                        .SH DESCRIPTION
                        The file""")
                .contains("""
                        .SS site
                        Who makes pages of the notes.
                        .TP
                        \\fBsite.kind\\fR
                        """)
                .contains("""
                        .IP
                        .EX
                        notes:
                          day:
                            time: "18:00:00"
                        .EE
                        """)
                .endsWith(".BR til\\-course (1),\n.BR til\\-templates (5)\n");
        assertThat(PAGES.getOrDefault("man/man5/til-templates.5", "")).startsWith(".TH TIL-TEMPLATES 5 ");
    }

    @Test
    void shells_know_commands_their_options_and_the_values_that_can_be_counted() {
        assertThat(PAGES.get("bash-completion/completions/til"))
                .contains("til-hook/install) command=til-hook-install ;;")
                .contains("til-check/--format) offers='text json github' ;;")
                .contains("til-check/--since) offers='' ;;")
                .contains("til-continue/--take) offers='mine base' ;;")
                .contains("til-explain/*) offers='category-too-deep ")
                .containsPattern("til-help/\\*\\) offers='init new check .* config templates' ;;");
        assertThat(PAGES.get("zsh/site-functions/_til"))
                .startsWith("#compdef til git-til\n")
                .contains("'check:Check notes as the published site will have them.'")
                .contains("'(-n --dry-run)'{-n,--dry-run}'[Say what would be done, and change nothing.]'")
                .contains("'*:PATH:_files'");
        assertThat(PAGES.get("fish/vendor_completions.d/til.fish"))
                .contains(
                        "complete -c til -n '__til_at' -a check -d 'Check notes as the published site will have them.'")
                .contains("complete -c til -n '__til_in check' -l format -x -a 'text json github' -d")
                .contains("complete -c til -n '__til_in show' -F")
                .contains("-a explain -d 'Explain a rule of \\'til check\\'");
    }
}
