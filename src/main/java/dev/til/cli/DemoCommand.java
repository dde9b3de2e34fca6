package dev.til.cli;

import dev.til.TilException;
import dev.til.terminal.Screen;
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
                Rehearsal.delete(folder);
            }
            return ExitCode.OK;
        }
        Path notes = folder.resolve("notes");
        play(new DemoShell(terminal, notes, Map.of()), blog(notes), true);
        terminal.print("");
        terminal.print("All of this lies in a folder of its own, to play in and to delete:");
        terminal.print("    cd " + notes);
        StartArchive.of(terminal).unlessThere();
        return ExitCode.OK;
    }

    private DemoNotes blog(Path notes) {
        return new DemoNotes(notes, LocalDate.now(terminal.clock().withZone(ZoneId.of("Asia/Seoul"))));
    }

    private void play(DemoShell shell, DemoNotes blog, boolean hooks) {
        start(shell, blog);
        boolean hooked = morning(shell) && hooks;
        String path = write(shell, blog);
        commit(shell, blog, path, hooked);
        handIn(shell);
    }

    /** The same day without a word, and what a person does at other times, so that all of til's classes are in use. */
    private void practise(Path folder) {
        Path notes = folder.resolve("notes");
        var quiet = new Terminal(
                terminal.directory(),
                terminal.in(),
                Screen.nowhere(),
                Screen.nowhere(),
                terminal.environment(),
                false,
                false,
                false,
                terminal.clock());
        // the hook would start another til: what it runs is run in this one
        var shell = new DemoShell(quiet, notes, Map.of("TIL_SKIP", "1"));
        play(shell, blog(notes), false);
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
        var rehearsal = Rehearsal.ofAll(quiet);
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
        Path folder = Rehearsal.temporary(terminal);
        try {
            Files.createDirectory(folder.resolve("notes"));
            return folder;
        } catch (IOException e) {
            throw new TilException("cannot make a folder in '%s'".formatted(folder), "check its permissions", e);
        }
    }

    private static void start(DemoShell shell, DemoNotes blog) {
        shell.remark("A bootcamp blog in a repository with a remote of its own: six days are written, today is day %d."
                .formatted(blog.today()));
        blog.write();
        shell.quietly("init", "-q");
        shell.quietly("symbolic-ref", "HEAD", "refs/heads/main");
        shell.quietly("config", "user.name", "Mina");
        shell.quietly("config", "user.email", "mina@example.com");
        shell.quietly("config", "core.quotePath", "false");
        shell.quietly("config", "commit.gpgSign", "false");
        shell.quietly("init", "-q", "--bare", "../remote.git");
        shell.quietly("--git-dir=../remote.git", "symbolic-ref", "HEAD", "refs/heads/main");
        shell.quietly("remote", "add", "origin", "../remote.git");
        shell.quietly("add", "-A");
        shell.quietly("commit", "-q", "-m", "Write the first days");
        shell.quietly("push", "-q", "-u", "origin", "main");
        shell.git("log", "--oneline", "--stat", "--format=%s");
    }

    /** Sets til up; tells whether commits are checked from now on. */
    private static boolean morning(DemoShell shell) {
        shell.remark("Once: til learns the team's rules from the notes that are there.");
        shell.til("init", "--from-existing");
        boolean hooked = shell.til("hook", "install") == ExitCode.OK;
        shell.git("add", ".til");
        shell.git("commit", "-q", "-m", "Write notes with til");
        shell.git("push", "-q");
        shell.remark("Every morning: a branch for the day, and the note with every number right.");
        shell.til("new");
        return hooked;
    }

    private String write(DemoShell shell, DemoNotes blog) {
        String path = written(shell);
        int yesterday = blog.today() - 1;
        shell.remark("While writing: a link to yesterday, with a slip in it.");
        blog.append(path, "- 어제의 복습: [yesterday](/posts/Bootcamp-%dday/)\n".formatted(yesterday));
        shell.til("check", path);
        shell.remark("The page is called Bootcamp-%ddays. Mended:".formatted(yesterday));
        blog.replace(path, "Bootcamp-%dday/".formatted(yesterday), "Bootcamp-%ddays/".formatted(yesterday));
        shell.til("check", path);
        return path;
    }

    /** The one file that Git does not know yet. */
    private static String written(DemoShell shell) {
        return shell.output("ls-files", "--others", "--exclude-standard", "-z").split("\0", 2)[0];
    }

    private static void commit(DemoShell shell, DemoNotes blog, String path, boolean hooked) {
        String right = "# %d일차".formatted(blog.today());
        String wrong = "# %d일차".formatted(blog.today() - 1);
        blog.replace(path, right, wrong);
        if (hooked) {
            shell.remark("A heading pasted from yesterday. The hook looks at what is staged, and stops the commit:");
            shell.git("add", path);
            shell.git("commit", "-m", "docs: day%d".formatted(blog.today()));
        } else {
            shell.remark("A heading pasted from yesterday. (til does not run from a package here, so there is no hook"
                    + " to stop the commit; this is what it would say.)");
            shell.git("add", path);
            shell.til("check", "--staged");
        }
        shell.remark("Mended, and saved: one commit of the note and what it shows, nothing else.");
        blog.replace(path, wrong, right);
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
}
