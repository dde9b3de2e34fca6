package dev.til.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.til.TilException;
import dev.til.check.rule.AllRules;
import dev.til.facts.Facts;
import dev.til.note.Journal;
import dev.til.note.NoteKinds;
import dev.til.note.NoteProblem;
import dev.til.note.RuleId;
import dev.til.note.Severity;
import dev.til.note.Span;
import dev.til.site.JournalIndex;
import dev.til.site.Page;
import dev.til.site.publishers.FoundSites;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Rules over pages, whatever the rules are: these say something of every line that holds their word. */
class CheckerTest {
    private static final Rule WARNS = new Word(RuleId.LINK_MISSING, "link", false);
    private static final Rule SILENT = new Word(RuleId.IMAGE_MISSING, "image", true);
    private static final Rule UNUSED = new Word(RuleId.SUPPRESSION_UNUSED, "no word of a note", false);

    private final Map<String, String> notes = new TreeMap<>();

    /** Says that a line holds a word. */
    private record Word(RuleId id, String word, boolean off) implements Rule {
        @Override
        public List<NoteProblem> check(Page page, RuleContext context) {
            List<String> lines = List.of(page.note().text().toString().split("\n"));
            return IntStream.range(0, lines.size())
                    .filter(line ->
                            lines.get(line).contains(word) && !lines.get(line).contains("til-ignore"))
                    .mapToObj(line ->
                            problem(new Span(line + 1, 1, line + 1, 2), word + " is said", "say something else"))
                    .toList();
        }
    }

    private record Notes(Map<String, String> texts) implements Journal {
        @Override
        public List<Entry> entries() {
            return texts.entrySet().stream()
                    .map(note ->
                            new Entry(note.getKey(), Kind.FILE, note.getValue().length()))
                    .toList();
        }

