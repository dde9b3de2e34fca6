package dev.til.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.til.cli.pages.HelpBlock;
import dev.til.cli.pages.Topic;
import dev.til.cli.terminal.ExitCode;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PackagePagesTest {
    private static final Map<String, String> PAGES = PackagePages.all("1.2.3", "2026-01-01");

    /** What til sets for git, what shells, servers and JGit have, what is for tests, and what is a key of the configuration. */
    private static final Set<String> NO_VARIABLES = Set.of(
            "GIT_ALLOW_PROTOCOL",
            "GIT_ASKPASS",
            "GIT_AUTHOR_DATE",
            "GIT_AUTHOR_IDENT",
            "GIT_CONFIG",
            "GIT_OPTIONAL_LOCKS",
            "GIT_PAGER",
            "GIT_SSH",
            "GIT_SSH_COMMAND",
            "PWD",
            "TIL_HOOK",
            "GIT_TERMINAL_PROMPT",
            "SSH_ASKPASS",
            "COMP_WORDS",
            "BISECT_LOG",
            "CHERRY_PICK_HEAD",
            "HEAD",
            "MERGE_HEAD",
            "REVERT_HEAD",
            "REJECTED_NONFASTFORWARD",
            "REJECTED_REMOTE_CHANGED",
            "CHANGES_REQUESTED",
            "REQUEST_CHANGES",
            "TIL_TEST_ASSUME_DIFFERENT_OWNER",
            "TIL_REVIEW_API");

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
        assertThat(page("til"))
                .contains(".BR til\\-init (1),\n")
                .doesNotContain("til\\-help (1)")
                .endsWith(".BR til\\-config (5),\n.BR til\\-templates (5)\n");
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
                        Who makes pages of the notes that lie in no site.
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
    void what_holds_for_every_command_is_in_the_page_of_til() throws IOException {
        assertThat(page("til"))
                .containsSubsequence("\n.SH EXIT STATUS\n", "\n.SH FILES\n", "\n.SH ENVIRONMENT\n", "\n.SH SEE ALSO\n")
                .contains(".TP\n\\fB4\\fR\nStopped half\\-way");
        for (var code : ExitCode.class.getDeclaredFields()) {
            assertThat(page("til")).contains(".TP\n\\fB%s\\fR\n".formatted(codeOf(code)));
        }
        Set<String> told = told();
        assertThat(told).containsAll(read());
        assertThat(mentioned()).containsAll(told);
    }

    private static Object codeOf(Field code) {
        try {
            return code.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The variables that the page names. */
    private static Set<String> told() {
        return Topic.written("til").stream()
                .dropWhile(block -> !block.equals(new HelpBlock.Heading("ENVIRONMENT")))
                .flatMap(block -> block instanceof HelpBlock.Item item
                        ? Stream.of(item.term().split(", "))
                        : Stream.of())
                .filter(variable -> !variable.equals("TIL_SECTION_KEY"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What looks like a variable that til's code or its scripts ask for. */
    private static Set<String> read() throws IOException {
        Set<String> names = names("\"([A-Z]+(?:_[A-Z]+)+)\"|(?:variable|OrDefault|get)\\(\"([A-Z]+)\"|\\$\\{([A-Z_]+)");
        names.removeAll(NO_VARIABLES);
        return names;
    }

    private static Set<String> mentioned() throws IOException {
        return names("\"([A-Z]+(?:_[A-Z]+)*)\"|\\$\\{([A-Z_]+)");
    }

    private static Set<String> names(String form) throws IOException {
        var names = new TreeSet<String>();
        for (String source : sources()) {
            Matcher name = Pattern.compile(form).matcher(source);
            while (name.find()) {
                for (int group = 1; group <= name.groupCount(); group++) {
                    Optional.ofNullable(name.group(group)).ifPresent(names::add);
                }
            }
        }
        return names;
    }

    private static List<String> sources() throws IOException {
        var sources = new ArrayList<>(List.of(
                Files.readString(Path.of("src/main/dist/bin/til")), Files.readString(Path.of("templates/pre-commit"))));
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    files.filter(file -> file.toString().endsWith(".java")).toList()) {
                sources.add(Files.readString(file));
            }
        }
        return sources;
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
