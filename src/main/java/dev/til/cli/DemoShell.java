package dev.til.cli;

import dev.til.TilException;
import dev.til.cli.terminal.CommandProgress;
import dev.til.cli.terminal.Terminal;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Runs til's own commands and git in the demo's folder, and shows each with its real output. */
final class DemoShell {
    private final Terminal terminal;
    private final Path folder;
    private final Map<String, String> environment;

    /** @param more what til and git find in their environment besides */
    DemoShell(Terminal terminal, Path folder, Map<String, String> more) {
        this.terminal = terminal;
        this.folder = folder;
        environment = new HashMap<>(terminal.environment());
        // whoever runs the demo from a hook, or signs, or has hooks of their own everywhere, sees the same demo
        environment.keySet().removeIf(name -> name.startsWith("GIT_") || name.startsWith("TIL_"));
        environment.put("GIT_CONFIG_GLOBAL", "/dev/null");
        environment.put("GIT_CONFIG_NOSYSTEM", "1");
        environment.put("GIT_TERMINAL_PROMPT", "0");
        environment.put("TIL_NO_ARCHIVE", "1"); // the demo itself may be what makes the archive
        environment.putAll(more);
    }

    /** A remark between the commands. */
    void remark(String text) {
        terminal.print("");
        terminal.print("# " + text);
    }

    /** A command for later, with what it is good for. */
    void next(String command, String what) {
        terminal.print("    %-12s  %s".formatted(command, what));
    }

    /** Makes the folder a repository of Mina's. */
    void repository() {
        quietly("init", "-q");
        quietly("symbolic-ref", "HEAD", "refs/heads/main");
        quietly("config", "user.name", "Mina");
        quietly("config", "user.email", "mina@example.com");
        quietly("config", "core.quotePath", "false");
        quietly("config", "commit.gpgSign", "false");
    }

    /** Runs til in this process. */
    int til(String... arguments) {
        command("til", arguments);
        var inner = new Terminal(
                folder,
                new BufferedReader(new StringReader("")),
                terminal.out(),
                terminal.out(),
                environment,
                false,
                false,
                false,
                terminal.clock(),
                new CommandProgress()); // what is done in a folder that goes away is nothing to take back
        return TilCommand.run(inner, arguments);
    }

    /** Runs git and shows it. */
    int git(String... arguments) {
        command("git", arguments);
        return run(true, arguments);
    }

    /** Runs git behind the scenes; the demo cannot go on without it. */
    void quietly(String... arguments) {
        if (run(false, arguments) != 0) {
            throw new TilException(
                    "the demo could not run 'git %s'".formatted(String.join(" ", arguments)),
                    "see what git says there");
        }
    }

    /** What git prints, behind the scenes. */
    String output(String... arguments) {
        return git(arguments, false).screen();
    }

    private void command(String program, String... arguments) {
        terminal.print("");
        terminal.print("$ " + program + " "
                + List.of(arguments).stream().map(DemoShell::quoted).collect(Collectors.joining(" ")));
        terminal.out().flush();
    }

    private static String quoted(String argument) {
        return argument.matches("[\\p{L}\\p{N}_./=:@~-]+") ? argument : "'" + argument + "'";
    }

    private int run(boolean shown, String... arguments) {
        return git(arguments, shown).exit();
    }

    private record Ended(int exit, String screen) {}

    private Ended git(String[] arguments, boolean shown) {
        var command = new ArrayList<String>(List.of("git"));
        command.addAll(List.of(arguments));
        try {
            var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
            builder.environment().clear();
            builder.environment().putAll(environment);
            Process process = builder.start();
            process.getOutputStream().close();
            String screen = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int exit = process.waitFor();
            if (shown || exit != 0) {
                show(screen);
            }
            return new Ended(exit, screen);
        } catch (IOException e) {
            throw new TilException("the demo needs git", "install git, and see that it is on the PATH", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TilException("the demo was interrupted", "run it again: til demo", e);
        }
    }

    private void show(String screen) {
        terminal.out().lines(screen);
        terminal.out().flush();
    }
}