        @Override
        public Optional<byte[]> read(String path) {
            return Optional.ofNullable(texts.get(path)).map(text -> text.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public boolean onDiskOnly(String path) {
            return false;
        }
    }

    private CheckerTest with(String path, String text) {
        notes.put(path, text);
        return this;
    }

    private List<String> checked(CheckSettings settings, Rule... rules) {
        JournalIndex index = index();
        var context = new JournalContext(index, new NoteKinds(List.of()), Optional.empty(), settings);
        return new Checker(List.of(rules), context)
                .check(index.pages()).stream()
                        .map(finding -> "%s:%d %s %s: %s"
                                .formatted(
                                        finding.path(),
                                        finding.span().line(),
                                        finding.severity().word(),
                                        finding.rule(),
                                        finding.message()))
                        .toList();
    }

    private JournalIndex index() {
        return FoundSites.of(new Notes(notes), FoundSites.Said.NOTHING, Clock.systemUTC())
                .index(Facts.none());
    }

    private static CheckSettings settings(RuleId rule, Optional<Severity> severity) {
        return new CheckSettings(Map.of(rule, severity), List.of(), Optional.empty());
    }

    @Test
    void every_rule_is_asked_about_every_page_and_the_answers_come_by_place() {
        with("b.md", "a link\n").with("a.md", "one\n\na link\n\nanother link\n");
        assertThat(checked(CheckSettings.DEFAULT, WARNS))
                .containsExactly(
                        "a.md:3 error link-missing: link is said",
                        "a.md:5 error link-missing: link is said",
                        "b.md:1 error link-missing: link is said");
    }

    private List<String> said(String path, String rule) {
        return checked(CheckSettings.DEFAULT, AllRules.named(rule).orElseThrow()).stream()
                .filter(finding -> finding.startsWith(path + ":"))
                .toList();
    }

    @Test
    void what_jekyll_leaves_out_is_not_held_to_its_markdown() {
        String text = "- Excerpts type (HTML | TEXT)\n";
        with("_config.yml", "exclude: [CHANGELOG.md]\n")
                .with("Gemfile", "gem 'jekyll', '~> 4.3'\n")
                .with("CHANGELOG.md", text)
                .with("README.md", text)
                .with(".github/NOTES.md", text)
                .with("_posts/2022-10-19-a.md", "---\ntitle: A\n---\n" + text)
                .with("_posts/2022-10-19-b.md", "---\npublished: false\n---\n" + text)
                .with("_posts/c.md", "---\ntitle: C\n---\n" + text)
                .with("_drafts/d.md", "---\ntitle: D\n---\n" + text);
        assertThat(checked(
                                CheckSettings.DEFAULT,
                                AllRules.named("table-accidental").orElseThrow())
                        .stream()
                        .map(finding -> finding.substring(0, finding.indexOf(':'))))
                .containsExactly("_drafts/d.md", "_posts/2022-10-19-a.md", "_posts/2022-10-19-b.md", "_posts/c.md");
    }

    @Test
    void a_heading_in_html_has_an_id_where_github_shows_it() {
        String text = "<h2>Set up</h2>\n\n[s](#set-up)\n";
        with("_config.yml", "exclude: [README.md]\n")
                .with("README.md", text)
                .with("_posts/2022-10-19-a.md", "---\ntitle: A\n---\n" + text);
        assertThat(said("README.md", "html-without-id")).isEmpty();
        assertThat(said("_posts/2022-10-19-a.md", "html-without-id")).hasSize(1);
    }

    @Test
    void a_character_class_is_no_mark_of_a_footnote_where_the_note_has_no_footnotes() {
        with("_config.yml", "").with("Gemfile", "gem 'jekyll', '~> 4.3'\n");
        with(
                        "a.md",
                        "---\n---\nthe class [^abc] of regexes\n\n| [^xyz] | not x |\n|-|-|\n| a | b |\n\n([^abc]) \"[^abc]\" a[^b]c\n")
                .with("b.md", "---\n---\nsaid.[^note]\n\n한글[^note]은\n\n\"quoted\"[^note], **bold[^note]** and [^1]\n")
                .with("c.md", "---\n---\nthe class [^abc] here[^1]\n\n[^1]: a footnote\n");
        assertThat(said("a.md", "footnote-undefined")).isEmpty();
        assertThat(said("b.md", "footnote-undefined")).hasSize(5);
        assertThat(said("c.md", "footnote-undefined")).hasSize(1);
    }

    @Test
    void what_several_rules_say_comes_by_place_too() {
        with("a.md", "an image\n\na link\n\nan image\n");
        assertThat(checked(CheckSettings.DEFAULT, WARNS, new Word(RuleId.IMAGE_MISSING, "image", false)))
                .containsExactly(
                        "a.md:1 error image-missing: image is said",
                        "a.md:3 error link-missing: link is said",
                        "a.md:5 error image-missing: image is said");
    }

    @Test
    void what_is_said_twice_is_told_once_and_what_differs_in_its_hint_alone_is_told() {
        with("a.md", "a link\n\na link\n");
        var other = new Rule() {
            @Override
            public RuleId id() {
                return WARNS.id();
            }

            @Override
            public List<NoteProblem> check(Page page, RuleContext context) {
                return List.of(problem(new Span(1, 1, 1, 2), "link is said", "say nothing"));
            }
        };
        assertThat(checked(CheckSettings.DEFAULT, WARNS, other, WARNS, other, WARNS))
                .containsExactly(
                        "a.md:1 error link-missing: link is said",
                        "a.md:1 error link-missing: link is said",
                        "a.md:3 error link-missing: link is said");
    }

    @Test
    void many_pages_are_told_in_the_same_order_as_few() {
        IntStream.range(10, 40).forEach(number -> with("n%d.md".formatted(number), "a link\n"));
        assertThat(checked(CheckSettings.DEFAULT, WARNS)).hasSize(30).isSorted();
    }

    @Test
    void a_rule_that_is_off_speaks_when_the_team_gives_it_a_severity() {
        with("a.md", "an image\n");
        assertThat(checked(CheckSettings.DEFAULT, SILENT)).isEmpty();
        assertThat(checked(settings(RuleId.IMAGE_MISSING, Optional.of(Severity.INFO)), SILENT))
                .containsExactly("a.md:1 info image-missing: image is said");
    }

    @Test
    void the_team_says_how_bad_it_is_and_may_switch_a_rule_off() {
        with("a.md", "a link\n");
        assertThat(checked(settings(RuleId.LINK_MISSING, Optional.of(Severity.WARNING)), WARNS))
                .containsExactly("a.md:1 warning link-missing: link is said");
        assertThat(checked(settings(RuleId.LINK_MISSING, Optional.empty()), WARNS))
                .isEmpty();
    }

    @Test
    void a_note_silences_a_rule_for_the_next_line_and_for_no_other() {
        with("a.md", "text\n\n<!-- til-ignore link-missing -->\na link\n\na link\n");
        assertThat(checked(CheckSettings.DEFAULT, WARNS, UNUSED))
                .containsExactly("a.md:6 error link-missing: link is said");
    }

    @Test
    void at_the_top_a_note_silences_a_rule_for_all_of_it_and_for_no_other_note() {
        with("a.md", "<!-- til-ignore link-missing -->\na link\n\na link\n").with("b.md", "a link\n");
        assertThat(checked(CheckSettings.DEFAULT, WARNS, UNUSED))
                .containsExactly("b.md:1 error link-missing: link is said");
    }

    @Test
    void what_silences_nothing_is_told_with_how_to_mend_it() {
        with("a.md", "<!-- til-ignore link-missing -->\nfine\n")
                .with("b.md", "<!-- til-ignore link-mising -->\nfine\n");
        assertThat(checked(CheckSettings.DEFAULT, WARNS, UNUSED))
                .containsExactly(
                        "a.md:1 warning suppression-unused: nothing here breaks 'link-missing'",
                        "b.md:1 warning suppression-unused: there is no rule 'link-mising' to ignore");
    }

    @Test
    void of_a_rule_that_is_switched_off_no_comment_is_unused() {
        with("a.md", "<!-- til-ignore link-missing -->\nfine\n");
        assertThat(checked(settings(RuleId.LINK_MISSING, Optional.empty()), WARNS, UNUSED))
                .isEmpty();
    }

    @Test
    void a_rule_that_fails_is_named_with_the_note() {
        with("a.md", "text\n");
        Rule fails = new Rule() {
            @Override
            public RuleId id() {
                return RuleId.LINK_MISSING;
            }

            @Override
            public List<NoteProblem> check(Page page, RuleContext context) {
                throw new IndexOutOfBoundsException("3");
            }
        };
        assertThatThrownBy(() -> checked(CheckSettings.DEFAULT, fails))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("rule 'link-missing' failed on 'a.md'");
    }

    @Test
    void a_rule_that_cannot_be_asked_says_so_itself() {
        with("a.md", "text\n");
        Rule refuses = new Rule() {
            @Override
            public RuleId id() {
                return RuleId.LINK_MISSING;
            }

            @Override
            public List<NoteProblem> check(Page page, RuleContext context) {
                throw TilException.usage("the schema is wrong", "mend it");
            }
        };
        assertThatThrownBy(() -> checked(CheckSettings.DEFAULT, refuses)).hasMessage("the schema is wrong");
    }
}
