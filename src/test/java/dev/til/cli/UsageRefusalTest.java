package dev.til.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A command line that cannot be read is answered in two lines, and with no page of help. */
class UsageRefusalTest {
    @TempDir
    private Path root;

    private String til(String line) {
        return new Sandbox(root).til(line.split(" ", -1));
    }

    private static String refusal(String problem, String hint) {
        return "til: %s\nhint: %s\nexit 2\n".formatted(problem, hint);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', textBlock = """
            chek,                   chek,            til check,           til
            chek --help,            chek,            til check,           til
            chek -h,                chek,            til check,           til
            chek --version,         chek,            til check,           til
            --help chek,            chek,            til check,           til
            help chek,              chek,            til check,           til
            chek --staged,          chek,            til check,           til
            holidays --help,        holidays,        til course holidays, til
            hook-install --help,    hook-install,    til hook install,    til
            hook instal,            hook instal,     til hook install,    til hook
            hook instal --help,     hook instal,     til hook install,    til hook
            help hook instal,       hook instal,     til hook install,    til hook
            report merg a.json,     report merg,     til report merge,    til report
            course holidayz,        course holidayz, til course holidays, til course
            course holidayz --help, course holidayz, til course holidays, til course
            """)
    void the_nearest_command_is_named_for_one_that_is_not_there(
            String line, String missing, String near, String listed) {
        assertThat(til(line))
                .isEqualTo(refusal(
                        "there is no command '%s'".formatted(missing),
                        "did you mean '%s'? ('%s --help' lists all)".formatted(near, listed)));
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', textBlock = """
            nonsense,               nonsense,        til
            nonsense --help,        nonsense,        til
            --help nonsense,        nonsense,        til
            help nonsense,          nonsense,        til
            nonsense check --help,  nonsense,        til
            til --help,             til,             til
            -- nonsense,            nonsense,        til
            hook nonsense --help,   hook nonsense,   til hook
            course nonsense --help, course nonsense, til course
            """)
    void what_is_near_to_no_command_is_none(String line, String missing, String listed) {
        assertThat(til(line))
                .isEqualTo(refusal(
                        "there is no command '%s'".formatted(missing), "'%s --help' lists all".formatted(listed)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"course today --help", "course 21 --help", "course day21 --help", "course --help"})
    void a_day_is_no_command(String line) {
        assertThat(til(line)).startsWith("Usage: til course ").endsWith("exit 0\n");
    }

    @Test
    void help_on_a_command_that_is_there_passes_over_what_else_is_wrong() {
        assertThat(til("check --stagd --help")).startsWith("Usage: til check ").endsWith("exit 0\n");
        assertThat(til("demo day --help")).startsWith("Usage: til demo ").endsWith("exit 0\n");
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            check --stagd           | '--stagd'   | did you mean '--staged'? ('til check --help' lists all)
            check -staged           | '-staged'   | did you mean '--staged'? ('til check --help' lists all)
            course --fromm=2022     | '--fromm'   | did you mean '--from'? ('til course --help' lists all)
            submit --dry            | '--dry'     | did you mean '--dry-run'? ('til submit --help' lists all)
            save -nx                | '-x'        | 'til save --help' lists all
            hook install --xyz      | '--xyz'     | 'til hook install --help' lists all
            --verbose               | '--verbose' | 'til --help' lists all
            """)
    void the_nearest_option_is_named_for_one_that_is_not_there(String line, String option, String hint) {
        assertThat(til(line)).isEqualTo(refusal("there is no option " + option, hint));
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            init --site foo            | '--site' cannot be 'foo'        | write one of jekyll, hugo, plain
            check --format xml         | '--format' cannot be 'xml'      | write one of text, json, github
            check --fail-on=           | '--fail-on' cannot be ''        | write one of error, warning, info, never
            continue --take both       | '--take' cannot be 'both'       | write one of mine, base
            course --from 2022-13-01   | '--from' cannot be '2022-13-01' | write a date of the calendar as YYYY-MM-DD
            course holidays --year one | '--year' cannot be 'one'        | write a whole number
            check --staged=yes         | '--staged' takes no value       | write '--staged' alone; 'til check --help' shows what there is
            new --var x                | '--var' cannot be 'x'           | write --var=NAME=VALUE; 'til new --help' shows what there is
            """)
    void a_wrong_value_is_answered_with_those_that_the_help_names(String line, String problem, String hint) {
        assertThat(til(line)).isEqualTo(refusal(problem, hint));
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            check --format        | '--format' wants a value                   | write one of text, json, github
            save -m               | '--message' wants a value                  | write --message=TEXT; 'til save --help' shows what there is
            course --from         | '--from' wants a value                     | write a date of the calendar as YYYY-MM-DD
            report merge          | 'til report merge' wants a FILE            | 'til report merge --help' shows what there is
            course 21 22          | '22' is one word too many for 'til course' | 'til course --help' shows what there is
            demo foo              | 'foo' is one word too many for 'til demo'  | 'til demo --help' shows what there is
            save -m a --message b | '--message' is there twice                 | write it once
            check --staged --staged             | '--staged' is there twice                   | write it once
            check --commit a --commit=b         | '--commit' is there twice                   | write it once
            check --staged --since main         | '--staged' and '--since' do not go together | write one of them; 'til check --help' shows what there is
            check --commit=a --staged --staged  | '--staged' and '--commit' do not go together | write one of them; 'til check --help' shows what there is
            """)
    void whatever_else_is_wrong_is_said_in_the_same_way(String line, String problem, String hint) {
        assertThat(til(line)).isEqualTo(refusal(problem, hint));
    }

    @Test
    void a_word_of_the_person_cannot_steer_the_terminal() {
        var sandbox = new Sandbox(root);
        assertThat(sandbox.til("\u001B[2Jchek"))
                .startsWith("til: there is no command '")
                .doesNotContain("\u001B");
        assertThat(sandbox.til("check", "--format=\u001B[2J\nx"))
                .doesNotContain("\u001B")
                .hasLineCount(3);
    }
}
