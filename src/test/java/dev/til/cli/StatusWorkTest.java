package dev.til.cli;

import static dev.til.cli.Team.BRANCH;
import static dev.til.cli.Team.NOTE;
import static dev.til.cli.Team.PATH;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code til status} says of work that is begun and not ended; nobody is asked for it. */
class StatusWorkTest {
    private static final String DAY = "day 21 of Boostcamp, 2022-10-19 wed, week 5\n";
    private static final String TODAY = DAY + "note    " + PATH + "\nbranch  " + BRANCH + "\n";

    @TempDir
    private Path root;

    private Team team;
    private Sandbox mine;

    @BeforeEach
    void a_day() {
        team = Team.in(root, "");
        mine = team.mine();
        mine.write(PATH, NOTE);
        mine.write(".git/hooks/pre-commit", "#!/bin/sh\ntil check --staged\n"); // so that nothing is said of hooks
    }

    private String status() {
        return mine.til("status");
    }

    /** All that is said on main of a day that waits on this branch. */
    private static String openOn(String branch) {
        return DAY + """
                note    open on branch '%s', not handed in
                branch  main
                next: til submit --all
                exit 0
                """.formatted(branch);
    }

    @Test
    void what_is_saved_is_to_be_handed_in_until_the_remote_has_it() {
        assertThat(status()).isEqualTo(TODAY + "not committed  " + PATH + "\nnext: til check\nexit 0\n");
        mine.til("save");
        assertThat(status()).isEqualTo(TODAY + """
                not handed in  the remote has nothing of 'til/2022-10-19-day21' yet
                next: til submit
                exit 0
                """);
        mine.til("submit");
        assertThat(status()).isEqualTo(TODAY + "nothing is left to do\nexit 0\n");
        mine.write(PATH, NOTE + "\nmore\n");
        mine.til("save");
        assertThat(status()).isEqualTo(TODAY + """
                not handed in  the remote has another state of 'til/2022-10-19-day21'
                next: til submit
                exit 0
                """);
        mine.til("submit");
        assertThat(status()).endsWith("\nnothing is left to do\nexit 0\n");
    }

    @Test
    void it_says_so_in_a_folder_and_in_a_linked_worktree() {
        mine.til("save");
        assertThat(mine.tilIn("_posts", "status").toString()).endsWith("next: til submit\nexit 0\n");
        Path other = root.resolve("other");
        mine.git("switch", "-q", "main");
        mine.git("worktree", "add", "-q", other.toString(), BRANCH);
        assertThat(mine.tilIn("../other", "status").toString())
                .contains("branch  " + BRANCH + "\nnot handed in  ")
                .endsWith("next: til submit\nexit 0\n");
        assertThat(status()).isEqualTo(openOn(BRANCH));
    }

    @Test
    void days_on_other_branches_are_open_and_new_goes_on_where_status_says() {
        mine.til("save");
        for (String day : new String[] {"20", "19"}) {
            mine.git("switch", "-q", "main");
            mine.til("new", "day" + day);
            String path = "_posts/2022-10-" + (day.equals("20") ? "18" : "17") + "-Boostcamp-" + day + "days.md";
            mine.write(path, NOTE.replace("2022-10-19", day.equals("20") ? "2022-10-18" : "2022-10-17"));
            mine.til("save", path);
        }
        mine.til("submit");
        mine.git("switch", "-q", "main");
        assertThat(status()).isEqualTo(DAY + """
                note    open on branch 'til/2022-10-19-day21', not handed in
                branch  main
                open    day 19 on 'til/2022-10-17-day19', handed in
                open    day 20 on 'til/2022-10-18-day20', not handed in
                next: til submit --all
                exit 0
                """);
        assertThat(mine.til("status", "--format", "json"))
                .contains(
                        "\"open\":[{\"branch\":\"til/2022-10-17-day19\",\"days\":[19],"
                                + "\"notes\":[\"_posts/2022-10-17-Boostcamp-19days.md\"],\"handedIn\":true,\"author\":null,\"review\":null},");
        assertThat(mine.til("new")).contains("switched to branch '" + BRANCH + "', where it is open\n");
    }

    @Test
    void a_branch_without_its_note_is_the_day_that_is_next_for_new_as_well() {
        mine.til("save");
        mine.git("switch", "-q", "main");
        mine.git("branch", "til/2022-10-18-day20");
        mine.git("branch", "-q", "-D", BRANCH);
        mine.git("branch", BRANCH);
        assertThat(status()).isEqualTo(DAY + """
                note    none yet
                branch  main
                without a note  days 1-10
                next: til new day21
                exit 0
                """);
        assertThat(mine.til("new", "--dry-run")).contains("day21");
    }

    @Test
    void days_on_branches_without_a_number_in_their_names_are_written_for_status_and_for_new() {
        mine.git("config", "til.git.branch", "study/{{date}}");
        mine.git("branch", "-q", "-m", "study/2022-10-19");
        mine.til("save");
        mine.git("switch", "-q", "main");
        assertThat(status()).isEqualTo(openOn("study/2022-10-19"));
        assertThat(mine.til("new")).contains("switched to branch 'study/2022-10-19', where it is open\n");
    }

    @Test
    void one_branch_for_all_notes_of_a_member_is_looked_at_as_well() {
        mine.git("config", "til.git.branch", "{{member}}");
        mine.git("config", "til.git.member", "yuna");
        mine.git("branch", "-q", "-m", "yuna");
        mine.til("save");
        mine.git("switch", "-q", "main");
        assertThat(status()).isEqualTo(openOn("yuna"));
    }

