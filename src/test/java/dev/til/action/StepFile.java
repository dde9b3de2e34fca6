package dev.til.action;

import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;

/** The file into which a step writes its outputs: {@code name=value}, or {@code name<<END}, lines, {@code END}. */
final class StepFile {
    private StepFile() {}

    static Map<String, String> read(String text) {
        var outputs = new TreeMap<String, String>();
        for (Iterator<String> lines = text.lines().iterator(); lines.hasNext(); ) {
            String line = lines.next();
            int equals = line.indexOf('=');
            int heredoc = line.indexOf("<<");
            if (heredoc >= 0 && (equals < 0 || heredoc < equals)) {
                outputs.put(line.substring(0, heredoc), value(lines, line.substring(heredoc + 2)));
            } else if (equals > 0) {
                outputs.put(line.substring(0, equals), line.substring(equals + 1));
            } else if (!line.isEmpty()) {
                throw new AssertionError("GitHub: invalid format '%s'".formatted(line));
            }
        }
        return outputs;
    }

    private static String value(Iterator<String> lines, String end) {
        var value = new StringBuilder();
        while (lines.hasNext()) {
            String line = lines.next();
            if (line.equals(end)) {
                return value.toString();
            }
            value.append(value.isEmpty() ? "" : "\n").append(line);
        }
        throw new AssertionError("GitHub: matching delimiter not found '%s'".formatted(end));
    }
}
