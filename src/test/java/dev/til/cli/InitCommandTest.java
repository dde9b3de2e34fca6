package dev.til.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InitCommandTest {
    @TempDir
    private Path directory;

    @Test
    void an_empty_repository_gets_a_configuration_and_templates() {
        var sandbox = new Sandbox(directory).init();
        assertThat(sandbox.til("init")).isEqualTo("""
                wrote .til/config.yml
                wrote .til/templates/day.md
                wrote .til/templates/week.md
                wrote .til/templates/meeting.md
                wrote .til/templates/pull-request.md
                next: 2022-10-19 → notes/2022-10-19.md, branch til/2022-10-19
                hint: 'til new' writes it, 'til new day1' numbers your days; 'til hook install' checks your notes before every commit; 'til init --workflow' checks them on GitHub
                exit 0
                """);
        assertThat(sandbox.read(".til/config.yml")).doesNotContain("site").contains("# course:");
        assertThat(sandbox.til("check")).endsWith("exit 0\n");
    }

    @Test
    void nothing_that_exists_is_overwritten() {
        var sandbox = new Sandbox(directory).init().write(".til/templates/day.md", "ours\n");
        assertThat(sandbox.til("init")).startsWith("wrote .til/config.yml\nkept  .til/templates/day.md\n");
        assertThat(sandbox.read(".til/templates/day.md")).isEqualTo("ours\n");
    }

    @Test
    void a_dry_run_writes_nothing() {
        var sandbox = new Sandbox(directory).init();
        assertThat(sandbox.til("init", "--dry-run", "--workflow"))
                .contains("would write .til/config.yml\n")
                .contains("would write .github/workflows/notes.yml\n")
                .endsWith("nothing was done\nexit 0\n");
        assertThat(directory.resolve("notes/.til")).doesNotExist();
    }

    @Test
    void where_names_say_nothing_til_says_so() {
        var sandbox = new Sandbox(directory).init().write("vim/undo.md", "# Undo\n");
        assertThat(sandbox.til("init", "--from-existing")).startsWith("""
                read 1 note of a plain site
                note: no three notes lie in one folder or are named alike: there is nothing to learn rules from
                wrote .til/config.yml
                """);
    }

    @Test
    void rules_learned_beside_a_configuration_are_not_in_it_and_til_says_so() {
        var sandbox = new Sandbox(directory).init().write("notes/2022-10-19.md", "# Day\n");
        sandbox.til("init");
        assertThat(sandbox.til("init", "--from-existing", "--course", "TIL"))
                .contains("kept  .til/config.yml\n")
                .contains("warning: .til/config.yml is there and was kept, so these rules are not in it")
                .contains("('mv .til/config.yml .til/config.yml.old') and run this again\n");
    }

    @Test
    void help_is_a_command_too() {
        assertThat(new Sandbox(directory).til("help", "new"))
                .startsWith("Usage: til new")
                .endsWith("exit 0\n");
    }

    @Test
    void outside_of_a_repository_nothing_happens() {
        assertThat(new Sandbox(directory).til("init")).contains("hint: ").endsWith("exit 3\n");
    }

    @Test
    void a_site_can_be_said_where_files_do_not_tell_it() {
        var sandbox = new Sandbox(directory).init().write(".til/config.yml", "version: 1\n");
        assertThat(sandbox.til("init", "--site", "hugo")).isEqualTo("""
                kept  .til/config.yml
                wrote .til/templates/day.md
                wrote .til/templates/week.md
                wrote .til/templates/meeting.md
                wrote .til/templates/pull-request.md
                warning: .til/config.yml is there and was kept, so these rules are not in it; to have them, put it aside ('mv .til/config.yml .til/config.yml.old') and run this again
                next: 2022-10-19 → notes/2022-10-19.md, branch til/2022-10-19
                hint: 'til new' writes it; 'til hook install' checks your notes before every commit; 'til init --workflow' checks them on GitHub
                exit 0
                """);
    }

    @Test
    void a_start_beside_a_configuration_is_not_in_it_and_til_says_so() {
        var sandbox = new Sandbox(directory).init().write(".til/config.yml", "version: 1\n");
        assertThat(sandbox.til("init", "--start", "2022-09-19")).isEqualTo("""
                kept  .til/config.yml
                wrote .til/templates/day.md
                wrote .til/templates/week.md
                wrote .til/templates/meeting.md
                wrote .til/templates/pull-request.md
                warning: .til/config.yml is there and was kept, so these rules are not in it; to have them, put it aside ('mv .til/config.yml .til/config.yml.old') and run this again, or run 'til course start 2022-09-19'
                next: 2022-10-19 → notes/2022-10-19.md, branch til/2022-10-19
                hint: 'til new' writes it; 'til hook install' checks your notes before every commit; 'til init --workflow' checks them on GitHub
                exit 0
                """);
    }

    @Test
    void days_that_are_numbered_by_their_names_go_on_so() {
        var sandbox = new Sandbox(directory)
                .init()
                .write("notes/2022-10-17-day1.md", "# Day\n")
                .write("notes/2022-10-18-day2.md", "# Day\n");
        assertThat(sandbox.til("init")).isEqualTo("""
                wrote .til/config.yml
                wrote .til/templates/day.md
                wrote .til/templates/week.md
                wrote .til/templates/meeting.md
                wrote .til/templates/pull-request.md
                next: day 3 → notes/2022-10-19-day3.md, branch til/2022-10-19-day3, tags [day3]
                hint: 'til new' writes it; 'til hook install' checks your notes before every commit; 'til init --workflow' checks them on GitHub
                exit 0
                """);
    }

    @Test
    void dated_notes_that_are_there_are_no_question_of_numbers() {
        var sandbox = new Sandbox(directory).init().write("notes/2022-10-18.md", "# Day\n");
        assertThat(sandbox.til("init")).isEqualTo("""
                wrote .til/config.yml
                wrote .til/templates/day.md
                wrote .til/templates/week.md
                wrote .til/templates/meeting.md
                wrote .til/templates/pull-request.md
                next: 2022-10-19 → notes/2022-10-19.md, branch til/2022-10-19
                hint: 'til new' writes it; 'til hook install' checks your notes before every commit; 'til init --workflow' checks them on GitHub
                exit 0
                """);
    }

    @Test
    void where_two_people_write_each_ones_branches_carry_their_name() {
        var sandbox = new Sandbox(directory).init();
        for (String number : List.of("1", "2", "3")) {
            sandbox.commit(number);
        }
        assertThat(sandbox.til("init", "--dry-run")).contains("branch til/2022-10-19\n");
        for (String number : List.of("1", "2", "3")) {
            sandbox.git("commit", "-q", "--allow-empty", "-m", number, "--author", "Jun <jun@example.com>");
        }
        assertThat(sandbox.til("init")).contains("branch til/mina/2022-10-19\n");
    }

    @Test
    void a_second_init_that_writes_nothing_is_nothing_to_take_back() {
        var sandbox = new Sandbox(directory).init();
        sandbox.til("init");
        sandbox.til("init");
        assertThat(sandbox.til("undo", "--list")).isEqualTo("2022-10-19T20:00:00+09:00  til init\nexit 0\n");
    }

    @Test
    void a_configuration_that_would_be_written_the_same_is_kept_without_a_word() {
        var sandbox = new Sandbox(directory).init();
        sandbox.til("init", "--site", "plain");
        assertThat(sandbox.til("init", "--site", "plain"))
                .contains("same  .til/config.yml\n")
                .doesNotContain("warning");
        assertThat(sandbox.til("init", "--dry-run"))
                .contains("same  .til/config.yml\n")
                .doesNotContain("differ");
    }

    @Test
    void a_configuration_that_git_does_not_see_is_warned_of() {
        var sandbox = new Sandbox(directory).init().write(".gitignore", ".*\n!.gitignore\n");
        assertThat(sandbox.til("init"))
                .contains(
                        "warning: .gitignore leaves out .til; add the line '!.til' to it, so that the team shares it\n");
    }
}
