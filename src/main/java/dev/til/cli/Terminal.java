package dev.til.cli;

import java.io.BufferedReader;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;

/**
 * All that a command may know of the world it was started in. Nothing else reads the environment, the clock or a stream.
 *
 * @param directory the absolute current folder
 * @param in empty of use unless {@code inIsTerminal}: nobody is asked anything then
 * @param out data
 * @param err talk
 * @param environment the process's environment
 */
public record Terminal(
        Path directory,
        BufferedReader in,
        PrintWriter out,
        PrintWriter err,
        Map<String, String> environment,
        boolean inIsTerminal,
        boolean outIsTerminal,
        boolean errIsTerminal,
        Clock clock) {

    /** Data, with a line break. */
    void print(String line) {
        out.println(line);
    }

    /** Talk, with a line break. */
    void say(String line) {
        err.println(line);
    }

    /**
     * Whether what goes to standard output is coloured.
     *
     * @param choice {@code always}, {@code never} or {@code auto}
     */
    boolean coloured(String choice) {
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
    Terminal with(String name, String value) {
        var changed = new HashMap<>(environment);
        changed.put(name, value);
        return new Terminal(
                directory, in, out, err, Map.copyOf(changed), inIsTerminal, outIsTerminal, errIsTerminal, clock);
    }

    /** An environment variable; empty when it is not set. */
    String variable(String name) {
        return environment.getOrDefault(name, "");
    }
}
