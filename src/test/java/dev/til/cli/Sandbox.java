package dev.til.cli;

import dev.til.cli.terminal.CommandProgress;
import dev.til.cli.terminal.Terminal;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A folder with a real Git repository, a fixed clock and a fixed identity, in which til and git are run as a user runs them. */
public final class Sandbox {
    /** Wednesday evening in Seoul: day 21 of the course that the tests play. */
    public static final Instant NOW = Instant.parse("2022-10-19T11:00:00Z");

    static {
        System.setProperty("til.build", "of the tests"); // so that facts are kept as by a til that is installed
        System.setProperty("til.late", "600000"); // a busy machine says nothing more than an idle one
    }

    private final Path directory;
    private final Path home;
    private final Map<String, String> environment = new HashMap<>();
    private Clock clock = Clock.fixed(NOW, ZoneId.of("Asia/Seoul"));

    /** @param root an empty folder of the test's own; the repository is {@code notes} in it */
    public Sandbox(Path root) {
        directory = root.resolve("notes");
        home = root.resolve("home");
        try {
            Files.createDirectories(directory);
            Files.createDirectories(home);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        environment.put("HOME", home.toString());
        environment.put("PATH", System.getenv("PATH"));
        environment.put("LC_ALL", "C.UTF-8");
        environment.put("TZ", "Asia/Seoul");
        environment.put("GIT_CONFIG_NOSYSTEM", "1");
        environment.put("GIT_AUTHOR_DATE", "2022-10-19T20:00:00+0900");
        environment.put("GIT_COMMITTER_DATE", "2022-10-19T20:00:00+0900");
        environment.put("TERM", "dumb");
    }

    /** Makes the folder a Git repository on branch main, with an identity. */
    public Sandbox init() {
        git("init", "-q", "-b", "main");
        git("config", "user.name", "Mina");
        git("config", "user.email", "mina@example.com");
        return this;
    }

    public Path directory() {
        return directory;
    }

    public Path home() {
        return home;
    }

    /** What programs and til are given as environment. */
    public Map<String, String> environment() {
        return Map.copyOf(environment);
    }

    public Sandbox at(Clock other) {
        clock = other;
        return this;
    }

    public Sandbox set(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    public Sandbox write(String path, String content) {
        try {
            Path file = directory.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, content);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String read(String path) {
        try {
            return Files.readString(directory.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stages everything. */
    public Sandbox stage() {
        git("add", "-A");
        return this;
    }

    /** Stages and commits everything, without hooks. */
    public Sandbox commit(String message) {
        stage();
        git("commit", "-q", "--no-verify", "--allow-empty", "-m", message);
        return this;
    }

    /** Runs git; fails the test when git fails. Gives what it printed on both streams. */
    public String git(String... arguments) {
        Screen screen = process(with("git", arguments));
        if (screen.exit() != 0) {
            throw new AssertionError("git " + String.join(" ", arguments) + ": " + screen);
        }
        return screen.out();
    }

    /** Runs any program in the repository, and gives its screen whatever it says. */
    public Screen run(String program, String... arguments) {
        return process(with(program, arguments));
    }

    /** Runs til in this process: standard output, then standard error, then {@code exit N}. */
    public String til(String... arguments) {
        return tilIn("", arguments).toString();
    }

    /** The same in a folder below the repository's root, as one text: both streams in the order in which they come. */
    public String tilMerged(String folder, String... arguments) {
        var all = new StringWriter();
        int exit = til(folder, "", false, new BufferedWriter(all), new BufferedWriter(all), arguments);
        return all + "exit " + exit + "\n";
    }

    /** Runs any program in a folder below the repository's root; both streams in the order in which they come, then {@code exit N}. */
    public String merged(String folder, List<String> command) {
        try {
            var builder = new ProcessBuilder(command)
                    .directory(directory.resolve(folder).toFile());
            builder.environment().clear();
            builder.environment().putAll(environment);
            Process process = builder.redirectErrorStream(true)
                    .redirectInput(
                            ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                    .start();
            String all = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return all + "exit " + process.waitFor() + "\n";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The same in a folder below the repository's root. */
    public Screen tilIn(String folder, String... arguments) {
        return til(folder, "", false, arguments);
    }

    /** The same at a terminal, at which somebody types. */
    public Screen tilAtTerminal(String typed, String... arguments) {
        return til("", typed, true, arguments);
    }

    private Screen til(String folder, String typed, boolean isTerminal, String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        int exit = til(folder, typed, isTerminal, out, err, arguments);
        return new Screen(out.toString(), err.toString(), exit);
    }

    private int til(String folder, String typed, boolean isTerminal, Writer out, Writer err, String... arguments) {
        var terminal = new Terminal(
                directory.resolve(folder).normalize(),
                new BufferedReader(new StringReader(typed)),
                new dev.til.terminal.Screen(out, environment),
                new dev.til.terminal.Screen(err, environment),
                environment,
                isTerminal,
                isTerminal,
                isTerminal,
                clock,
                new CommandProgress());
        return TilCommand.run(terminal, arguments);
    }

    /** What a person sees. */
    public record Screen(String out, String err, int exit) {
        @Override
        public String toString() {
            return out + err + "exit " + exit + "\n";
        }
    }

    private static List<String> with(String program, String... arguments) {
        var command = new ArrayList<String>();
        command.add(program);
        command.addAll(List.of(arguments));
        return command;
    }

    private Screen process(List<String> command) {
        try {
            var builder = new ProcessBuilder(command).directory(directory.toFile());
            builder.environment().clear();
            builder.environment().putAll(environment);
            Path err = Files.createTempFile(home, "err", ".txt");
            Process process = builder.redirectError(err.toFile())
                    .redirectInput(
                            ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                    .start();
            String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int exit = process.waitFor();
            return new Screen(out, Files.readString(err), exit);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
