package dev.til.site.jekyll.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.til.TilException;
import dev.til.note.Note;
import dev.til.note.NoteProblem;
import dev.til.note.Notes;
import dev.til.site.FolderJournal;
import dev.til.site.SiteFiles;
import dev.til.site.jekyll.publish.JekyllConfig;
import dev.til.site.jekyll.publish.JekyllPublications;
import dev.til.site.jekyll.publish.JekyllTheme;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What til says about notes that Jekyll fails over, drops or publishes wrongly. */
class JekyllProblemsTest {
    private static final String POST = "_posts/2022-10-19-day21.md";

    @TempDir
    private Path folder;

    @Test
    void a_title_with_a_colon_is_shown_where_it_breaks() throws Exception {
        assertThat(problems(POST, "---\ntitle: TIL: day 21\n---\n")).isEqualTo("""
                2:11 front-matter-invalid: the front matter is not YAML: ': ' inside a value that has no quotes; \
                Jekyll publishes the note without title, tags and date, at another URL (ERROR)
                  put quotes round the whole value: title: "TIL: day 21"
                """);
    }

    @Test
    void a_date_without_an_offset_says_which_moment_it_is() throws Exception {
        config("timezone: Asia/Seoul\n");
        assertThat(problems(POST, "---\ndate: 2022-10-19 18:00:00\n---\n")).isEqualTo("""
                2:7 date-without-offset: the date has no offset, so that it is read as UTC, which is 2022-10-20 03:00 +0900 here (WARNING)
                """);
        assertThat(problems(POST, "---\ndate: 2022-10-19 18:00\n---\n")).isEmpty();
    }

    @Test
    void a_day_that_is_not_in_the_calendar_is_shown_as_jekyll_takes_it() throws Exception {
        assertThat(problems(POST, "---\ndate: 2022-02-30\n---\n")).isEqualTo("""
                2:7 date-impossible: there is no such day: Jekyll makes 2022-03-02 00:00 +0000 of this date (ERROR)
                  write it as YYYY-MM-DD HH:MM:SS +ZZZZ
                """);
        assertThat(problems("_posts/2022-02-30-a.md", "---\ntitle: A\n---\n")).contains("1:1 date-impossible");
    }

    @Test
    void an_empty_date_stops_the_build() throws Exception {
        assertThat(problems(POST, "---\ndate:\n---\n")).isEqualTo("""
                2:6 date-invalid: the date is empty, and Jekyll stops and builds nothing (ERROR)
                  write it as YYYY-MM-DD HH:MM:SS +ZZZZ
                """);
    }

    @Test
    void a_page_may_have_any_date() throws Exception {
        assertThat(problems("about.md", "---\ndate: someday\n---\n")).isEmpty();
    }

    @Test
    void a_post_without_a_date_in_its_name_is_dropped() throws Exception {
        assertThat(problems("_posts/2022-10-19_day21.md", "---\ntitle: A\n---\n"))
                .isEqualTo("""
                1:1 note-not-published: Jekyll passes over this file without a word: file name without a date (ERROR)
                  name it YYYY-MM-DD-title.md, with hyphens between the parts
                """);
        assertThat(problems("_posts/README.md", "How we write.\n")).isEmpty();
    }

    @Test
    void a_note_that_waits_is_only_worth_knowing() throws Exception {
        assertThat(problems(POST, "---\ndate: 2099-01-01 00:00:00 +0900\n---\n"))
                .isEqualTo(
                        "1:1 note-not-published: not published yet: appears with the first build after 2099-01-01 00:00 +0900 (INFO)\n");
        assertThat(problems(POST, "---\npublished: false\n---\n"))
                .isEqualTo("1:1 note-not-published: not published, because it says 'published: false' (INFO)\n");
        assertThat(problems("_drafts/idea.md", "An idea.\n"))
                .isEqualTo("1:1 note-not-published: not published, because it is a draft (INFO)\n");
    }

