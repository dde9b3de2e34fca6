package dev.til.check.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.til.check.CheckedNotes;
import dev.til.check.Finding;
import dev.til.check.UncheckedLinks;
import dev.til.cli.Sandbox;
import dev.til.facts.CacheFile;
import dev.til.facts.Packer;
import dev.til.facts.Unpacker;
import dev.til.facts.Validity;
import dev.til.note.NoteProblem;
import dev.til.note.RuleId;
import dev.til.note.Span;
import dev.til.site.Resolution;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a check of everything leaves for the next one. A false answer in the place of a true one shows when it is given. */
class CheckResultCacheTest {
    private static final String LIE = "a.md:1:1: error: a lie [link-missing]";
    private static final CheckedNotes NOTES = new CheckedNotes(
            77, "", new UncheckedLinks(Map.of(Resolution.Reason.OUTSIDE, 300, Resolution.Reason.LIQUID, 5)));

    @TempDir
    Path root;

    private Sandbox sandbox;

    @BeforeEach
    void two_notes_with_a_broken_link_and_a_picture() {
        sandbox = new Sandbox(root)
                .init()
                .write("a.md", "# A\n\n[b](b.md#b) ![picture](p.png)\n")
                .write("b.md", "# B\n\n[a](a.md) [nowhere](z.md) [elsewhere](../x.md)\n")
                .write("notes/c.md", "# C\n\n[gone](gone.md)\n")
                .write("p.png", "picture")
                .commit("notes");
        settle();
    }

    @Test
    void no_filter_runs_that_the_repository_names() {
        sandbox.write(".gitattributes", "*.md filter=odd\n").commit("attributes");
        sandbox.git("config", "filter.odd.clean", "touch ran; cat");
        sandbox.write("a.md", "# B\n\n[b](b.md#b) ![picture](p.png)\n"); // as long: only its content tells
        assertThat(sandbox.til("check")).isEqualTo(sandbox.til("check"));
        assertThat(sandbox.directory().resolve("ran")).doesNotExist();
        sandbox.git("status"); // git itself runs it
        assertThat(sandbox.directory().resolve("ran")).exists();
    }

    @Test
    void what_git_says_of_files_is_looked_at() throws IOException {
        String first = sandbox.til("check");
        Files.delete(sandbox.directory().resolve("notes/c.md"));
        assertThat(sandbox.til("check")).doesNotContain("gone.md").isNotEqualTo(first);
        sandbox.git("checkout", "-q", "--", "notes/c.md");
        assertThat(sandbox.til("check")).isEqualTo(first);
        Files.delete(sandbox.directory().resolve("notes/c.md"));
        sandbox.write("notes/c.md/d.md", "[gone too](gone.md)\n");
        assertThat(sandbox.til("check")).contains("notes/c.md/d.md:1:12");
        sandbox.write("notes/c.md/d.md", "[here now](../../a.md)\n");
        assertThat(sandbox.til("check")).doesNotContain("notes/c.md");
        sandbox.write("new.md", "[gone](gone.md)\n");
        assertThat(sandbox.til("check")).contains("new.md:1:8");
    }

    @Test
    void a_theme_that_git_does_not_track_is_looked_at_again() throws IOException {
        sandbox.write(".gitignore", "themes/\n")
                .write("hugo.toml", "theme = 't'\n")
                .write("content/a.md", "{{< code >}}\n[q](/posts/q/)\n{{< /code >}}\n[r](/posts/r/)\n")
                .commit("site");
        sandbox.write("themes/t/theme.toml", "");
        sandbox.write("themes/t/layouts/shortcodes/code.html", "<pre>{{ .Inner }}</pre>");
        for (String name : List.of(".gitignore", "hugo.toml", "content/a.md")) {
            Files.setLastModifiedTime(
                    sandbox.directory().resolve(name), FileTime.from(Instant.parse("2022-01-01T00:00:00Z")));
        }
        settle();
        String first = sandbox.til("check");
        assertThat(first).contains("at /posts/r/").doesNotContain("at /posts/q/");
        assertThat(sandbox.til("check")).isEqualTo(first);
        sandbox.write("themes/t/layouts/shortcodes/code.html", "{{ .Inner | markdownify }}");
        assertThat(sandbox.til("check")).contains("at /posts/q/", "at /posts/r/");
        sandbox.write("themes/t/content/posts/q.md", "");
        assertThat(sandbox.til("check")).contains("at /posts/r/").doesNotContain("at /posts/q/");
        Files.delete(sandbox.directory().resolve("themes/t/content/posts/q.md"));
        assertThat(sandbox.til("check")).contains("at /posts/q/", "at /posts/r/");
    }

