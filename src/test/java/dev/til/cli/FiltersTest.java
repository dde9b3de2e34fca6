package dev.til.cli;

import static dev.til.cli.Team.NOTE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.til.git.Repo;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Filters stand between a file and what Git keeps of it: the person's own run while til looks, the repository's do not. */
class FiltersTest {
    private static final String CLEAN = "filter.canary.clean";
    private static final String TOUCHED = "assets/m.png";
    private static final String DOUBT = "cannot tell whether 'assets/m.png' has changed without the filter 'canary', "
            + "which only this repository's own configuration names; to have it run: "
            + "git config --global filter.canary.clean \"$(git config filter.canary.clean)\"\n";
    private static final String STATUS = """
            day 21 of Boostcamp, 2022-10-19 wed, week 5
            note    none yet
            branch  til/2022-10-19-day21
            without a note  days 1-10
            """;
    private static final String DAY20 = "_posts/2022-10-18-Boostcamp-20days.md";
    private static final String STARTED = DAY20 + """

            started branch 'til/2022-10-18-day20' off origin/main
            next: write it, then run 'til check _posts/2022-10-18-Boostcamp-20days.md'
            exit 0
            """;

    @TempDir
    private Path root;

    private Team team;
    private Sandbox mine;
    private Canaries canaries;

    /** A picture of which Git keeps something else than what lies on disk, and the filters that say so not set up yet. */
    @BeforeEach
    void a_team_whose_pictures_are_filtered() throws IOException {
        team = Team.in(root, "");
        mine = team.mine();
        canaries = new Canaries(root.resolve("canaries"));
        canaries.program(CLEAN, "sed s/png/pointer/");
        canaries.program("filter.canary.smudge", "sed s/pointer/png/");
        mine.write(".gitattributes", "*.png filter=canary\n").write(TOUCHED, "png\n");
        filters();
        old(TOUCHED);
        mine.commit("a picture");
        mine.git("config", "--remove-section", "filter.canary");
        mine.git("push", "-q", "origin", "HEAD:main");
        mine.git("fetch", "-q");
        canaries.ran();
    }

    /** Names the filters there. */
    private void filters(String... config) {
        canaries.name(mine, CLEAN, config);
        canaries.name(mine, "filter.canary.smudge", config);
    }

    /** So long ago that git need not look into it to know that it is as it was. */
    private void old(String path) throws IOException {
        Files.setLastModifiedTime(mine.directory().resolve(path), FileTime.from(Instant.parse("2022-10-18T10:00:00Z")));
    }

    private void touched() {
        Canaries.touch(mine, TOUCHED);
    }

    @Test
    void where_only_a_filter_of_the_repositorys_could_tell_that_is_said_and_til_goes_on() {
        filters();
        touched();
        assertThat(mine.til("status")).isEqualTo(STATUS + DOUBT + "next: til new day21\nexit 0\n");
        assertThat(mine.tilIn("", "new", "20", "--dry-run").err())
                .isEqualTo(DOUBT
                        + "would start branch 'til/2022-10-18-day20' off origin/main\nwould write %s:\nnothing was done\n"
                                .formatted(DAY20));
        assertThat(mine.til("new", "20")).isEqualTo(STARTED.replace("started", DOUBT + "started"));
        assertThat(canaries.ran()).isEmpty();
        assertThat(mine.git("status", "--porcelain", TOUCHED)).isEmpty();
        assertThat(canaries.ran()).containsExactly(CLEAN); // git itself runs it
    }

    @ParameterizedTest
    @ValueSource(strings = {".git/info/attributes", "../set"})
    void attributes_count_where_no_folder_has_any(String file) {
        mine.git("rm", "-q", ".gitattributes");
        mine.git("commit", "-q", "-m", "attributes of one's own");
        mine.write(file, "*.png filter=canary\n");
        if (file.equals("../set")) {
            mine.git("config", "core.attributesFile", root.resolve("set").toString());
        }
        filters();
        touched();
        assertThat(mine.til("status")).contains(DOUBT);
        assertThat(canaries.ran()).isEmpty();
    }

    @Test
    void without_any_attributes_no_filter_stands_before_a_file() {
        mine.git("rm", "-q", ".gitattributes");
        mine.git("commit", "-q", "-m", "no attributes");
        filters();
        touched();
        assertThat(mine.til("status")).doesNotContain("filter");
    }

    @Test
    void what_has_really_changed_comes_along() {
        filters();
        mine.write(TOUCHED, "PNG\n");
        assertThat(mine.til("status")).contains(DOUBT);
        assertThat(mine.til("new", "20")).isEqualTo(STARTED.replace("started", DOUBT + "started"));
        assertThat(canaries.ran()).isEmpty();
        assertThat(mine.read(TOUCHED)).isEqualTo("PNG\n");
        assertThat(mine.git("status", "--porcelain", TOUCHED)).isEqualTo(" M " + TOUCHED + "\n");
    }

