package dev.til.scaffold;

import dev.til.TilException;
import dev.til.note.Nearest;
import dev.til.note.Nfc;
import dev.til.note.NotePathPattern;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Where a new note lies. */
final class NewNotePath {
    /** What file systems allow for one name, in bytes. */
    private static final int LONGEST_NAME = 255;

    private NewNotePath() {}

    static String fill(NotePathPattern pattern, Map<String, TemplateValue> values) {
        var texts = new HashMap<String, String>();
        for (String name : pattern.names()) {
            TemplateValue value = Optional.ofNullable(values.get(name))
                    .orElseThrow(() -> TilException.usage(
                            "the path '%s' has an unknown variable '%s'".formatted(pattern, name),
                            Nearest.of(name, values.keySet())
                                    .map("did you mean '%s'?"::formatted)
                                    .orElse("give it with --var %s=VALUE".formatted(name))));
            texts.put(name, name(name, value));
        }
        String path = Nfc.of(pattern.fill(texts));
        ScaffoldCharacters.demandName("note's path", path);
        for (String part : path.split("/", -1)) {
            if (part.isEmpty() || part.equals(".") || part.equals("..") || part.equalsIgnoreCase(".git")) {
                throw TilException.usage("'%s' is no path for a note".formatted(path), "see 'path' in .til/config.yml");
            }
            if (part.getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME) {
                throw TilException.usage("the file name '%s' is too long".formatted(part), "give it a shorter title");
            }
        }
        return path;
    }

    /** A value as part of a file name on every system. */
    private static String name(String name, TemplateValue value) {
        if (value instanceof TemplateValue.Nothing nothing) {
            throw TilException.usage(
                    "the note's path needs '%s', but %s".formatted(name, nothing.why()), nothing.hint());
        }
        String text = value instanceof TemplateValue.Words words
                ? words.text()
                : value instanceof TemplateValue.Literal literal
                        ? literal.text()
                        : value instanceof TemplateValue.Several several
                                        && !several.items().isEmpty()
                                ? name(name, several.items().get(0))
                                : "";
        ScaffoldCharacters.demandPrintable(name, text);
        String safe =
                text.replaceAll("^[/\\\\:*?\"<>|\\s]+|[/\\\\:*?\"<>|\\s]+$", "").replaceAll("[/\\\\:*?\"<>|]+", "-");
        if (safe.isEmpty() || safe.matches("\\.+")) {
            throw TilException.usage(
                    "the note's path needs '%s', but there is none".formatted(name),
                    name.equals("course")
                            ? "add 'course.name' to .til/config.yml"
                            : "give it with --var " + name + "=VALUE");
        }
        return safe;
    }
}