    @Test
    void the_second_screen_is_the_first_one() {
        for (String[] line : new String[][] {
            {"check"},
            {"check", "--quiet"},
            {"check", "--format", "json"},
            {"check", "--format", "github"},
            {"check", "--color", "always"},
            {"check", "--fail-on", "never"},
            {"check", "notes"},
            {"check", "--shard", "1/2"},
            {"check", "--shard", "2/2"}
        }) {
            String first = sandbox.til(line);
            assertThat(sandbox.til(line)).isEqualTo(first);
            var fresh = new ArrayList<>(List.of(line));
            fresh.add("--no-cache");
            assertThat(sandbox.til(fresh.toArray(String[]::new))).isEqualTo(first);
        }
        String below = sandbox.tilIn("notes", "check").toString();
        assertThat(below).contains("c.md:3:8").doesNotContain("z.md");
        assertThat(sandbox.tilIn("notes", "check").toString()).isEqualTo(below);
    }

    @Test
    void nothing_is_looked_at_again_while_all_is_as_it_was() {
        lie();
        assertThat(sandbox.til("check"))
                .contains(LIE, "    1 | # A", "1 error in 77 notes")
                .endsWith("exit 1\n");
        assertThat(sandbox.til("check", "--format", "json")).contains("\"message\":\"a lie\"");
        assertThat(sandbox.til("check", "--no-cache")).doesNotContain("lie").contains("z.md");
        assertThat(sandbox.til("check", "--new-only")).doesNotContain("lie");
        assertThat(sandbox.til("check", "--commit", "HEAD")).doesNotContain("lie");
        assertThat(sandbox.til("check", "--since", "HEAD")).doesNotContain("lie");
        assertThat(sandbox.til("check", "--staged")).doesNotContain("lie");
    }

    @Test
    void what_git_rewrites_without_a_change_counts_for_nothing() throws Exception {
        lie();
        sandbox.git("commit", "-q", "--allow-empty", "-m", "nothing");
        sandbox.git("remote", "add", "origin", "https://example.com/notes.git");
        sandbox.git("update-index", "--force-write-index");
        assertThat(sandbox.til("check")).contains(LIE);
    }

    @Test
    void a_changed_note_is_seen() {
        lie();
        sandbox.write("b.md", "# B\n\n[a](y.md) [nowhere](z.md) [elsewhere](../x.md)\n");
        assertFresh();
    }

    @Test
    void a_change_that_size_and_time_do_not_show_is_seen_as_git_sees_it() throws Exception {
        Path file = sandbox.directory().resolve("b.md");
        Path index = sandbox.directory().resolve(".git/index");
        sandbox.git("update-index", "--force-write-index");
        Files.setLastModifiedTime(index, Files.getLastModifiedTime(file));
        lie();
        FileTime time = Files.getLastModifiedTime(file);
        sandbox.write("b.md", sandbox.read("b.md").replace("z.md", "y.md"));
        Files.setLastModifiedTime(file, time);
        assertFresh();
    }

    @Test
    void untracked_notes_are_known_by_their_content() throws Exception {
        lie();
        sandbox.write("d.md", "# D\n");
        assertFresh();
        lie();
        assertThat(sandbox.til("check")).contains(LIE);
        Path file = sandbox.directory().resolve("d.md");
        FileTime time = Files.getLastModifiedTime(file);
        sandbox.write("d.md", "# E\n");
        Files.setLastModifiedTime(file, time);
        assertFresh();
    }

    @Test
    void a_picture_that_is_gone_is_missed() throws Exception {
        lie();
        Files.delete(sandbox.directory().resolve("p.png"));
        assertThat(sandbox.til("check")).contains("image-missing").doesNotContain("lie");
    }

