package dev.til.cli;

import static dev.til.cli.Team.BRANCH;
import static dev.til.cli.Team.NOTE;
import static dev.til.cli.Team.PATH;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person or a hook has said of commits stays when they are made one, and the hooks of others are asked. */
class OwnWordsTest {
    @TempDir
    private Path root;

    private Sandbox mine;

    @BeforeEach
    void a_note() {
        mine = Team.in(root, "").mine().write(PATH, NOTE);
    }

    private void hook(String name, String script) {
        mine.write(".git/hooks/" + name, "#!/bin/sh\n" + script);
        mine.run("chmod", "+x", ".git/hooks/" + name);
    }

    private void more() {
        mine.write(PATH, mine.read(PATH) + "\nMore of it.\n");
    }

    private String message() {
        return mine.git("log", "-1", "--format=%B").stripTrailing();
    }

    @Test
    void a_hooks_mark_is_kept_once_and_goes_with_a_new_title() {
        hook("prepare-commit-msg", "sed -i '1s/^/[T] /' \"$1\"\n");
        mine.til("save");
        mine.write(PATH, NOTE.replace("Multi-modal", "Attention"));
        assertThat(mine.til("submit")).contains("made one commit of 2").endsWith("exit 0\n");
        assertThat(message()).isEqualTo("[T] docs: day21 Attention");
    }

    @Test
    void a_mark_that_the_hook_of_the_message_writes_is_not_doubled() {
        hook("commit-msg", "sed -i '1s/^/ABC-1: /' \"$1\"\n");
        mine.til("save");
        more();
        mine.til("submit");
        assertThat(message()).isEqualTo("ABC-1: docs: day21 Multi-modal");
    }

    @Test
    void a_subject_of_ones_own_in_the_teams_form_stays_the_first_line() {
        mine.til("save", "-m", "docs: day21 Heads and tails\n\nFrom the lecture.");
        more();
        mine.til("save", "-m", "pictures");
        more();
        mine.til("save", "-m", "fixup! pictures");
        mine.til("submit");
        assertThat(message()).isEqualTo("docs: day21 Heads and tails\n\nFrom the lecture.\n\npictures");
    }

    @Test
    void of_other_forms_the_words_are_kept_below() {
        mine.til("save", "-m", "wip stuff");
        more();
        mine.til("save", "-m", "wip");
        more();
        mine.til("submit");
        assertThat(message()).isEqualTo("docs: day21 Multi-modal\n\nwip stuff");
    }

    @Test
    void the_hook_of_the_message_may_refuse_and_nothing_has_moved() {
        mine.til("save");
        more();
        mine.til("save", "-m", "pictures");
        String before = mine.git("rev-parse", "HEAD");
        hook("commit-msg", "printf 'a ticket is missing\\n\\033[31mred\\n' >&2; exit 1\n");
        assertThat(mine.til("submit")).isEqualTo("""
                til: the hook commit-msg refused the message of the commit:
                  docs: day21 Multi-modal
                it says:
                  a ticket is missing
                  \\u001b[31mred
                hint: nothing has moved; 'til submit --keep-commits' hands your commits in with their own messages
                exit 3
                """);
        assertThat(mine.git("rev-parse", "HEAD")).isEqualTo(before);
        assertThat(mine.til("submit", "--keep-commits")).isEqualTo("""
                pushed '%s' to 'origin'
                next: tell your reviewers
                still missing:
                  one commit a note: 2 commits, 1 note
                      mend it with: til submit
                  the message has the team's form: 'pictures' is not 'docs: day{{days}} {{title}}'
                      mend it with: til submit
                exit 0
                """.formatted(BRANCH));
    }

    @Test
    void a_hook_that_leaves_nothing_of_the_message_stops_it() {
        mine.til("save");
        more();
        mine.til("save", "-m", "pictures");
        hook("commit-msg", ": > \"$1\"\n");
        assertThat(mine.til("submit")).startsWith("""
                til: the hook commit-msg left nothing of the message:
                  docs: day21 Multi-modal
                """).endsWith("exit 3\n");
        more();
        assertThat(mine.til("save")).isEqualTo("""
                til: the commit was stopped:
                  Aborting commit due to empty commit message.
                hint: mend what it says, then run the same command again; the index is as it was
                exit 3
                """);
    }

    @Test
    void a_formatter_that_stages_again_leaves_a_clean_index() {
        hook("pre-commit", """
                for f in $(git diff --cached --name-only -- '*.md'); do sed -i 's/foo/bar/' "$f" && git add "$f"; done
                """);
        mine.write(PATH, NOTE + "foo\n").write("staged.txt", "x\n").git("add", "staged.txt");
        mine.til("save");
        assertThat(mine.git("show", "HEAD:" + PATH)).endsWith("bar\n");
        assertThat(mine.git("status", "--porcelain")).isEqualTo("A  staged.txt\n");
        mine.git("rm", "-q", "-f", "staged.txt");
        mine.write(PATH, NOTE + "foo foo\n");
        assertThat(mine.til("submit")).contains("made one commit of 2").endsWith("exit 0\n");
        assertThat(mine.git("status", "--porcelain")).isEmpty();
    }

    @Test
    void a_formatter_that_stages_another_file_has_it_committed_and_what_others_staged_stays() {
        mine.write("staged.txt", "x\n").git("add", "staged.txt");
        hook("pre-commit", "echo list > LIST; git add LIST\n");
        mine.til("save");
        assertThat(mine.git("show", "--format=", "--name-only", "HEAD")).isEqualTo("LIST\n" + PATH + "\n");
        assertThat(mine.git("status", "--porcelain")).isEqualTo("A  staged.txt\n");
        assertThat(mine.til("undo")).endsWith("exit 0\n");
        assertThat(mine.git("status", "--porcelain", "-uall")).isEqualTo("A  staged.txt\n?? LIST\n?? " + PATH + "\n");
    }

    @Test
    void a_note_that_a_hook_deletes_is_there_again() {
        hook("pre-commit", "rm -r _posts\n");
        assertThat(mine.tilIn("", "save").err()).isEqualTo("""
                committed: docs: day21 Multi-modal
                  _posts/2022-10-19-Boostcamp-21days.md
                put back: _posts/2022-10-19-Boostcamp-21days.md; a hook of the repository had deleted it
                next: til submit
                """);
        assertThat(mine.git("status", "--porcelain")).isEmpty();
        mine.write(PATH, NOTE + "more\n");
        hook("pre-commit", "git rm -q -r -f _posts; exit 1\n");
        assertThat(mine.tilIn("", "save").err()).startsWith("""
                put back: _posts/2022-10-19-Boostcamp-21days.md; a hook of the repository had deleted it
                til: the commit was stopped:
                """);
        assertThat(mine.read(PATH)).isEqualTo(NOTE + "more\n");
        assertThat(mine.git("status", "--porcelain")).isEqualTo(" M " + PATH + "\n");
    }
}
