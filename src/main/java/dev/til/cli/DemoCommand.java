package dev.til.cli;

import dev.til.TilException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code til demo}: a day with til, played for real in a small repository of its own. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = "Play a day with til in a small repository of its own, and leave it to you.")
final class DemoCommand implements Callable<Integer> {
    private final Terminal terminal;

    DemoCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Path folder = folder();
        Path notes = folder.resolve("notes");
        var shell = new DemoShell(terminal, notes);
        var blog = new DemoNotes(notes, LocalDate.now(terminal.clock().withZone(ZoneId.of("Asia/Seoul"))));
        start(shell, blog);
        boolean hooked = morning(shell);
        String path = write(shell, blog);
        commit(shell, blog, path, hooked);
        shell.remark("The note is committed on its own branch. What comes next:");
        terminal.print(
                Til.commandLine(terminal).getSubcommands().containsKey("submit")
                        ? "    til submit --dry-run    shows how it becomes one commit on the base and a pull request"
                        : "    git push -u origin HEAD    and open a pull request");
        terminal.print("");
        terminal.print("All of this lies in a folder of its own, to play in and to delete:");
        terminal.print("    cd " + notes);
        return ExitCode.OK;
    }

    private Path folder() {
        String temporary = terminal.variable("TMPDIR");
        try {
            Path folder = temporary.isEmpty()
                    ? Files.createTempDirectory("til-demo-")
                    : Files.createTempDirectory(Path.of(temporary), "til-demo-");
            Files.createDirectory(folder.resolve("notes"));
            return folder;
        } catch (IOException e) {
            throw new TilException("cannot make a temporary folder", "set TMPDIR to one that you may write to", e);
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
        shell.git("add", path);
        if (hooked) {
            shell.remark("A heading pasted from yesterday. The hook looks at what is staged, and stops the commit:");
            blog.replace(path, right, wrong);
            shell.quietly("add", path);
            shell.git("commit", "-m", "docs: day%d".formatted(blog.today()));
            shell.remark("Mended, and committed:");
            blog.replace(path, wrong, right);
            shell.git("add", path);
        } else {
            shell.remark(
                    "Committed. (til does not run from a package here, so there is no hook to stop a bad commit.)");
        }
        shell.git("commit", "-m", "docs: day%d".formatted(blog.today()));
    }
}