    @Test
    void what_is_staged_is_in_the_way_all_the_same() {
        filters();
        mine.write(TOUCHED, "PNG\n").git("add", TOUCHED);
        canaries.ran();
        touched();
        assertThat(mine.tilIn("", "new", "20").err()).startsWith("""
                        til: there are changes that are not committed, and a new branch would carry them away:
                          assets/m.png
                        """);
        assertThat(canaries.ran()).isEmpty();
    }

    @Test
    void where_nobody_has_touched_it_there_is_no_doubt() {
        filters();
        assertThat(mine.til("status")).isEqualTo(STATUS + "next: til new day21\nexit 0\n");
        assertThat(mine.til("new", "20")).isEqualTo(STARTED);
        assertThat(canaries.ran()).isEmpty();
    }

    @Test
    void where_the_bases_files_are_other_ones_git_runs_what_it_runs() {
        team.teammatePushes("main", "assets/n.png", "pointer\n");
        filters();
        touched();
        assertThat(mine.til("new", "20")).isEqualTo(STARTED.replace("started", DOUBT + "started"));
        assertThat(canaries.ran()).containsExactly(CLEAN, "filter.canary.smudge");
        assertThat(mine.read("assets/n.png")).isEqualTo("png\n");
    }

    @Test
    void back_to_a_day_with_the_same_files_nothing_runs() {
        mine.git("branch", "til/2022-10-18-day20");
        filters();
        touched();
        mine.write(DAY20, NOTE);
        assertThat(mine.til("new", "20"))
                .isEqualTo(
                        DAY20 + "\n" + DOUBT + "switched to branch 'til/2022-10-18-day20', where it is open\nexit 0\n");
        assertThat(canaries.ran()).isEmpty();
    }

    @Test
    void the_persons_own_runs_and_knows_that_nothing_has_changed() {
        filters("--global");
        touched();
        assertThat(mine.til("status")).isEqualTo(STATUS + "next: til new day21\nexit 0\n");
        assertThat(canaries.ran()).containsExactly(CLEAN);
        assertThat(mine.til("save")).isEqualTo("nothing to save: no note has changed since the last commit\nexit 0\n");
        assertThat(mine.til("new", "20")).isEqualTo(STARTED);
        assertThat(canaries.ran()).containsExactly(CLEAN);
    }

    @Test
    void so_does_one_of_the_command_line() {
        mine.set("GIT_CONFIG_COUNT", "1")
                .set("GIT_CONFIG_KEY_0", CLEAN)
                .set("GIT_CONFIG_VALUE_0", root.resolve("canaries/" + CLEAN).toString());
        mine.git("config", CLEAN, canaries.program("theirs", "cat").toString());
        touched();
        assertThat(mine.til("new", "20", "--dry-run")).doesNotContain("cannot tell");
        assertThat(canaries.ran()).containsExactly(CLEAN);
    }

    @Test
    void of_two_with_the_same_name_the_persons_own_runs() {
        filters("--global");
        canaries.program("theirs", "cat");
        for (String key : new String[] {CLEAN, "filter.canary.smudge"}) {
            mine.git("config", key, root.resolve("canaries/theirs").toString());
        }
        mine.git("config", "filter.canary.required", "true");
        touched();
        assertThat(mine.til("new", "20")).isEqualTo(STARTED);
        assertThat(canaries.ran()).containsExactly(CLEAN);
    }

    @Test
    void a_process_of_the_repositorys_beside_the_persons_clean_silences_both() {
        filters("--global");
        canaries.name(mine, "filter.canary.process");
        touched();
        assertThat(mine.til("status"))
                .contains("to have it run: git config --global filter.canary.process "
                        + "\"$(git config filter.canary.process)\"\n");
        assertThat(canaries.ran()).isEmpty();
    }

