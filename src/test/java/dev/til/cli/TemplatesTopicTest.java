package dev.til.cli;

import static dev.til.cli.Team.PATH;
import static org.assertj.core.api.Assertions.assertThat;

import dev.til.cli.pages.HelpBlock;
import dev.til.cli.pages.Topic;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What til-templates(5) says of names is complete, and its examples become what it shows. */
class TemplatesTopicTest {
    private static final Pattern ARROW = Pattern.compile("(.*?) +->  (.*)");
    private static final String NOTE = ".til/templates/day.md";
    private static final String PULL_REQUEST = ".til/templates/pull-request.md";
    private static final String UNKNOWN = "qqqqqqqqqqqqq";

    @TempDir
    private Path root;

    private static List<HelpBlock> section(String heading) {
        List<HelpBlock> page = Topic.TEMPLATES.blocks();
        int from = page.indexOf(new HelpBlock.Heading(heading)) + 1;
        assertThat(from).isPositive();
        return page.stream()
                .skip(from)
                .takeWhile(block -> !(block instanceof HelpBlock.Heading))
                .toList();
    }

    private static List<String> terms(String heading) {
        return section(heading).stream()
                .flatMap(block -> block instanceof HelpBlock.Item item ? Stream.of(item.term()) : Stream.of())
                .toList();
    }

    private static List<HelpBlock.Example> examples(String heading) {
        return section(heading).stream()
                .flatMap(block -> block instanceof HelpBlock.Example example ? Stream.of(example) : Stream.of())
                .toList();
    }

    /** The lines of a template, and what becomes of each; every name has one. */
    private static List<Matcher> arrows(String heading) {
        var arrows = new ArrayList<Matcher>();
        for (HelpBlock.Example example : examples(heading)) {
            if (example.ofItem()) {
                for (String line : String.join("\n", example.lines())
                        .replace("\n->", " ->")
                        .split("\n", -1)) {
                    Matcher arrow = ARROW.matcher(line);
                    assertThat(arrow.matches()).as(line).isTrue();
                    arrows.add(arrow);
                }
            }
        }
        assertThat(arrows).hasSizeGreaterThanOrEqualTo(terms(heading).size());
        return arrows;
    }

    private static String template(List<Matcher> arrows) {
        return String.join("\n", arrows.stream().map(arrow -> arrow.group(1)).toList()) + "\n";
    }

    private static List<String> results(List<Matcher> arrows) {
        return arrows.stream().map(arrow -> arrow.group(2)).toList();
    }

    private Sandbox journal() {
        List<String> kind = examples("VARIABLES OF A NOTE").get(1).lines();
        return new Sandbox(root)
                .init()
                .write("_config.yml", "timezone: Asia/Seoul\n")
                .write(
                        ".til/config.yml",
                        """
                        version: 1
                        course: {name: Boostcamp, start: 2022-09-19, days-off: [2022-10-03, 2022-10-10]}
                        git: {member: mina}
                        notes:
                          day:
                        """
                                + String.join(
                                        "",
                                        kind.stream()
                                                .map(line -> "    " + line + "\n")
                                                .toList()));
    }

    /** The names in {@code known are a, b, c}. */
    private static List<String> known(String screen, String before) {
        Matcher names = Pattern.compile(before + " ([A-Za-z_, -]+)\n").matcher(screen);
        assertThat(names.find()).as(screen).isTrue();
        return List.of(names.group(1).split(", "));
    }

    @Test
    void every_variable_of_a_note_is_told_and_no_other() {
        String screen = journal().write(NOTE, "{{" + UNKNOWN + "}}\n").til("new", "day21", "--no-branch");
        assertThat(terms("VARIABLES OF A NOTE")).containsExactlyInAnyOrderElementsOf(known(screen, "known are"));
    }

    @Test
    void what_is_shown_of_a_note_is_what_becomes_of_it() {
        List<Matcher> arrows = arrows("VARIABLES OF A NOTE");
        String line = examples("VARIABLES OF A NOTE").get(0).lines().get(0);
        assertThat(line).isEqualTo("til new day21 --title \"Sets and maps\"");
        Sandbox journal = journal().write(NOTE, template(arrows));
        assertThat(journal.til("new", "day21", "--title", "Sets and maps", "--no-branch"))
                .contains(PATH);
        assertThat(journal.read(PATH).lines()).containsExactlyElementsOf(results(arrows));
        terms("VARIABLES OF A NOTE")
                .forEach(name -> assertThat(template(arrows)).containsPattern("\\{\\{#?" + name + "}}"));
    }

