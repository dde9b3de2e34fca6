package dev.til;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ImportPictureTest {
    @Test
    void what_is_as_it_is_drawn_is_not_told() {
        assertThat(differences("""
                cli -> everything
                site -> facts note      git -> note
                facts, note -> nothing of ours
                """, """
                cli.Main site.Site
                cli.Main git.Repo
                cli.Main facts.Facts
                cli.Main note.Note
                site.Site note.Note
                site.Page facts.Facts
                git.Repo note.Note
                """)).isEmpty();
    }

    @Test
    void an_import_without_an_arrow_is_told_with_its_classes() {
        assertThat(differences("""
                submit -> note
                check -> note
                note -> nothing of ours
                """, """
                submit.Plan note.Note
                submit.Plan check.Finding
                submit.Plan check.Severity
                submit.Step check.Finding
                check.Finding note.Note
                note.Note check.Rule
                """)).isEqualTo("""
                note -> check is not drawn:
                    dev.til.note.Note imports dev.til.check.Rule
                submit -> check is not drawn:
                    dev.til.submit.Plan imports dev.til.check.Finding
                    dev.til.submit.Plan imports dev.til.check.Severity
                    dev.til.submit.Step imports dev.til.check.Finding
                """);
    }

    @Test
    void an_arrow_without_an_import_is_told() {
        assertThat(differences("""
                submit -> check note
                check, note -> nothing of ours
                """, """
                submit.Plan note.Note
                check.Finding
                """)).isEqualTo("""
                submit -> check is drawn, and nothing in submit imports anything of check
                """);
    }

    @Test
    void a_package_without_a_line_is_told_with_what_it_needs() {
        assertThat(differences("""
                cli -> everything
                git, note -> nothing of ours
                """, """
                cli.Main git.Repo
                cli.Main note.Note
                cli.Main workspace.Workspace
                workspace.Workspace git.Repo
                workspace.Workspace note.Note
                """)).isEqualTo("""
                workspace is not drawn:
                    workspace -> git note
                    cli -> workspace
                """);
    }

    @Test
    void a_line_without_a_package_is_told() {
        assertThat(differences("""
                cli -> http note
                http, note -> nothing of ours
                """, """
                cli.Main note.Note
                """)).isEqualTo("""
                http is drawn, and there is no such package
                """);
    }

    @Test
    void a_package_belongs_to_the_layer_around_it_unless_it_has_a_line_of_its_own() {
        assertThat(differences("""
                check.rule -> check
                check -> note
                note -> nothing of ours
                """, """
                check.rule.DayGap check.Rule
                check.rule.DayGap note.kramdown.Parser
                check.Rule note.Note
                note.Note note.kramdown.Parser
                """)).isEqualTo("""
                check.rule -> note is not drawn:
                    dev.til.check.rule.DayGap imports dev.til.note.kramdown.Parser
                """);
    }

    @Test
    void what_lies_in_no_layer_is_everybodys_and_imports_nothing() {
        assertThat(differences("""
                note -> nothing of ours
                """, """
                note.Note TilException
                TilException note.Text
                """)).isEqualTo("""
                dev.til -> note is not drawn:
                    dev.til.TilException imports dev.til.note.Text
                """);
    }

    @Test
    void everything_is_every_other_layer_that_is_not_excepted() {
        assertThat(differences("""
                cli -> everything but http site
                site, http, note, facts -> nothing of ours
                """, """
                cli.Main note.Note
                cli.Main site.Site
                facts.Facts
                http.WebClient
                """)).isEqualTo("""
                cli -> site is not drawn:
                    dev.til.cli.Main imports dev.til.site.Site
                cli -> facts is drawn, and nothing in cli imports anything of facts
                """);
    }

    @Test
    void what_cannot_be_read_is_refused() {
        assertThatThrownBy(() -> picture("cli\n")).hasMessage("no arrow is drawn here: cli");
        assertThatThrownBy(() -> picture("note -> nothing of ours   note -> nothing of ours\n"))
                .hasMessage("note is drawn twice");
        assertThatThrownBy(() -> picture("cli -> git\n"))
                .hasMessage("cli -> git: 'git' is no other layer, or stands there twice");
        assertThatThrownBy(() -> picture("cli -> cli\n"))
                .hasMessage("cli -> cli: 'cli' is no other layer, or stands there twice");
        assertThatThrownBy(() -> picture("cli -> note note   note -> nothing of ours\n"))
                .hasMessage("cli -> note note: 'note' is no other layer, or stands there twice");
    }

    private static ImportPicture picture(String drawing) {
        return ImportPicture.of(drawing.lines().toList());
    }

    /** @param classes one that imports another a line, or one that is just there */
    private static String differences(String drawing, String classes) {
        var imports = new TreeMap<String, Set<String>>();
        classes.lines().map(line -> line.split(" ")).forEach(pair -> {
            for (String name : pair) {
                imports.computeIfAbsent("dev.til." + name, key -> new TreeSet<>());
            }
            if (pair.length > 1) {
                imports.merge("dev.til." + pair[0], Set.of("dev.til." + pair[1]), ImportPictureTest::both);
            }
        });
        return picture(drawing).differences(imports).stream().reduce("", (told, line) -> told + line + "\n");
    }

    private static Set<String> both(Set<String> some, Set<String> more) {
        some.addAll(more);
        return some;
    }
}
