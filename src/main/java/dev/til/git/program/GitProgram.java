package dev.til.git.program;

import dev.til.TilException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * The {@code git} of the person, for what only it knows: the configuration in force, credentials, the network. Always
 * run by argument list, never by a shell, never with a question to the terminal. While til looks it is a
 * {@link LookingGit}, which runs nothing that the repository names; for what til is asked to do it is a {@link FreeGit}.
 */
public abstract sealed class GitProgram permits LookingGit, FreeGit {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    final Path program;
    final Path directory;
    public final Map<String, String> environment;

    GitProgram(Path program, Path directory, Map<String, String> environment) {
        this.program = program;
        this.directory = directory;
        this.environment = environment;
    }

    /** What is said to git before the command itself. */
    abstract List<String> options();

    /** The same program in another folder. */
    public abstract GitProgram in(Path other);

    /** The same program with more environment variables. */
    public abstract GitProgram with(Map<String, String> more);

    /** What a run said. */
    public record Outcome(int exit, byte[] output, String errors) {
        public boolean ok() {
            return exit == 0;
        }

        /** Standard output as text, without the line break at its end. */
        public String text() {
            return new String(output, StandardCharsets.UTF_8).stripTrailing();
        }

        /** Standard output cut at its NUL characters. */
        public List<String> records() {
            return cut(output);
        }

        /** Why it failed, in one line without passwords. */
        public String why() {
            return ProgramMessage.why(errors).orElse("git stopped with exit code " + exit);
        }
    }

    /** What the git on the PATH of an environment says that it is; empty where there is none. */
    public static Optional<Outcome> version(Path directory, Map<String, String> environment) {
        return FreeGit.find(directory, environment).map(git -> git.run("--version"));
    }

    static Map<String, String> both(Map<String, String> environment, Map<String, String> more) {
        var all = new HashMap<>(environment);
        all.putAll(more);
        return Map.copyOf(all);
    }

    /**
     * Runs git for as long as it takes: a push, a hook or a passphrase may need minutes, and Ctrl-C reaches git as well.
     */
    public Outcome runPatiently(String... arguments) {
        return run(Duration.ofDays(1), List.of(arguments));
    }

    /** Runs git with these arguments to its end. */
    public Outcome run(String... arguments) {
        return run(PATIENCE, List.of(arguments));
    }

    /** Runs git with something to read on its standard input. */
    public Outcome ask(String input, String... arguments) {
        return run(PATIENCE, List.of(arguments), input);
    }

    /** The same, but gives up after a while. */
    public Outcome run(Duration patience, List<String> arguments) {
        return run(patience, arguments, "");
    }

    private Outcome run(Duration patience, List<String> arguments, String input) {
        try {
            Process process = builder(arguments).start();
            var errors = CompletableFuture.supplyAsync(() -> all(process.getErrorStream()), GitProgram::aside);
            var output = CompletableFuture.supplyAsync(() -> all(process.getInputStream()), GitProgram::aside);
            tell(process, input); // git may answer before it has read all, and would wait for somebody to listen
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                process.descendants().forEach(ProcessHandle::destroy);
                process.destroy();
                return new Outcome(-1, new byte[0], "no answer within " + patience.toSeconds() + " s");
            }
            return new Outcome(process.exitValue(), output.join(), new String(errors.join(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new TilException("cannot run '%s'".formatted(program), "see whether 'git --version' works", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TilException("interrupted while git was running", "run til again", e);
        }
    }

    private static void tell(Process process, String input) {
        try (var in = process.getOutputStream()) {
            in.write(input.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            // it has stopped before it had read all: its exit code tells
        }
    }

    /** Both streams must be read at once; the common pool has one thread on a machine with two cores. */
    public static void aside(Runnable reading) {
        var thread = new Thread(reading, "what git says");
        thread.setDaemon(true);
        thread.start();
    }

    private static List<String> cut(byte[] said) {
        String text = new String(said, StandardCharsets.UTF_8);
        return text.isEmpty() ? List.of() : List.of(text.split("\0"));
    }

    /**
     * Asks git something about the repository that it answers at once, with a NUL behind each piece; empty when it
     * refuses.
     */
    public Optional<List<String>> quick(String... arguments) {
        try {
            Process process = service(arguments);
            process.getOutputStream().close();
            byte[] said = process.getInputStream().readAllBytes();
            return process.waitFor() == 0 ? Optional.of(cut(said)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TilException("interrupted while git was running", "run til again", e);
        }
    }

    /** Starts git as something to ask again and again; what it complains of is lost. */
    public Process service(String... arguments) throws IOException {
        return builder(List.of(arguments))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private ProcessBuilder builder(List<String> arguments) {
        var command = new ArrayList<String>();
        command.add(program.toString());
        command.add("-c"); // fsmonitor is a program that a repository may name
        command.add("core.fsmonitor=false");
        command.addAll(options());
        command.addAll(arguments);
        var builder = new ProcessBuilder(command).directory(directory.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        return builder;
    }

    private static byte[] all(InputStream stream) {
        try (stream) {
            var bytes = new ByteArrayOutputStream();
            stream.transferTo(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
