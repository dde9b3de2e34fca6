package dev.til.action;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The lines of one step of a workflow, read as the runner reads them (actions/runner: {@code ActionCommand},
 * {@code ActionCommandManager}): which of them are commands, and what they annotate.
 */
final class StepLog {
    /** GitHub keeps no more annotations of one level for a step, also one that is an action of many steps. */
    private static final int MOST = 10;

    private static final int LONGEST = 4096;
    private static final Set<String> LEVELS = Set.of("error", "warning", "notice");
    private static final Set<String> OTHERS = Set.of(
            "add-mask",
            "add-matcher",
            "add-path",
            "debug",
            "echo",
            "endgroup",
            "group",
            "remove-matcher",
            "save-state",
            "set-env",
            "set-output",
            "stop-commands");

    private final Path workspace;
    private final List<Annotation> annotations = new ArrayList<>();
    private final List<String> others = new ArrayList<>();
    private final Set<String> registered = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    private String stopped = "";

    StepLog(Path workspace) {
        this.workspace = workspace;
        registered.addAll(LEVELS);
        registered.addAll(OTHERS);
    }

    private record Command(String name, Map<String, String> properties, String data) {}

    void read(String line) {
        colons(line).or(() -> brackets(line)).ifPresent(this::obey);
    }

    List<Annotation> annotations() {
        return List.copyOf(annotations);
    }

    /** The commands that annotate nothing, {@code add-mask}, in their order. */
    List<String> others() {
        return List.copyOf(others);
    }

    private void obey(Command command) {
        String name = command.name().toLowerCase(Locale.ROOT);
        if (!stopped.isEmpty()) {
            if (name.equalsIgnoreCase(stopped)) {
                registered.remove(stopped);
                stopped = "";
            }
        } else if (LEVELS.contains(name)) {
            annotate(name, command);
        } else {
            others.add(name);
            if (name.equals("stop-commands")) {
                stopped = command.data();
                registered.add(stopped);
            }
        }
    }

    private void annotate(String level, Command command) {
        if (annotations.stream().filter(kept -> kept.level().equals(level)).count() == MOST) {
            return;
        }
        String file = command.properties().getOrDefault("file", "");
        Path path = Path.of(file);
        annotations.add(new Annotation(
                level,
                path.isAbsolute() && path.startsWith(workspace)
                        ? workspace.relativize(path).toString()
                        : file,
                command.properties().getOrDefault("line", ""),
                command.properties().getOrDefault("title", ""),
                command.data().substring(0, Math.min(command.data().length(), LONGEST))));
    }

    /** {@code ::error file=a.md,line=3::no such page}, behind whatever .NET passes over at the start of a line. */
    private Optional<Command> colons(String line) {
        String text = line.substring(blank(line));
        int end = text.startsWith("::") ? text.indexOf("::", 2) : -1;
        return end < 0 ? Optional.empty() : command(text.substring(2, end), ",", text.substring(end + 2), "%3A:%2C,");
    }

    /** {@code ##[error file=a.md;line=3]no such page}, anywhere in a line. */
    private Optional<Command> brackets(String line) {
        int start = line.indexOf("##[");
        int end = start < 0 ? -1 : line.indexOf(']', start);
        return end < 0
                ? Optional.empty()
                : command(line.substring(start + 3, end), ";", line.substring(end + 1), "%3B;%5D]");
    }

    private Optional<Command> command(String head, String separator, String data, String escapes) {
        int blank = head.indexOf(' ');
        String name = blank < 0 ? head : head.substring(0, blank);
        if (!registered.contains(name)) {
            return Optional.empty();
        }
        var properties = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        for (String property :
                blank < 0 ? new String[0] : head.substring(blank).strip().split(separator)) {
            int equals = property.indexOf('=');
            if (equals > 0 && equals + 1 < property.length()) {
                properties.put(property.substring(0, equals), plain(property.substring(equals + 1), escapes));
            }
        }
        return Optional.of(new Command(name, properties, plain(data, separator.equals(";") ? escapes : "")));
    }

    /** @param escapes four characters each: an escape, and what it stands for */
    private static String plain(String escaped, String escapes) {
        String plain = escaped.replace("%0D", "\r").replace("%0A", "\n");
        for (int i = 0; i < escapes.length(); i += 4) {
            plain = plain.replace(escapes.substring(i, i + 3), escapes.substring(i + 3, i + 4));
        }
        return plain.replace("%25", "%");
    }

    private static int blank(String line) {
        int at = 0;
        while (at < line.length()
                && (Character.isWhitespace(line.charAt(at))
                        || Character.isSpaceChar(line.charAt(at))
                        || Character.getType(line.charAt(at)) == Character.FORMAT)) {
            at++;
        }
        return at;
    }
}
