package dev.til.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.til.cli.Sandbox;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whether the record says enough: of each command that til knows, and of each exit code that its help names. */
class RecordCoverageTest {
    /** {@code til} without a word. */
    private static final String ALONE = "";

    @TempDir
    private Path root;

    private final List<Situation> situations = Recorded.situations();
    private final Map<String, Help> commands = new LinkedHashMap<>();

    /** What a command's help says: its own commands, and its exit codes. */
    private record Help(List<String> commands, List<Integer> exits) {
        static Help of(String page) {
            return new Help(
                    below(page, "Commands:").map(line -> line.split(" ")[0]).toList(),
                    below(page, "Exit codes:")
                            .map(line -> Integer.valueOf(line.split(" ")[0]))
                            .toList());
        }

        /** The entries below a heading; what goes on with one is indented deeper. */
        private static Stream<String> below(String page, String heading) {
            return page.lines()
                    .dropWhile(line -> !line.equals(heading))
                    .skip(1)
                    .takeWhile(line -> !line.isEmpty())
                    .filter(line -> line.matches("  \\S.*"))
                    .map(String::strip);
        }
    }

    /** A command line and how it ended. */
    private record Run(String line, int exit) {}

    @BeforeEach
    void all_commands_are_known() {
        var sandbox = new Sandbox(root);
        commands.put(ALONE, new Help(List.of(), List.of()));
        for (String command : Help.of(sandbox.til("--help")).commands()) {
            Help help = Help.of(sandbox.til(command, "--help"));
            commands.put(command, help);
            for (String below : help.commands()) {
                commands.put(command + " " + below, Help.of(sandbox.til(command, below, "--help")));
            }
        }
        assertThat(commands).containsKeys("submit", "course start", "hook install", "report merge");
        assertThat(Objects.requireNonNull(commands.get("submit")).exits()).containsExactly(0, 1, 3, 4);
    }

    @Test
    void there_are_situations_enough() {
        assertThat(situations).as("situations").hasSizeGreaterThanOrEqualTo(120);
        assertThat(situations.stream().filter(Situation::changesState))
                .as("situations in which til changes something")
                .hasSizeGreaterThanOrEqualTo(60);
        assertThat(situations.stream().filter(Situation::hasServer))
                .as("situations with a server")
                .hasSizeGreaterThanOrEqualTo(30);
    }

    @Test
    void no_two_situations_of_a_page_have_one_title() {
        assertThat(situations.stream().map(each -> each.page() + ": " + each.title()))
                .doesNotHaveDuplicates();
    }

    @Test
    void every_command_is_there_three_times() {
        Map<String, Long> times = situations.stream()
                .flatMap(each -> each.commands().stream()
                        .flatMap(line -> names(line).stream())
                        .distinct())
                .collect(Collectors.groupingBy(name -> name, Collectors.counting()));
        assertThat(commands.keySet().stream()
                        .filter(name -> times.getOrDefault(name, 0L) < 3)
                        .map(name -> "'%s' %d times".formatted(("til " + name).strip(), times.getOrDefault(name, 0L))))
                .as("commands in less than three situations")
                .isEmpty();
    }

    @Test
    void every_exit_code_that_a_help_names_is_there() {
        Set<String> seen = new TreeSet<>();
        for (Run run : situations.stream().flatMap(each -> runs(each).stream()).toList()) {
            names(run.line()).forEach(name -> seen.add(name + " " + run.exit()));
        }
        var lacking = new ArrayList<String>();
        commands.forEach((name, help) -> help.exits().stream()
                .map(exit -> name + " " + exit)
                .filter(each -> !seen.contains(each))
                .forEach(lacking::add));
        assertThat(lacking).as("exit codes without a situation").isEmpty();
    }

    private static List<Run> runs(Situation situation) {
        List<String> lines = situation.commands();
        List<Integer> exits = situation.exits();
        assertThat(exits).as("exit codes of '%s'", situation.title()).hasSameSizeAs(lines);
        var runs = new ArrayList<Run>();
        for (int at = 0; at < lines.size(); at++) {
            runs.add(new Run(lines.get(at), exits.get(at)));
        }
        return runs;
    }

    /** The command of a line, and the one that it is below; none where only a page of help is asked for. */
    private List<String> names(String line) {
        if (line.contains(" --help") || line.contains(" --version")) {
            return List.of();
        }
        String[] words = (line + "  ").split(" ", 4);
        String both = words[1] + " " + words[2];
        return commands.keySet().stream()
                .filter(name -> name.equals(words[1]) || name.equals(both))
                .toList();
    }
}
