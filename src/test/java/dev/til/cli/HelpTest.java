package dev.til.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.til.cli.pages.CommandWord;
import dev.til.cli.pages.HelpBlock;
import dev.til.cli.pages.Topic;
import dev.til.config.ConfigReference;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine.Help.Ansi;

/** What {@code --help} says is of one form in every command. */
class HelpTest {
    private static final List<String> COMMANDS = List.of(
            "init",
            "new",
            "check",
            "explain",
            "show",
            "save",
            "ready",
            "submit",
            "sync",
            "continue",
            "undo",
            "status",
            "course",
            "course holidays",
            "hook",
            "report",
            "report merge",
            "doctor",
            "demo",
            "help");

    private static final int WIDTH = 80;

    @TempDir
    private Path root;

    static Stream<String> commands() {
        return COMMANDS.stream();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void every_command_says_what_it_does_and_gives_an_example(String command) {
        List<String> words = Stream.concat(Stream.of(command.split(" ", -1)), Stream.of("--help"))
                .toList();
        assertThat(new Sandbox(root).til(words.toArray(String[]::new)))
                .startsWith("Usage: til " + command)
                .containsPattern("\nExamples?:\n  til " + command)
                .endsWith("exit 0\n");
    }

    @ParameterizedTest
    @EnumSource(Topic.class)
    void what_else_one_looks_up_fits_a_terminal_and_is_in_colour_where_it_is_wanted(Topic topic) {
        String page = new Sandbox(root).til("help", topic.word());
        assertThat(page)
                .startsWith("NAME\n  til-" + topic.word() + " - ")
                .contains("\nSEE ALSO\n  til(1), ")
                .endsWith("exit 0\n");
        assertThat(page.lines()).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(80));
        assertThat(new Sandbox(root).set("FORCE_COLOR", "1").til("help", topic.word()))
                .startsWith("\u001b[1mNAME\u001b[0m\n")
                .satisfies(coloured ->
                        assertThat(coloured.replaceAll("\u001b\\[[0-9;]*m", "")).isEqualTo(page));
        assertThat(new Sandbox(root).til("--help")).contains("'til help " + topic.word() + "'");
    }

    @Test
    void help_knows_commands_of_commands_and_what_a_slip_of_the_pen_means() {
        var sandbox = new Sandbox(root);
        assertThat(sandbox.til("help")).isEqualTo(sandbox.til("--help"));
        assertThat(sandbox.til("help", "hook", "install")).isEqualTo(sandbox.til("hook", "install", "--help"));
        assertThat(sandbox.til("help", "nonsense")).isEqualTo("""
                til: there is no command 'nonsense'
                hint: 'til --help' lists all
                exit 2
                """);
        assertThat(sandbox.til("help", "confg")).isEqualTo("""
                til: there is no command 'confg'
                hint: did you mean 'til help config'?
                exit 2
                """);
        assertThat(sandbox.til("help", "hook", "instal")).isEqualTo("""
                til: there is no command 'hook instal'
                hint: did you mean 'til hook install'? ('til hook --help' lists all)
                exit 2
                """);
    }

    @Test
    void what_one_looks_up_is_no_command() {
        assertThat(new Sandbox(root).til("config", "--help")).doesNotContain("NAME");
        assertThat(new Sandbox(root).til("help", "config", "templates")).contains("exit 2");
    }

    @Test
    void every_key_and_who_alone_may_set_one_is_in_the_page_of_the_configuration() {
        String page = new Sandbox(root).til("help", "config");
        assertThat(ConfigReference.all())
                .allSatisfy(key -> assertThat(page).containsPattern("\n +" + key.path() + "\n"));
        assertThat(page).contains("\n  review.host\n");
    }

    @Test
    void the_file_that_the_page_of_the_configuration_shows_is_a_right_one() {
        String file = Topic.CONFIG.blocks().stream()
                .flatMap(block -> block instanceof HelpBlock.Example example ? Stream.of(example) : Stream.of())
                .map(example -> String.join("\n", example.lines()) + "\n")
                .findFirst()
                .orElseThrow();
        assertThat(new Sandbox(root).init().write(".til/config.yml", file).til("course", "day21"))
                .endsWith("exit 0\n");
    }

    @Test
    void every_command_is_named_in_the_help_of_til_itself() {
        String help = new Sandbox(root).til("--help");
        assertThat(commands().filter(command -> !command.contains(" ")))
                .allSatisfy(command -> assertThat(help).containsPattern("\n  " + command + " +[A-Z]"));
    }

    static Stream<String> pages() {
        return HelpPages.all().keySet().stream().filter(page -> page.endsWith(".txt"));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void lines_are_as_long_as_they_can_be_and_fit_on_a_terminal(String page) {
        List<String> lines = HelpPages.all().getOrDefault(page, "").lines().toList();
        assertThat(lines).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(WIDTH));
        for (int i = 1; i < lines.size(); i++) {
            if (isProse(lines.get(i - 1)) && isProse(lines.get(i))) {
                String longer = lines.get(i - 1) + " " + lines.get(i).split(" ", 2)[0];
                assertThat(longer).as("broken too early").hasSizeGreaterThanOrEqualTo(WIDTH);
            }
        }
    }

    private static boolean isProse(String line) {
        return !line.isBlank() && !line.startsWith(" ") && !line.startsWith("Usage:") && !line.endsWith(":");
    }

    /** All but picocli's own. */
    static Stream<Named<CommandWord>> words() {
        return CommandWord.til(TilCommand.commandLine(HelpPages.nobody())).all().stream()
                .filter(command -> !command.isHelp())
                .map(command -> Named.of(command.joined(" "), command));
    }

    private static String[] footer(CommandWord command) {
        return command.line().getCommandSpec().usageMessage().footer();
    }

    private static String[] description(CommandWord command) {
        return command.line().getCommandSpec().usageMessage().description();
    }

    /** What is broken by hand is broken again by whatever shows it: a terminal of another width, or the manual. */
    @ParameterizedTest
    @MethodSource("words")
    void prose_is_not_broken_by_hand(CommandWord command) {
        assertThat(description(command)).hasSizeLessThan(2);
        assertThat(command.options())
                .allSatisfy(option -> assertThat(option.description()).hasSizeLessThan(2));
        String[] footer = footer(command);
        for (int i = 1; i < footer.length; i++) {
            assertThat(isProse(footer[i - 1]) && isProse(footer[i]))
                    .as(footer[i])
                    .isFalse();
        }
    }

    /** Java breaks behind a dot where no space follows: til.git.save. */
    @ParameterizedTest
    @MethodSource("words")
    void no_word_is_broken(CommandWord command) {
        String page = command.line().getUsageMessage(Ansi.OFF).replaceAll("\\s+", " ");
        assertThat(Stream.of(description(command), footer(command)).flatMap(Stream::of))
                .allSatisfy(text -> assertThat(page).contains(CommandWord.plain(text)));
        assertThat(command.options()).allSatisfy(option -> assertThat(page).contains(CommandWord.description(option)));
    }

    @ParameterizedTest
    @MethodSource("words")
    void an_example_has_a_line_of_its_own(CommandWord command) {
        assertThat(Stream.of(footer(command)).filter(line -> line.startsWith(" ")))
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(WIDTH));
    }
}