    @Test
    void sections_and_lists_become_what_is_shown() {
        List<Matcher> arrows = arrows("SECTIONS AND LISTS");
        Sandbox journal = journal().write(NOTE, template(arrows));
        assertThat(journal.til("new", "day20-21", "--no-branch")).contains("20~21");
        assertThat(journal.read("_posts/2022-10-19-Boostcamp-20~21days.md").lines())
                .containsExactlyElementsOf(results(arrows));
    }

    @Test
    void the_example_makes_the_note_that_it_shows() {
        List<HelpBlock.Example> example = examples("EXAMPLE");
        Sandbox journal = journal().write(NOTE, String.join("\n", example.get(0).lines()) + "\n");
        journal.til("new", "day20-21", "--title", "Sets: part 2", "--no-branch");
        assertThat(journal.read("_posts/2022-10-19-Boostcamp-20~21days.md").lines())
                .containsExactlyElementsOf(example.get(1).lines());
    }

    @Test
    void every_name_of_a_pattern_is_told_and_no_other() {
        List<HelpBlock.Example> lists = examples("NAMES IN PATTERNS");
        List<String> names = List.of(String.join(" ", lists.get(0).lines()).split(", "));
        assertThat(names).isSorted().isEqualTo(names("git: {branch: '{{%s}}'}"));
        assertThat(Stream.concat(names.stream(), terms("NAMES IN PATTERNS").stream()))
                .containsExactlyInAnyOrderElementsOf(names("index: {entry: '{{%s}}'}"));
        assertThat(lists.get(2).lines().get(0).split(", "))
                .containsExactlyElementsOf(names("notes: {day: {path: a.md, heading: '{{%s}}'}}"));
        assertThat(terms("VARIABLES OF A NOTE")).containsAll(names);
    }

    private List<String> names(String yaml) {
        var journal = journal().write(".til/config.yml", "version: 1\n" + yaml.formatted(UNKNOWN) + "\n");
        return known(journal.til("check"), "there are");
    }

    private static Sandbox handsIn(GitHubTeam team, String template) {
        return team.mine()
                .write(PULL_REQUEST, template)
                .write(PATH, """
                        ---
                        title: Sets and maps
                        date: 2022-10-19 18:00:00 +0900
                        categories: [Boostcamp, Study]
                        tags: [21day, 5weeks]
                        ---

                        # Sets

                        # Maps

                        [maps](https://example.com/maps)

                        ![](/assets/map.svg)
                        """)
                .write("assets/map.svg", "<svg width=\"640\" height=\"480\"></svg>\n");
    }

    private GitHubTeam team() {
        return GitHubTeam.in(
                root, "  deadline: sat\ngit: {member: mina}\ncheck: {rules: {image-alt-missing: warning}}\n");
    }

    @Test
    void every_variable_of_a_pull_request_is_told_and_no_other() {
        try (var team = team()) {
            String screen = handsIn(team, "{{" + UNKNOWN + "}}\n").til("submit", "--dry-run");
            List<String> known = known(screen, "known are");
            assertThat(terms("VARIABLES OF A PULL REQUEST").stream().filter(name -> !name.equals("has-LIST")))
                    .containsExactlyInAnyOrderElementsOf(known.stream()
                            .filter(name -> !name.startsWith("has-"))
                            .toList());
            String lists = section("VARIABLES OF A PULL REQUEST").toString();
            assertThat(known.stream().filter(name -> name.startsWith("has-")))
                    .allSatisfy(name -> assertThat(lists).contains(name));
        }
    }

    @Test
    void what_is_shown_of_a_pull_request_is_what_becomes_of_it() {
        try (var team = team()) {
            List<Matcher> arrows = arrows("VARIABLES OF A PULL REQUEST");
            assertThat(handsIn(team, template(arrows) + "<!-- /til -->\n").til("submit"))
                    .endsWith("exit 0\n");
            assertThat(team.server().body(1).lines().map(String::strip).limit(arrows.size()))
                    .containsExactlyElementsOf(results(arrows));
        }
    }
}