    @Test
    void a_file_that_git_ignores_is_seen_where_a_link_asked_for_it() throws Exception {
        sandbox.write(".gitignore", "z.md\n").commit("ignore");
        settle();
        lie();
        sandbox.write("z.md", "# Z\n");
        assertThat(sandbox.til("check")).contains("link-untracked").doesNotContain("lie");
    }

    @Test
    void a_link_in_the_place_of_a_note_is_seen() throws Exception {
        lie();
        Path file = sandbox.directory().resolve("p.png");
        Files.delete(file);
        Files.createSymbolicLink(file, Path.of("a.md"));
        assertFresh();
    }

    @Test
    void every_setting_counts() {
        lie();
        sandbox.write(".til/config.yml", "version: 1\ncheck: {rules: {link-missing: warning}}\n");
        assertThat(sandbox.til("check")).contains("warning: no file 'z.md'").doesNotContain("lie");
        lie();
        sandbox.git("config", "til.check.rules.link-missing", "info");
        assertThat(sandbox.til("check")).contains("info: no file 'z.md'").doesNotContain("lie");
        lie();
        sandbox.set("TIL_CHECK_RULES_LINK_MISSING", "none");
        assertThat(sandbox.til("check")).doesNotContain("z.md").doesNotContain("lie");
        lie();
        sandbox.set("TIL_SITE_KIND", "hugo");
        assertThat(sandbox.til("check")).doesNotContain("lie");
    }

    @Test
    void a_setting_that_is_wrong_is_told_as_ever() {
        lie();
        sandbox.set("TIL_CHECK_RULES_LINK_MISSING", "loud");
        assertThat(sandbox.til("check")).contains("'loud'").endsWith("exit 2\n");
    }

    @Test
    void other_paths_folders_and_shards_are_other_questions() {
        lie();
        assertThat(sandbox.til("check", "notes")).doesNotContain("lie");
        assertThat(sandbox.til("check", "--shard", "1/2")).doesNotContain("lie");
        assertThat(sandbox.tilIn("notes", "check").toString()).doesNotContain("lie");
        assertThat(sandbox.til("check")).contains(LIE);
    }

    @Test
    void line_ends_that_are_set_otherwise_count() {
        sandbox.write("crlf.md", "# C\r\n");
        lie();
        sandbox.git("config", "core.autocrlf", "input");
        assertFresh();
    }

    @Test
    void a_clock_that_goes_backwards_is_not_believed() {
        lie();
        at(Sandbox.NOW.minusSeconds(1));
        assertFresh();
    }

    @Test
    void an_answer_ends_with_its_time() {
        lie(new Validity(Sandbox.NOW.plusSeconds(60)));
        at(Sandbox.NOW.plusSeconds(59));
        assertThat(sandbox.til("check")).contains(LIE);
        at(Sandbox.NOW.plusSeconds(60));
        assertFresh();
    }

    @Test
    void a_post_of_tomorrow_appears_tomorrow() {
        sandbox.write("_config.yml", "permalink: /:title/\n")
                .write("_posts/2022-10-20-soon.md", "---\ntitle: Soon\n---\n")
                .write("_posts/2022-10-19-now.md", "---\ntitle: Now\n---\n[soon](/soon/)\n");
        String today = sandbox.til("check");
        assertThat(today).contains("link-unpublished");
        assertThat(sandbox.til("check")).isEqualTo(today);
        at(Instant.parse("2022-10-19T23:59:59Z"));
        assertThat(sandbox.til("check")).isEqualTo(today);
        at(Instant.parse("2022-10-20T00:00:00Z"));
        assertThat(sandbox.til("check")).doesNotContain("link-unpublished");
    }

    @Test
    void a_post_of_tomorrow_that_was_known_before_appears_tomorrow_too() {
        sandbox.write("_config.yml", "permalink: /:title/\n")
                .write("_posts/2022-10-20-soon.md", "---\ntitle: Soon\n---\n")
                .write("_posts/2022-10-19-now.md", "---\ntitle: Now\n---\n")
                .commit("posts");
        sandbox.til("check");
        sandbox.write("_posts/2022-10-19-now.md", "---\ntitle: Now\n---\n[soon](/soon/)\n");
        assertThat(sandbox.til("check")).contains("link-unpublished");
        at(Instant.parse("2022-10-20T00:00:00Z"));
        assertThat(sandbox.til("check")).doesNotContain("link-unpublished");
    }