    @Test
    void a_conflict_that_til_stopped_at_waits_until_it_is_gone() {
        mine.til("save");
        team.teammatePushes("main", PATH, NOTE.replace("Audio", "Video"));
        mine.til("sync");
        assertThat(status()).isEqualTo(TODAY + """
                stopped  'til sync' at a conflict of 'til/2022-10-19-day21' with 'main' in %s; nothing of it has moved
                not handed in  the remote has nothing of 'til/2022-10-19-day21' yet
                behind  'origin/main' has moved on
                next: til continue; 'til undo' goes back
                exit 0
                """.formatted(PATH));
        mine.til("continue");
        assertThat(status())
                .contains("stopped  putting 'til/2022-10-19-day21' onto 'main': both sides stand in the files\n")
                .endsWith("next: til continue; 'til undo' goes back\nexit 0\n");
        mine.til("undo");
        mine.til("undo");
        assertThat(status()).endsWith("next: til submit\nexit 0\n");
    }

    @Test
    void a_merge_or_rebase_of_the_persons_own_is_gits_to_end() {
        mine.til("save");
        team.teammatePushes("main", PATH, NOTE.replace("Audio", "Video"));
        mine.git("fetch", "-q");
        assertThat(mine.run("git", "merge", "-q", "origin/main").exit()).isNotZero();
        assertThat(status())
                .contains("stopped  a merge of yours is not finished\n")
                .endsWith("next: git merge --continue; 'git merge --abort' goes back\nexit 0\n");
        mine.git("merge", "--abort");
        assertThat(mine.run("git", "rebase", "-q", "origin/main").exit()).isNotZero();
        assertThat(status()).endsWith("next: git rebase --continue; 'git rebase --abort' goes back\nexit 0\n");
        mine.git("rebase", "--abort");
        assertThat(status()).doesNotContain("stopped").endsWith("next: til submit\nexit 0\n");
    }

    @Test
    void commits_on_no_branch_are_named_and_how_they_are_kept() {
        mine.til("save");
        mine.git("checkout", "-q", "--detach");
        assertThat(status()).contains("branch  none: HEAD is detached\n").doesNotContain("on no branch");
        mine.write(PATH, NOTE + "\nmore\n").commit("docs: more");
        String id = mine.git("rev-parse", "--short=7", "HEAD").strip();
        assertThat(status())
                .contains("on no branch  " + id + " docs: more\n")
                .endsWith("next: git switch -c kept-" + id + "\nexit 0\n");
        mine.git("switch", "-q", "-c", "kept-" + id);
        assertThat(status()).doesNotContain("on no branch");
    }

    @Test
    void a_colleagues_branch_is_not_handed_in() {
        mine.til("save");
        mine.git("push", "-q", "origin", "main:til/2022-10-18-day20");
        team.teammatePushes("til/2022-10-18-day20", "_posts/2022-10-18-Boostcamp-20days.md", NOTE);
        mine.git("fetch", "-q");
        mine.git("switch", "-q", "til/2022-10-18-day20");
        assertThat(status()).isEqualTo(DAY + """
                note    open on branch 'til/2022-10-19-day21', not handed in
                branch  til/2022-10-18-day20
                whose   Jun's: til hands in nothing of it
                next: til submit --all
                exit 0
                """);
        mine.git("switch", "-q", BRANCH);
        assertThat(status()).contains("open    day 20 on 'til/2022-10-18-day20', Jun's\n");
    }

    @Test
    void before_the_first_commit_nothing_is_to_be_handed_in() {
        var fresh = new Sandbox(root.resolve("fresh")).init().write(".til/config.yml", "version: 1\n");
        assertThat(fresh.til("status")).isEqualTo("""
                2022-10-19 wed, no course is configured
                branch  main
                next: til new
                exit 0
                """);
    }

    @Test
    void a_note_of_the_future_says_when_it_comes_out() {
        mine.write(PATH, NOTE.replace("18:00:00 +0900", "21:30:00 +0900"));
        assertThat(status()).isEqualTo(TODAY + """
                not committed  %s
                not out yet  %s: appears with the first build after 21:30 +0900
                next: til check
                exit 0
                """.formatted(PATH, PATH));
        assertThat(mine.til("check", "--quiet"))
                .contains("info: not published yet: appears with the first build after 2022-10-19 21:30 +0900");
        mine.write(PATH, NOTE.replace("18:00:00 +0900", "14:00:00 +0000"));
        assertThat(status()).contains("after 14:00 +0000\n");
        mine.write(PATH, NOTE.replace("2022-10-19 18:00:00 +0900", "2022-10-20 09:00:00"));
        assertThat(status()).contains("after 2022-10-20 18:00 +0900\n"); // Jekyll: without an offset it is UTC
        mine.at(Clock.fixed(Sandbox.NOW.plus(Duration.ofHours(20)), ZoneId.of("UTC")));
        assertThat(status()).contains("after 18:00 +0900\n");
        mine.at(Clock.fixed(Sandbox.NOW.plus(Duration.ofDays(1)), ZoneId.of("Asia/Seoul")));
        assertThat(status()).doesNotContain("not out yet");
    }

    @Test
    void a_note_without_front_matter_is_called_by_its_heading() {
        mine.write("_config.yml", "plugins: [jekyll-optional-front-matter]\n").commit("plain");
        mine.git("config", "til.notes.day.path", "notes/{{date}}.md");
        mine.write("notes/2022-10-19.md", "# How *Git* keeps `trees`\n\ntext\n");
        assertThat(mine.til("save", "notes/2022-10-19.md")).contains("committed: docs: How Git keeps trees\n");
    }
}
