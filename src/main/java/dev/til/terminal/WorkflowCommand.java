package dev.til.terminal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A command to the runner of GitHub Actions, {@code ::error file=a.md,line=3::no such page}: nothing that its texts hold
 * ends one of them.
 *
 * @param properties by name, in their order
 * @param message its lines
 */
public record WorkflowCommand(String name, Map<String, String> properties, List<String> message) {
    /** GitHub cuts longer messages. */
    private static final int LONGEST = 4096;

    public WorkflowCommand {
        properties = new LinkedHashMap<>(properties);
        message = List.copyOf(message);
    }

    String line() {
        var line = new StringBuilder("::").append(name);
        char before = ' ';
        for (var property : properties.entrySet()) {
            line.append(before).append(property.getKey()).append('=').append(value(property.getValue()));
            before = ',';
        }
        return line.append("::").append(text(message)).toString();
    }

    private static String text(List<String> lines) {
        var text = new StringBuilder();
        for (String line : lines) {
            text.append(text.isEmpty() ? "" : "\n").append(CiLog.apart(Harmless.text(line)));
        }
        String cut = text.length() <= LONGEST ? text.toString() : text.substring(0, LONGEST - 1) + "…";
        return cut.replace("%", "%25").replace("\n", "%0A");
    }

    /** GitHub: these are what the runner reads again; a file's name stays what it is. */
    private static String value(String text) {
        var value = new StringBuilder();
        for (int i = 0; i < text.length(); ) {
            int character = text.codePointAt(i);
            switch (character) {
                case '%' -> value.append("%25");
                case '\r' -> value.append("%0D");
                case '\n' -> value.append("%0A");
                case ':' -> value.append("%3A");
                case ',' -> value.append("%2C");
                default -> value.append(Harmless.character(character));
            }
            i += Character.charCount(character);
        }
        return value.toString();
    }
}