    @Test
    void a_layout_is_missed_by_what_is_published_only() throws Exception {
        write("_layouts/post.html", "{{ content }}");
        config("exclude: [old]\ncollections: {notes: {}}\n");
        String said = "layout-missing: there is no layout 'pst', so that the note is published without any";
        assertThat(problems(POST, "---\nlayout: pst\n---\n")).contains(said);
        assertThat(problems(POST, "---\nlayout: pst\npublished: false\n---\n")).doesNotContain("layout-missing");
        assertThat(problems(POST, "---\nlayout: pst\ndate: 2099-01-01 00:00:00 +0900\n---\n"))
                .doesNotContain("layout-missing");
        assertThat(problems("_drafts/idea.md", "---\nlayout: pst\n---\n")).doesNotContain("layout-missing");
        assertThat(problems("_notes/idea.md", "---\nlayout: pst\n---\n")).isEmpty();
        assertThat(problems("old/_posts/2022-10-19-day21.md", "---\nlayout: pst\n---\n"))
                .isEmpty();
    }

    @Test
    void a_key_that_is_nearly_one_of_chirpys_is_named() throws Exception {
        config("theme: jekyll-theme-chirpy\n");
        assertThat(problems(POST, "---\ntitle: A\ncomment: true\nmood: good\nDate: 2022-10-19\n---\n"))
                .isEqualTo("""
                3:1 front-matter-key-unknown: nothing reads 'comment' (WARNING)
                  did you mean 'comments'?
                4:1 front-matter-key-unknown: neither Jekyll nor Chirpy reads 'mood' (INFO)
                5:1 front-matter-key-unknown: nothing reads 'Date' (WARNING)
                  did you mean 'date'?
                """);
    }

    @Test
    void a_key_that_a_layout_reads_is_known() throws Exception {
        write("_layouts/post.html", "{% if page.comment %}...{% endif %}");
        config("theme: jekyll-theme-chirpy\n");
        assertThat(problems(POST, "---\ntitle: A\ncomment: true\n---\n")).isEmpty();
    }

    @Test
    void a_key_that_the_note_itself_reads_is_known() throws Exception {
        String note = "---\ntitle: A\nimages: /a\n---\n";
        assertThat(problems(POST, note + "images\n")).contains("nothing reads 'images'");
        assertThat(problems(POST, note + "![p]({{ page.images | relative_url }}/p.png)\n"))
                .isEmpty();
        assertThat(problems(POST, note + "{% for i in page['images'] %}{{ i }}{% endfor %}\n"))
                .isEmpty();
        assertThat(problems(POST, note + "{% include gallery.html %}\n")).contains("nothing reads 'images'");
        write("_includes/gallery.html", "{% for i in page[\"images\"] %}{{ i }}{% endfor %}");
        assertThat(problems(POST, note + "{% include gallery.html %}\n")).isEmpty();
    }

    @Test
    void a_key_that_a_page_which_lists_notes_reads_is_known() throws Exception {
        String note = "---\ntitle: A\nimages: /a\n---\n";
        write("archive/index.md", "---\n---\n{% for post in site.posts %}{{ post.images }}{% endfor %}\n");
        assertThat(problems(POST, note)).isEmpty();
        write("archive/index.md", "---\n---\n{{ site.posts | map: 'images' }}\n");
        assertThat(problems(POST, note)).isEmpty();
        write("archive/index.md", "---\n---\nimages of posts\n");
        assertThat(problems(POST, note)).contains("nothing reads 'images'");
    }

    @Test
    void nobody_has_mistyped_a_key_that_stands_there_as_well() throws Exception {
        write("_layouts/post.html", "{{ page.images }}");
        assertThat(problems(POST, "---\nimage: /a.png\nimage1: /b.png\nimage2: /c.png\n---\n"))
                .isEmpty();
        assertThat(problems(POST, "---\nimage1: /b.png\n---\n")).contains("did you mean 'image'?");
    }

    @Test
    void a_key_of_an_unknown_theme_is_its_own_business() throws Exception {
        assertThat(problems(POST, "---\ntitle: A\nmood: good\nmath: true\n---\n"))
                .isEmpty();
    }

    @Test
    void tags_without_brackets_keep_their_commas() throws Exception {
        assertThat(problems(POST, "---\ntags: 5weeks, 21day\n---\n")).isEqualTo("""
                2:7 front-matter-type: without brackets this is split at spaces only, and the commas become part of the names (WARNING)
                  write tags: [5weeks, 21day]
                """);
    }

