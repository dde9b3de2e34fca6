package dev.til.cli;

import dev.til.TilException;
import dev.til.cli.terminal.ExitCode;
import dev.til.cli.terminal.Terminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code til demo}: a day with til, played for real in a small repository of its own. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = "Play a day with til in a small repository of its own, and leave it to you.",
        footer = {"", "Example:", "  til demo"})
final class DemoCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Option(
            names = "--discard",
            hidden = true,
            description = "Play it without a word, and delete everything: for the archive of classes.")
    private boolean discard;

    DemoCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Path folder = folder();
        if (discard) {
            try {
                practise(folder);
            } finally {
                ArchiveTraining.delete(folder);
            }
            return ExitCode.OK;
        }
        play(terminal, folder, Map.of(), true);
        terminal.print("");
        terminal.print("All of this lies in a folder of its own, to play in and to delete:");
        terminal.print("    cd " + folder.resolve("notes"));
        ClassArchive.of(terminal).unlessThere();
        return ExitCode.OK;
    }

    private void play(Terminal screen, Path folder, Map<String, String> environment, boolean hooks) {
        LocalDate now = LocalDate.now(terminal.clock().withZone(ZoneId.of("Asia/Seoul")));
        Path notes = folder.resolve("notes");
        firstDay(new DemoShell(screen, notes, environment), new DemoNotes(notes, now), hooks);
        Path blog = folder.resolve("blog");
        existing(new DemoShell(screen, blog, environment), new DemoNotes(blog, now));
    }

    private static void firstDay(DemoShell shell, DemoNotes site, boolean hooks) {
        boolean hooked = start(shell, site) && hooks;
        String path = write(shell, site);
        commit(shell, site, path, hooked);
        handIn(shell);
    }

    /** The same day without a word, and what a person does at other times, so that all of til's classes are in use. */
    private void practise(Path folder) {
        var quiet = terminal.unseen(terminal.directory());
        // the hook would start another til: what it runs is run in this one
        Map<String, String> environment = Map.of("TIL_SKIP", "1");
        play(quiet, folder, environment, false);
        var shell = new DemoShell(quiet, folder.resolve("notes"), environment);
        shell.til("status");
        shell.til("check");
        shell.til("check", "--format", "json");
        shell.til("check", "--staged");
        shell.til("show", "_posts");
        shell.til("explain", "link-missing");
        shell.til("course");
        shell.til("hook", "status");
        shell.til("--version");
        shell.til("check", "--help");
        var rehearsal = ArchiveTraining.ofAll(quiet);
        for (String site : rehearsal.sites()) {
            DemoShell other = rehearsal.rehearse(site, folder);
            other.til("check");
            other.til("check", "--no-cache");
            other.til("check", "--format", "github");
            other.til("show");
            other.til("status");
            other.til("new", "day21", "--no-branch");
            other.quietly("-c", "core.hooksPath=/dev/null", "commit", "-qam", "Another day");
            other.til("new", "day22", "--no-fetch");
        }
    }

    private Path folder() {
        Path folder = ArchiveTraining.temporary(terminal);
        try {
            Files.createDirectory(folder.resolve("notes"));
            Files.createDirectory(folder.resolve("blog"));
            return folder;
        } catch (IOException e) {
            throw new TilException("cannot make a folder in '%s'".formatted(folder), "check its permissions", e);
        }
    }

    /** Sets til up in an empty repository; tells whether commits are checked from now on. */
    private static boolean start(DemoShell shell, DemoNotes site) {
        shell.remark("An empty repository for a Jekyll site, and an empty remote. The course is in its day %d."
                .formatted(site.today()));
        site.writeSite();
        shell.repository();
        shell.quietly("init", "-q", "--bare", "../remote.git");
        shell.quietly("--git-dir=../remote.git", "symbolic-ref", "HEAD", "refs/heads/main");
        shell.quietly("remote", "add", "origin", "../remote.git");
        shell.til("init", "--course", DemoNotes.COURSE, "--start", site.start().toString());
        boolean hooked = shell.til("hook", "install") == ExitCode.OK;
        shell.remark("Every morning: a branch for the day, and the note with every number right.");
        shell.til("new", "day" + site.today());
        return hooked;
    }

    private static String write(DemoShell shell, DemoNotes site) {
        String path = written(shell);
        shell.remark("While writing: a link to a heading, with a slip in it.");
        site.append(path, "- [what was hard](#what-was-heard)\n");
        shell.til("check", path);
        shell.remark("Mended:");
        site.replace(path, "#what-was-heard", "#what-was-hard");
        shell.til("check", path);
        return path;
    }

    /** The one file that Git does not know yet. */
    private static String written(DemoShell shell) {
        return shell.output("ls-files", "--others", "--exclude-standard", "-z", "--", DemoNotes.POSTS)
                .split("\0", 2)[0];
    }

    private static void commit(DemoShell shell, DemoNotes site, String path, boolean hooked) {
        String right = "day%d]".formatted(site.today());
        String wrong = "day%d]".formatted(site.today() - 1);
        site.replace(path, right, wrong);
        if (hooked) {
            shell.remark("A tag pasted from yesterday. The hook looks at what is staged, and stops the commit:");
            shell.git("add", path);
            shell.git("commit", "-m", "docs: day%d".formatted(site.today()));
        } else {
            shell.remark("A tag pasted from yesterday. (til does not run from a package here, so there is no hook"
                    + " to stop the commit; this is what it would say.)");
            shell.git("add", path);
            shell.til("check", "--staged");
        }
        shell.remark("Mended, and saved: one commit of the note and what it shows, nothing else.");
        site.replace(path, wrong, right);
        shell.til("save");
    }

    private static void handIn(DemoShell shell) {
        shell.remark("Handed in. The remote here is a plain one; at GitHub, GitLab, Gitea or Gerrit the pull request"
                + " is opened as well.");
        shell.til("submit");
        shell.remark("Nothing of this is final:");
        shell.til("undo", "--list");
        shell.remark("What comes next:");
        shell.next("til submit", "again after a review: only what is missing is done");
        shell.next("til sync", "takes in what the team has merged meanwhile");
        shell.next("til undo", "takes the last command back");
    }

    /** A blog that is there: its rules are learned. */
    private static void existing(DemoShell shell, DemoNotes blog) {
        shell.remark("And where there are notes already, til learns from them how they are written:");
        blog.write();
        shell.repository();
        shell.quietly("add", "-A");
        shell.quietly("commit", "-q", "-m", "Write the first days");
        shell.git("log", "--oneline", "--stat", "--format=%s");
        shell.til("init", "--from-existing");
        shell.til("new");
    }
}