    @Test
    void that_there_is_no_note_is_found_out_each_time() {
        sandbox.git("rm", "-q", "a.md", "b.md", "notes/c.md");
        sandbox.commit("nothing");
        String first = sandbox.til("check");
        assertThat(kept()).isEmpty();
        assertThat(sandbox.til("check")).isEqualTo(first);
    }

    @Test
    void what_is_known_of_notes_comes_from_the_disk_and_the_index_and_is_kept_where_a_part_was_looked_at()
            throws IOException {
        Path facts = sandbox.directory().resolve(".git/til/facts");
        sandbox.til("check", "--commit", "HEAD");
        assertThat(facts).doesNotExist();
        sandbox.write("blog/_config.yml", "").write("blog/_posts/2022-10-18-a.md", "---\ntitle: A\n---\n# A\n");
        sandbox.til("check");
        long all = Files.size(facts);
        sandbox.write("b.md", "# B\n\n[a](a.md)\n");
        sandbox.til("check", "notes", "b.md");
        assertThat(Files.size(facts)).isGreaterThan(all);
    }

    @Test
    void what_is_staged_makes_nothing_forgotten_of_what_lies_on_the_disk() throws IOException {
        Path facts = sandbox.directory().resolve(".git/til/facts");
        sandbox.write("u.md", "# U\n\n" + "## Part\n\n".repeat(500));
        sandbox.til("check");
        long all = Files.size(facts);
        sandbox.write("b.md", "# B\n\n[a](a.md)\n");
        sandbox.git("add", "b.md");
        sandbox.til("check", "--staged");
        assertThat(Files.size(facts)).isGreaterThanOrEqualTo(all);
    }

    @Test
    void a_page_of_hugo_comes_and_goes_by_itself() {
        sandbox.write("hugo.toml", "baseURL = 'https://example.com/'\n")
                .write("content/soon.md", "+++\ntitle = 'S'\ndate = 2022-10-21T00:00:00Z\n+++\n")
                .write("content/over.md", "+++\ntitle = 'O'\nexpiryDate = 2022-10-20T00:00:00Z\n+++\n")
                .write("content/now.md", "+++\ntitle = 'N'\n+++\n[soon](/soon/) [over](/over/)\n");
        for (String now : List.of(
                "2022-10-19T11:00:00Z", "2022-10-20T00:00:00Z", "2022-10-20T00:00:01Z", "2022-10-21T00:00:00Z")) {
            at(Instant.parse(now));
            String fresh = sandbox.til("check", "--no-cache");
            assertThat(sandbox.til("check")).isEqualTo(fresh);
            assertThat(sandbox.til("check")).isEqualTo(fresh);
        }
    }

    @Test
    void what_depends_on_the_day_it_is_is_not_kept() {
        sandbox.write("_config.yml", "permalink: /:title/\n")
                .write("_posts/2022-10-18-a.md", "---\ntitle: A\ndate: \"10-18 12:00\"\n---\n");
        sandbox.til("check");
        assertThat(kept()).isEmpty();
    }

