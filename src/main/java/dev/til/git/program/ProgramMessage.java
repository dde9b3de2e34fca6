package dev.til.git.program;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What Git or a server said, made fit to be put into a sentence: no passwords, one line. */
public final class ProgramMessage {
    private static final Pattern PASSWORD = Pattern.compile("(?<=://)[^/@\\s]+@");
    private static final Pattern PREFIX = Pattern.compile("^(?:fatal|error|remote: error|remote: fatal): ");

    private ProgramMessage() {}

    /** The line that says why; of several the first one that git itself calls fatal or an error. */
    public static Optional<String> why(String errors) {
        var lines = errors.lines()
                .map(line -> line.substring(line.lastIndexOf('\r') + 1).strip())
                .filter(line -> !line.isEmpty() && !line.startsWith("hint:"))
                .toList();
        // git: over ssh it knows only that it was cut off; what ssh said stands in the line before
        int cutOff = lines.indexOf("fatal: Could not read from remote repository.");
        if (cutOff > 0) {
            boolean otherKey = lines.stream().anyMatch(line -> line.contains("HOST IDENTIFICATION HAS CHANGED"));
            return Optional.of(shown(lines.get(cutOff - 1)) + (otherKey ? " The host key has changed." : ""));
        }
        return lines.stream()
                .filter(line -> PREFIX.matcher(line).find())
                .findFirst()
                .or(() -> lines.stream().findFirst())
                .map(line -> shown(PREFIX.matcher(line).replaceFirst("")));
    }

    /** The lines that a server has said; of a line that it wrote over and over, as progress is, the last state. */
    public static List<String> lines(String said) {
        return Arrays.stream(said.split("\n"))
                .map(String::stripTrailing)
                .map(line -> line.substring(line.lastIndexOf('\r') + 1))
                .toList();
    }

    /** Several lines as one. */
    public static String shown(String text) {
        String masked = PASSWORD.matcher(text).replaceAll("***@");
        return masked.indexOf('\n') < 0
                ? masked
                : masked.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .collect(Collectors.joining(" "));
    }
}