    @Test
    void a_number_for_categories_costs_the_whole_front_matter() throws Exception {
        assertThat(problems(POST, "---\ncategories: 2022\n---\n")).isEqualTo("""
                2:13 front-matter-type: the number 2022 is no list of categories, and Jekyll throws the whole front matter away over it (ERROR)
                  write categories: ["2022"]
                """);
    }

    @Test
    void false_in_quotes_is_true() throws Exception {
        assertThat(problems(POST, "---\npublished: \"false\"\n---\n")).isEqualTo("""
                2:12 front-matter-type: in quotes this is a text, and every text counts as true (WARNING)
                  take the quotes away: published: false
                """);
    }

    @Test
    void chirpy_lists_two_categories_and_shows_formulas_on_demand() throws Exception {
        config("theme: jekyll-theme-chirpy\n");
        assertThat(problems(
                        POST, "---\ncategories: [A, B, C]\n---\n`$$`\n\n```\n$$ a $$\n```\n\nSo $$ a^2 $$ it is.\n"))
                .isEqualTo("""
                2:20 category-too-deep: Chirpy's list of categories shows 'A' and 'B' only (INFO)
                  keep two categories, and make the others tags
                10:4 math-flag-missing: Chirpy shows this formula as text (WARNING)
                  add 'math: true' to the front matter
                """);
        assertThat(problems(POST, "---\nmath: true\n---\n$$ a $$\n")).isEmpty();
    }

    @Test
    void a_placeholder_that_jekyll_does_not_know_stops_the_build() throws Exception {
        assertThat(problems(POST, "---\npermalink: /:yaer/:title/\n---\n")).isEqualTo("""
                2:12 permalink-invalid: Jekyll knows no ':yaer' in a permalink and builds nothing (ERROR)
                  use :title, :year, :month, :day or :categories
                """);
        config("permalink: /:nonsense/\n");
        assertThat(problems(POST, "---\ntitle: A\n---\n")).contains("1:1 permalink-invalid");
    }

    @Test
    void front_matter_that_begins_too_late_is_noticed() throws Exception {
        assertThat(problems(POST, "\n---\ntitle: A\n---\n")).isEqualTo("""
                2:1 front-matter-missing: this is published as text, because front matter begins with '---' in the very first line (ERROR)
                  make the first line exactly three dashes, with nothing before them
                """);
    }

    @Test
    void a_configuration_that_is_not_yaml_is_said_at_once() {
        assertThatThrownBy(() -> JekyllConfig.of("_config.yml", "title: a: b\n"))
                .isInstanceOf(TilException.class)
                .hasMessage("_config.yml:1:9: ': ' inside a value that has no quotes");
        assertThatThrownBy(() -> JekyllConfig.of("_config.yml", "- a\n")).isInstanceOf(TilException.class);
        assertThat(JekyllConfig.of("_config.yml", "").permalink()).isEqualTo("date");
    }

    private void config(String text) throws Exception {
        write("_config.yml", text);
    }

    private void write(String path, String text) throws Exception {
        Files.createDirectories(folder.resolve(path).getParent());
        Files.writeString(folder.resolve(path), text);
    }

    private String problems(String path, String text) {
        var files = new SiteFiles(new FolderJournal(folder));
        JekyllConfig config = JekyllConfig.read(files, "");
        var publications = new JekyllPublications(config, "", Instant.parse("2026-11-23T13:00:00Z"));
        Note note = Notes.read(path, text.getBytes(StandardCharsets.UTF_8));
        var said = new StringBuilder();
        for (NoteProblem problem : new JekyllProblems(config, publications, JekyllTheme.of(config, "", files))
                .of(note, publications.publish(note))) {
            said.append("%d:%d %s: %s"
                    .formatted(problem.span().line(), problem.span().column(), problem.rule(), problem.message()));
            said.append(" (%s)\n".formatted(problem.severity()));
            problem.hint().ifPresent(hint -> said.append("  ").append(hint).append('\n'));
        }
        return said.toString();
    }
}
