package dev.til.cli.terminal;

import com.google.gson.JsonElement;
import dev.til.terminal.Screen;
import dev.til.workspace.WorkspaceCaller;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that a command may know of the world it was started in. Nothing else reads the environment, the clock or a stream.
 *
 * @param directory the absolute current folder
 * @param in empty of use unless {@code inIsTerminal}: nobody is asked anything then
 * @param out data
 * @param err talk
 * @param environment the process's environment
 * @param progress how far the command has come
 */
public record Terminal(
        Path directory,
        BufferedReader in,
        Screen out,
        Screen err,
        Map<String, String> environment,
        boolean inIsTerminal,
        boolean outIsTerminal,
        boolean errIsTerminal,
        Clock clock,
        CommandProgress progress) {
    /** Who is at it, as the rest of til knows them. */
    public WorkspaceCaller caller() {
        return new WorkspaceCaller(directory, environment, clock);
    }

    /** The same in a folder, where nobody sees what is said. */
    public Terminal unseen(Path folder) {
        Screen nowhere = Screen.nowhere();
        return new Terminal(
                folder, in, nowhere, nowhere, environment, false, false, false, clock, new CommandProgress());
    }

    /** A line of data, for a person. */
    public void print(String line) {
        out.line(line);
        if (outIsTerminal) {
            out.flush();
        }
    }

    /** A line of talk, to be read at once, and behind all that was printed before it. */
    public void say(String line) {
        progress.say(() -> {
            out.flush();
            err.line(line);
            err.flush();
        });
    }

    /** Lines of talk, the first behind a word that says what they are. */
    public void say(String word, List<String> lines) {
        behind(word, lines).forEach(this::say);
    }

    /** The lines, the first behind a word that says what they are. */
    public static List<String> behind(String word, List<String> lines) {
        var worded = new ArrayList<>(lines);
        if (!worded.isEmpty()) {
            worded.set(0, word + worded.get(0));
        }
        return worded;
    }

    /** What is said once of a hook that does not check. */
    public void sayOfHook(String word) {
        say("note: %s: 'til hook install' (this is said once)".formatted(word));
    }

    /** The last line of a dry run. */
    public void nothingDone() {
        say("nothing was done");
    }

    /** What the person types behind a question; empty when they have gone. */
    public Optional<String> ask(String question) {
        out.flush();
        err.prompt(question);
        try {
            return Optional.ofNullable(in.readLine()).map(String::strip);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** A line for a program, as it is; at a terminal it is a person who reads it. */
    public void data(String line) {
        if (outIsTerminal) {
            out.line(line);
        } else {
            out.data(line);
        }
    }

    /** A patch for {@code git apply}, as it is; at a terminal it is a person who reads it. */
    public void patch(String patch) {
        if (outIsTerminal) {
            out.lines(patch);
        } else {
            out.patch(patch);
        }
    }

    /** An answer for a program. */
    public void answer(JsonElement json) {
        out.json(writer -> AnswerJson.write(json, writer));
    }

    /**
     * Whether what goes to standard output is coloured.
     *
     * @param choice {@code always}, {@code never} or {@code auto}
     */
    public boolean coloured(String choice) {
        return coloured(choice, outIsTerminal);
    }

    private boolean coloured(String choice, boolean isTerminal) {
        if (!choice.equals("auto")) {
            return choice.equals("always");
        }
        if (!variable("NO_COLOR").isEmpty()) { // https://no-color.org: only a non-empty value counts
            return false;
        }
        for (String force : new String[] {variable("FORCE_COLOR"), variable("CLICOLOR_FORCE")}) {
            if (!force.isEmpty() && !force.equals("0")) {
                return true;
            }
        }
        return isTerminal
                && !variable("CLICOLOR").equals("0")
                && !variable("TERM").equals("dumb");
    }

    /** The same with another environment variable. */
    public Terminal with(String name, String value) {
        var changed = new HashMap<>(environment);
        changed.put(name, value);
        return new Terminal(
                directory,
                in,
                out,
                err,
                Map.copyOf(changed),
                inIsTerminal,
                outIsTerminal,
                errIsTerminal,
                clock,
                progress);
    }

    /** An environment variable; empty when it is not set. */
    public String variable(String name) {
        return environment.getOrDefault(name, "");
    }
}