    /** Lets a filter of this name stand before the picture. */
    private void filterOf(String name) {
        mine.git(
                "config",
                "filter." + name + ".clean",
                root.resolve("canaries/" + CLEAN).toString());
        mine.write(".gitattributes", "*.png filter=" + name + "\n").write(TOUCHED, "another png\n");
        mine.commit("another name");
        touched();
        canaries.ran();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "필터", "a.b", "$(x)"})
    void a_filter_may_have_any_name(String name) {
        filterOf(name);
        String doubt = "cannot tell whether 'assets/m.png' has changed without the filter '%s', ".formatted(name);
        assertThat(mine.til("status")).contains(doubt);
        assertThat(mine.til("new", "20", "--dry-run")).contains(doubt);
        assertThat(canaries.ran()).isEmpty();
        mine.git("status");
        assertThat(canaries.ran()).containsExactly(CLEAN);
    }

    @Test
    void a_name_that_git_cannot_be_told_stops_every_look_through_git() {
        filterOf("a=b");
        assertThat(mine.til("new", "20", "--dry-run")).isEqualTo("""
                til: this repository's configuration names a program by 'filter.a=b.clean', a key that git cannot be told to leave alone
                hint: look at it with 'git config --list --show-origin', and rename or remove it
                exit 3
                """);
        assertThat(canaries.ran()).isEmpty();
    }

    @Test
    void so_does_one_that_is_no_text() throws IOException {
        byte[] attributes = "*.png filter=?\n".getBytes(StandardCharsets.US_ASCII);
        attributes["*.png filter=".length()] = (byte) 0xff;
        Files.write(mine.directory().resolve(".gitattributes"), attributes);
        mine.commit("an odd name");
        byte[] filter = "[filter \"?\"]\nclean = %s\n"
                .formatted(root.resolve("canaries/" + CLEAN))
                .getBytes(StandardCharsets.US_ASCII);
        filter["[filter \"".length()] = (byte) 0xff;
        Files.write(mine.directory().resolve(".git/more"), filter);
        mine.git("config", "include.path", "more");
        touched();
        var screen = mine.tilIn("", "new", "20", "--dry-run");
        assertThat(screen.err()).contains("a key that git cannot be told to leave alone");
        assertThat(screen.exit()).isEqualTo(3);
        assertThat(canaries.ran()).isEmpty();
        mine.git("status");
        assertThat(canaries.ran()).containsExactly(CLEAN);
    }

    @Test
    void where_git_does_not_tell_by_whom_a_setting_is_it_counts_as_the_repositorys() throws IOException {
        filters("--global");
        mine.git("config", "include.path", "none"); // so that only git can tell
        Path old = Files.createDirectories(root.resolve("old")).resolve("git");
        Files.writeString(
                old,
                "#!/bin/sh\ncase \" $* \" in *' --show-scope '*) exit 129;; esac\nPATH=${PATH#*:} exec git \"$@\"\n");
        Files.setPosixFilePermissions(old, PosixFilePermissions.fromString("rwxr-xr-x"));
        touched();
        assertThat(mine.til("new", "20", "--dry-run")).doesNotContain("cannot tell");
        assertThat(canaries.ran()).containsExactly(CLEAN);
        mine.set("PATH", old.getParent() + ":" + mine.environment().get("PATH"));
        assertThat(mine.til("new", "20", "--dry-run")).contains("cannot tell whether 'assets/m.png' has changed");
        assertThat(canaries.ran()).isEmpty();
    }

    @Test
    void without_git_no_filter_runs_and_til_goes_on_too() throws IOException {
        filters("--global");
        touched();
        String path = mine.environment().getOrDefault("PATH", "");
        mine.set("PATH", Files.createDirectories(root.resolve("empty")).toString());
        String doubt = "cannot tell whether 'assets/m.png' has changed without the filter 'canary', "
                + "which git would run; install git\n";
        assertThat(mine.til("status")).isEqualTo(STATUS + doubt + "next: til new day21\nexit 0\n");
        assertThat(mine.til("new", "20", "--no-fetch")).isEqualTo(STARTED.replace("started", doubt + "started"));
        assertThat(canaries.ran()).isEmpty();
        mine.set("PATH", path);
        assertThat(mine.git("status", "--porcelain", TOUCHED)).isEmpty();
    }

    @Test
    void what_lies_in_a_submodule_is_not_in_the_way_and_none_of_its_programs_runs() {
        var theme = new Sandbox(root.resolve("theme"))
                .init()
                .write("theme.css", "a {}\n")
                .write(".gitattributes", "* filter=canary\n")
                .commit("theme");
        String from = theme.directory().toString();
        mine.git("-c", "protocol.file.allow=always", "submodule", "--quiet", "add", from, "theme");
        mine.commit("with a theme");
        mine.git("push", "-q", "origin", "HEAD:main");
        mine.git("fetch", "-q");
        mine.git(
                "-C",
                "theme",
                "config",
                CLEAN,
                root.resolve("canaries/" + CLEAN).toString());
        mine.git(
                "-C",
                "theme",
                "config",
                "core.fsmonitor",
                root.resolve("canaries/core.fsmonitor").toString());
        Canaries.touch(mine, "theme/theme.css");
        assertThat(mine.til("status")).isEqualTo(STATUS + "next: til new day21\nexit 0\n");
        assertThat(mine.til("new", "20", "--dry-run")).doesNotContain("cannot tell");
        mine.write("theme/theme.css", "b {}\n");
        mine.til("new", "20", "--dry-run");
        mine.git("update-index", "--split-index"); // so that only git can read it
        mine.til("check", "--staged");
        mine.til("status");
        assertThat(canaries.ran()).isEmpty();
        mine.git("status");
        assertThat(canaries.ran()).contains("core.fsmonitor");
        mine.git("-C", "theme", "-c", "user.name=M", "-c", "user.email=m@e", "commit", "-qam", "mine");
        canaries.ran();
        mine.git("update-index", "--no-split-index");
        assertThat(mine.til("new", "20")).isEqualTo(STARTED);
        assertThat(mine.read("theme/theme.css")).isEqualTo("b {}\n");
    }

    @Test
    void to_see_what_could_be_taken_back_no_filter_runs() throws IOException {
        filters();
        try (var repo = Repo.open(mine.directory(), mine.environment());
                var killed = repo.operations().begin("til save", Clock.systemUTC())) {
            killed.write(
                    TOUCHED, "another\n".getBytes(StandardCharsets.UTF_8), () -> mine.write(TOUCHED, "something\n"));
        }
        for (String line :
                new String[] {"undo --remote --dry-run", "save --dry-run", "sync --dry-run", "submit --dry-run"}) {
            var screen = mine.tilIn("", line.split(" "));
            assertThat(canaries.ran()).as("til %s: %s", line, screen).isEmpty();
        }
        assertThat(mine.til("undo")).contains("'assets/m.png' was changed since");
        assertThat(canaries.ran()).containsExactly(CLEAN); // now til is asked to change it
    }

    @Test
    void what_turns_out_to_be_unchanged_when_til_saves_is_not_committed() {
        mine.write(".gitattributes", "*.md filter=canary\n").write(DAY20, NOTE + "png\n");
        filters();
        mine.commit("a note");
        canaries.ran();
        Canaries.touch(mine, DAY20);
        assertThat(mine.til("save")).isEqualTo("""
                nothing was committed: the repository's filter says that nothing has changed
                next: til submit
                exit 0
                """);
        assertThat(canaries.ran()).containsExactly(CLEAN); // til was asked to save
        assertThat(mine.til("status")).doesNotContain("not committed").doesNotContain("cannot tell");
        assertThat(mine.til("undo", "--list")).contains("til save (undone)");
        mine.write(DAY20, NOTE + "another png\n");
        assertThat(mine.til("save")).doesNotContain("nothing was committed").endsWith("exit 0\n");
        assertThat(mine.git("show", "HEAD:" + DAY20)).endsWith("another pointer\n");
    }

    private boolean lfs(String... install) {
        if (!Files.isExecutable(Path.of("/usr/bin/git-lfs"))) {
            SshServer.missing("git-lfs");
        }
        team.at("file://" + team.bare());
        mine.git("lfs", "install", install.length > 0 ? install[0] : "--skip-repo");
        mine.write(".gitattributes", "*.png filter=lfs diff=lfs merge=lfs -text\n")
                .write(TOUCHED, "a picture\n")
                .commit("a picture in large file storage");
        mine.git("push", "-q", "origin", "HEAD:main");
        mine.git("fetch", "-q");
        touched();
        return mine.git("show", "HEAD:" + TOUCHED).startsWith("version https://git-lfs");
    }

    @Test
    void large_file_storage_of_the_persons_own_is_not_noticed() {
        assertThat(lfs()).isTrue();
        assertThat(mine.til("status")).isEqualTo(STATUS + "next: til new day21\nexit 0\n");
        assertThat(mine.til("check")).doesNotContain(TOUCHED);
        assertThat(mine.til("new", "20", "--dry-run"))
                .doesNotContain("cannot tell")
                .endsWith("exit 0\n");
        assertThat(mine.til("new", "20")).isEqualTo(STARTED);
        assertThat(mine.tilIn("", "save", "-m", "day 20").err())
                .isEqualTo("committed: day 20\n  %s\nnext: til submit\n".formatted(DAY20));
    }

    @Test
    void large_file_storage_that_only_this_repository_names_is_said_to_be_unknown() {
        assertThat(lfs("--local")).isTrue();
        String doubt = "cannot tell whether 'assets/m.png' has changed without the filter 'lfs', "
                + "which only this repository's own configuration names; to have it run: git lfs install\n";
        assertThat(mine.til("status")).isEqualTo(STATUS + doubt + "next: til new day21\nexit 0\n");
        assertThat(mine.til("check")).doesNotContain(TOUCHED);
        assertThat(mine.til("new", "20")).isEqualTo(STARTED.replace("started", doubt + "started"));
        assertThat(mine.tilIn("", "save", "-m", "day 20").err())
                .isEqualTo("committed: day 20\n  %s\nleft alone: assets/m.png\nnext: til submit\n".formatted(DAY20));
    }
}
