package dev.til.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.til.facts.Facts;
import dev.til.facts.FactsCache;
import dev.til.note.Document;
import dev.til.note.Document.Link;
import dev.til.note.Journal;
import dev.til.note.Notes;
import dev.til.note.Span;
import dev.til.note.commonmark.CommonMark;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a check leaves for the next one. A false fact in the place of a true one shows which notes are read at all. */
class CheckCacheTest {
    private static final String RIGHT = "nothing wrong in 2 notes (0.0 s)\nexit 0\n";

    @TempDir
    Path root;

    private Sandbox sandbox;

    @BeforeEach
    void two_notes() {
        sandbox = new Sandbox(root)
                .init()
                .write("a.md", "# A\n\n[b](b.md#b)\n")
                .write("b.md", "# B\n\n[a](a.md)\n")
                .commit("notes");
        settle();
    }

    @Test
    void what_has_not_changed_is_not_read_again() throws Exception {
        assertThat(sandbox.til("check")).isEqualTo(RIGHT);
        lie("b.md");
        assertThat(sandbox.til("check")).contains("b.md:1:1: error: no file 'false.md' [link-missing]");
        assertThat(sandbox.til("check", "--staged")).endsWith("exit 0\n");
        assertThat(sandbox.til("check", "--commit", "HEAD")).contains("false.md");
        assertThat(sandbox.til("check", "--no-cache")).isEqualTo(RIGHT);
    }

    @Test
    void what_was_changed_is_read_again() throws Exception {
        sandbox.til("check");
        lie("b.md");
        sandbox.write("b.md", "# B\n\n[a](a.md) \n");
        assertThat(sandbox.til("check")).isEqualTo(RIGHT);
    }

    @Test
    void a_change_that_size_and_time_do_not_show_is_seen_as_git_sees_it() throws Exception {
        Path file = sandbox.directory().resolve("b.md");
        sandbox.git("add", "-A"); // the index is as young as the file
        sandbox.til("check");
        Files.setLastModifiedTime(
                file, Files.getLastModifiedTime(sandbox.directory().resolve(".git/index")));
        sandbox.git("add", "-A");
        FileTime time = Files.getLastModifiedTime(file);
        sandbox.write("b.md", "# B\n\n[a](z.md)\n");
        Files.setLastModifiedTime(file, time);
        Files.setLastModifiedTime(sandbox.directory().resolve(".git/index"), time);
        assertThat(sandbox.til("check")).contains("z.md").endsWith("exit 1\n");
    }

    @Test
    void untracked_and_changed_notes_are_known_by_their_content() throws Exception {
        sandbox.write("c.md", "# C\n\n[a](a.md)\n");
        assertThat(sandbox.til("check")).isEqualTo(RIGHT.replace("2 notes", "3 notes"));
        lie("c.md");
        assertThat(sandbox.til("check")).contains("c.md:1:1: error:", "false.md");
    }

    @Test
    void only_what_is_there_is_kept() throws Exception {
        sandbox.write("secret.md", "# Secret\n\n[hush](a.md)\n");
        sandbox.til("check");
        assertThat(kept()).contains("hush");
        Files.delete(sandbox.directory().resolve("secret.md"));
        sandbox.til("check");
        assertThat(kept()).doesNotContain("hush");
    }

    @Test
    void what_is_staged_is_kept_until_the_next_check_of_everything() throws Exception {
        sandbox.til("check");
        sandbox.write("b.md", "# B\n\n[staged](a.md)\n").stage().write("b.md", "# B\n\n[on disk](a.md)\n");
        assertThat(sandbox.til("check", "--staged")).endsWith("exit 0\n");
        assertThat(kept()).contains("staged");
        sandbox.til("check");
        assertThat(kept()).contains("on disk").doesNotContain("staged");
    }

    @Test
    void an_old_commit_leaves_nothing() throws Exception {
        sandbox.write("b.md", "# B\n\n[was here](a.md)\n").commit("more");
        sandbox.write("b.md", "# B\n").commit("less");
        sandbox.til("check");
        assertThat(sandbox.til("check", "--commit", "HEAD^")).endsWith("exit 0\n");
        assertThat(sandbox.til("check", "--since", "HEAD^", "--new-only")).endsWith("exit 0\n");
        assertThat(kept()).doesNotContain("was here");
    }

    @Test
    void without_a_cache_nothing_is_left() {
        assertThat(sandbox.til("check", "--no-cache")).isEqualTo(RIGHT);
        assertThat(file()).doesNotExist();
    }

    @Test
    void what_a_filter_makes_of_a_file_is_not_taken_for_its_blob() throws Exception {
        sandbox.git("config", "filter.upper.clean", "sed s/z.md/a.md/");
        sandbox.write(".gitattributes", "*.md filter=upper\n")
                .write("b.md", "# B\n\n[a](z.md)\n")
                .commit("filtered");
        settle();
        assertThat(sandbox.til("check")).contains("z.md").endsWith("exit 1\n");
        assertThat(sandbox.til("check", "--commit", "HEAD")).isEqualTo(RIGHT);
        assertThat(sandbox.til("check")).contains("z.md").endsWith("exit 1\n");
    }

    @Test
    void a_linked_worktree_shares_the_file() throws Exception {
        sandbox.til("check");
        sandbox.git("worktree", "add", "-q", "../other", "-b", "other");
        lie("b.md");
        assertThat(sandbox.tilIn("../other", "check").out()).contains("false.md");
    }

    /** Dates notes and index back, so that no time is too young to be believed. */
    private void settle() {
        try {
            for (String name : List.of("a.md", "b.md")) {
                Files.setLastModifiedTime(
                        sandbox.directory().resolve(name), FileTime.from(Instant.parse("2022-01-01T00:00:00Z")));
            }
            sandbox.git("update-index", "-q", "--refresh");
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Puts a broken link into what is kept of a note. */
    private void lie(String path) throws Exception {
        byte[] bytes = Files.readAllBytes(sandbox.directory().resolve(path));
        FactsCache cache =
                FactsCache.open(file(), "of the tests " + Runtime.version().feature());
        Facts facts = cache.facts();
        var entry = new Journal.Entry(
                path,
                Journal.Kind.FILE,
                bytes.length,
                Optional.of(sandbox.git("hash-object", path).strip()));
        Facts.Key key = facts.key(entry, CommonMark.GITHUB.name()).orElseThrow();
        assertThat(facts.find(key)).isPresent();
        var link = new Link(Link.Kind.INLINE, "false.md", "lie", Span.START, Span.START);
        facts.keep(
                key,
                Notes.read(path, "# B\n".getBytes(StandardCharsets.UTF_8)).outline(),
                new Document(List.of(), List.of(link), List.of(), List.of(), List.of(), List.of(), List.of()));
        cache.save(facts, false);
        forget();
    }

    /** Deletes the answers that earlier checks have left, so that facts are asked for at all. */
    private void forget() throws Exception {
        Path folder = sandbox.directory().resolve(".git/til/found");
        if (Files.isDirectory(folder)) {
            try (var answers = Files.list(folder)) {
                for (Path answer : answers.toList()) {
                    Files.delete(answer);
                }
            }
        }
    }

    private Path file() {
        return sandbox.directory().resolve(".git/til/facts");
    }

    private String kept() throws Exception {
        return Files.readString(file(), StandardCharsets.ISO_8859_1);
    }
}
