package dev.til.check.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.til.check.Checker;
import dev.til.check.Finding;
import dev.til.check.Rule;
import dev.til.check.rule.ExamplePage.Example;
import dev.til.check.rule.ExamplePage.ExampleFile;
import dev.til.config.Config;
import dev.til.config.ConfigReader;
import dev.til.facts.Facts;
import dev.til.facts.FactsCache;
import dev.til.note.RuleId;
import dev.til.site.publishers.FoundSites;
import dev.til.site.publishers.Sites;
import dev.til.workspace.WorkspaceRules;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule's page is its test: the wrong example is found, the right one is not, with either kind of line ends. */
class RulePagesTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2023-06-01T00:00:00Z"), ZoneId.of("Asia/Seoul"));

    static Stream<Example> examples() {
        return AllRules.ALL.stream()
                .flatMap(rule -> ExamplePage.examples(rule.id().toString(), AllRules.page(rule), false).stream());
    }

    static Stream<Example> examplesWithCrlf() {
        return AllRules.ALL.stream()
                .flatMap(rule -> ExamplePage.examples(rule.id().toString(), AllRules.page(rule), true).stream());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void wrong_is_found_and_right_is_not(Example example) {
        List<Finding> findings = check(example);
        assertThat(findings.stream()
                        .anyMatch(finding -> finding.rule().toString().equals(example.rule())))
                .as(findings.toString())
                .isEqualTo(example.wrong());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void what_is_kept_of_the_notes_says_the_same(Example example, @TempDir Path folder) {
        FactsCache cold = FactsCache.open(folder.resolve("facts"), "");
        Facts first = cold.facts();
        List<Finding> findings = check(example, first);
        cold.save(first, true);
        assertThat(findings).isEqualTo(check(example));
        assertThat(check(example, FactsCache.open(folder.resolve("facts"), "").facts()))
                .isEqualTo(findings);
    }

    @ParameterizedTest
    @MethodSource("examplesWithCrlf")
    void crlf_changes_nothing(Example example) {
        wrong_is_found_and_right_is_not(example);
    }

    @Test
    void every_page_has_a_wrong_and_a_right_example() {
        assertThat(AllRules.ALL).allSatisfy(rule -> {
            String page = AllRules.page(rule);
            assertThat(page).startsWith("# " + rule.id() + "\n").contains("## On the site", "## What to do");
            assertThat(ExamplePage.examples(rule.id().toString(), page, false).stream()
                            .map(Example::wrong))
                    .contains(true, false);
        });
    }

    @Test
    void every_id_is_of_one_rule_with_one_page() throws IOException {
        assertThat(AllRules.ALL).extracting(Rule::id).containsExactly(RuleId.values());
        try (Stream<Path> pages = Files.list(Path.of("src/main/resources/dev/til/check/rule"))) {
            assertThat(pages.map(page -> page.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(
                            RuleId.words().stream().map(id -> id + ".md").toList());
        }
    }

    @Test
    void ids_are_called_as_they_are_written() {
        assertThat(Stream.of(RuleId.values())
                        .map(id -> id.name().toLowerCase(Locale.ROOT).replace('_', '-')))
                .containsExactlyElementsOf(RuleId.words());
    }

    private static List<Finding> check(Example example) {
        return check(example, Facts.none());
    }

    private static List<Finding> check(Example example, Facts facts) {
        var files = new ArrayList<>(example.files());
        if (plain(files).isEmpty()
                && files.stream().noneMatch(file -> file.path().equals("_config.yml"))) {
            files.add(new ExampleFile(
                    "_config.yml", "timezone: Asia/Seoul\n".getBytes(StandardCharsets.UTF_8), List.of()));
        }
        var journal = new ExampleJournal(files);
        Config config = new ConfigReader(RuleId.words())
                .read(new ConfigReader.Sources(journal.read(ConfigReader.FILE), Map.of(), Map.of(), Map.of()));
        var sites = FoundSites.of(journal, new FoundSites.Said(Map.of(), plain(files)), CLOCK);
        var context = WorkspaceRules.context(sites.index(facts), config);
        return new Checker(AllRules.ALL, context).check(context.index().pages());
    }

    private static Optional<Sites> plain(List<ExampleFile> files) {
        return files.stream().anyMatch(file -> file.options().contains("plain"))
                ? Optional.of(Sites.PLAIN)
                : Optional.empty();
    }
}