    @Test
    void what_is_torn_or_of_another_til_is_found_out_again() throws Exception {
        lie();
        Path file = kept().get(0);
        byte[] whole = Files.readAllBytes(file);
        for (int length : new int[] {0, 1, 15, 16, 17, whole.length / 2, whole.length - 1}) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertFresh();
        }
        byte[] changed = whole.clone();
        changed[whole.length - 1] ^= 1;
        Files.write(file, changed);
        assertFresh();
        Files.write(file, whole);
        put(file, "another til", new CachedCheckResult(Sandbox.NOW, Validity.EVER, Map.of(), NOTES, List.of()));
        assertFresh();
        cache(file).write(new Packer());
        assertFresh();
        Files.delete(file);
        Files.createDirectory(file);
        assertFresh();
    }

    @Test
    void only_the_last_state_is_kept() {
        sandbox.til("check");
        sandbox.til("check", "notes");
        assertThat(kept()).hasSize(2);
        sandbox.write("b.md", "# B\n").til("check");
        assertThat(kept()).hasSize(1);
        for (int i = 0; i < 40; i++) {
            sandbox.til("check", "notes", "./".repeat(i) + "a.md");
        }
        assertThat(kept()).hasSizeLessThanOrEqualTo(8);
    }

    @Test
    void linked_worktrees_have_answers_of_their_own() {
        sandbox.git("worktree", "add", "-q", "../other", "-b", "other");
        lie();
        assertThat(sandbox.tilIn("../other", "check").toString()).doesNotContain("lie");
        assertThat(sandbox.til("check")).contains(LIE);
    }

    @Test
    void without_a_cache_nothing_is_left() {
        sandbox.til("check", "--no-cache");
        assertThat(kept()).isEmpty();
    }

    @Test
    void where_nothing_can_be_written_all_goes_on() throws Exception {
        Files.createDirectories(sandbox.directory().resolve(".git/til"));
        Files.writeString(sandbox.directory().resolve(".git/til/found"), "a file");
        String first = sandbox.til("check");
        assertThat(sandbox.til("check")).isEqualTo(first);
    }

    /** Checks without a word of what was kept falsely, and as a til that keeps nothing. */
    private void assertFresh() {
        assertThat(sandbox.til("check")).doesNotContain("lie").isEqualTo(sandbox.til("check", "--no-cache"));
    }

    @Test
    void a_kept_answer_knows_which_notes_were_checked() {
        sandbox.til("check");
        sandbox.til("check", "notes");
        assertThat(kept())
                .extracting(file -> answer(file).notes().all())
                .containsExactlyInAnyOrder(List.of("a.md", "b.md", "notes/c.md"), List.of("notes/c.md"));
    }

    @Test
    void how_many_links_nobody_followed_is_kept_with_the_answer() {
        lie();
        assertThat(sandbox.til("check"))
                .contains("\n1 error in 77 notes; 305 links not followed: 300 outside, 5 Liquid"
                        + " ('til check --unchecked' lists them) (");
        assertThat(sandbox.til("check", "--format", "json")).contains("\"unchecked\":{\"liquid\":5,\"outside\":300}");
        assertThat(sandbox.til("check", "--unchecked")).doesNotContain("77 notes");
    }

    private void at(Instant now) {
        sandbox.at(Clock.fixed(now, ZoneId.of("Asia/Seoul")));
    }

    private void lie() {
        lie(Validity.EVER);
    }

    /** Puts a false answer in the place of the true one to a check of everything. */
    private void lie(Validity validity) {
        sandbox.til("check");
        List<Path> all = kept();
        assertThat(all).hasSize(1);
        var lie = new Finding("a.md", new NoteProblem(RuleId.LINK_MISSING, Span.START, "a lie"));
        put(
                all.get(0),
                version(),
                new CachedCheckResult(Sandbox.NOW, validity, asked(all.get(0)), NOTES, List.of(lie)));
    }

    private static Map<String, Boolean> asked(Path file) {
        return answer(file).asked();
    }

    private static CachedCheckResult answer(Path file) {
        Unpacker kept = cache(file).read().orElseThrow();
        kept.raw();
        kept.raw();
        return CachedCheckResultCodec.read(kept);
    }

    private static void put(Path file, String version, CachedCheckResult answer) {
        var content = new Packer();
        Unpacker kept = cache(file).read().orElseThrow();
        content.raw(kept.raw());
        content.raw(kept.raw());
        CachedCheckResultCodec.write(answer, content);
        new CacheFile(file, CheckResultCache.FORMAT, version).write(content);
    }

    private static CacheFile cache(Path file) {
        return new CacheFile(file, CheckResultCache.FORMAT, version());
    }

    private static String version() {
        return "of the tests " + Runtime.version().feature();
    }

    private List<Path> kept() {
        Path folder = sandbox.directory().resolve(".git/til/found");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Dates files back, so that no time is too young to be believed. */
    private void settle() {
        try {
            for (String name : List.of("a.md", "b.md", "notes/c.md", "p.png")) {
                Files.setLastModifiedTime(
                        sandbox.directory().resolve(name), FileTime.from(Instant.parse("2022-01-01T00:00:00Z")));
            }
            sandbox.git("update-index", "-q", "--refresh");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
