package dev.til.scaffold.inference;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import dev.til.note.Journal;
import dev.til.note.NoteKind;
import dev.til.note.NotePathPattern;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The daily notes of an Obsidian vault, as {@code .obsidian/daily-notes.json} says: their folder, their names and their template. */
final class ObsidianDailyNotes {
    private static final String SETTINGS = ".obsidian/daily-notes.json";
    private static final Pattern NAME = Pattern.compile("\\{\\{\\s*(date|time|title)\\s*(?::\\s*([^}]*?)\\s*)?}}");
    /** Moment's tokens, longest first, and what is meant as it stands. */
    private static final Pattern TOKEN =
            Pattern.compile("\\[([^\\]]*)]|YYYY|YY|MM|DD|HH|mm|ss|dddd|[A-Za-z]+|[^A-Za-z\\[]+");

    private static final Map<String, String> TOKENS = tokens();

    private ObsidianDailyNotes() {}

    private static Map<String, String> tokens() {
        var tokens = new LinkedHashMap<String, String>();
        tokens.put("YYYY", "{{year}}");
        tokens.put("YY", "{{yy}}");
        tokens.put("MM", "{{month}}");
        tokens.put("DD", "{{day}}");
        tokens.put("HH", "{{hour}}");
        tokens.put("mm", "{{minute}}");
        tokens.put("ss", "{{second}}");
        return tokens;
    }

    static Optional<Inferred.Kind> kind(Journal journal, KindNames names, List<String> remarks) {
        return journal.read(SETTINGS).flatMap(bytes -> settings(bytes, remarks)).flatMap(settings -> {
            String format = text(settings, "format").orElse("YYYY-MM-DD");
            Optional<String> name = named(format);
            if (name.isEmpty()) {
                remarks.add("%s: names like '%s' are none that til can write".formatted(SETTINGS, format));
                return Optional.empty();
            }
            String folder = text(settings, "folder")
                    .map(path -> path.replaceAll("^/+|/+$", ""))
                    .orElse("");
            String pattern = (folder.isEmpty() ? "" : folder + "/") + name.get() + ".md";
            var kind = new NoteKind(
                    names.give("day"),
                    NotePathPattern.of(pattern),
                    "day.md",
                    Optional.empty(),
                    "~",
                    true,
                    Map.of(),
                    Optional.empty());
            remarks.add("day is the daily note of %s".formatted(SETTINGS));
            return Optional.of(new Inferred.Kind(kind, template(journal, settings, name.get(), remarks), 0, List.of()));
        });
    }

    private static Optional<JsonObject> settings(byte[] bytes, List<String> remarks) {
        try {
            var read = JsonParser.parseString(new String(bytes, StandardCharsets.UTF_8));
            return read.isJsonObject() ? Optional.of(read.getAsJsonObject()) : Optional.empty();
        } catch (JsonParseException e) {
            remarks.add(SETTINGS + " cannot be read: it is no JSON");
            return Optional.empty();
        }
    }

    private static Optional<String> text(JsonObject settings, String key) {
        var value = settings.get(key);
        return value != null && value.isJsonPrimitive() && !value.getAsString().isBlank()
                ? Optional.of(value.getAsString().strip())
                : Optional.empty();
    }

    /** A format of Moment's with til's names in it; empty where it says what til has no name for. */
    private static Optional<String> named(String format) {
        var named = new StringBuilder();
        Matcher token = TOKEN.matcher(format);
        while (token.find()) {
            String text = token.group();
            boolean word = Character.isLetter(text.charAt(0));
            String name = TOKENS.get(text);
            if (word && name == null) {
                return Optional.empty();
            }
            named.append(token.group(1) != null ? token.group(1) : name != null ? name : text);
        }
        return Optional.of(named.toString().replace("{{year}}-{{month}}-{{day}}", "{{date}}"));
    }

    private static String template(Journal journal, JsonObject settings, String name, List<String> remarks) {
        Optional<String> path = text(settings, "template").map(file -> file.endsWith(".md") ? file : file + ".md");
        Optional<String> text = path.flatMap(journal::read).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
        if (text.isEmpty()) {
            path.ifPresent(file -> remarks.add("the template %s of %s is not here".formatted(file, SETTINGS)));
            return "# {{date}}\n";
        }
        String title = name.substring(name.lastIndexOf('/') + 1);
        return NAME.matcher(text.get())
                .replaceAll(found -> Matcher.quoteReplacement(
                        switch (found.group(1)) {
                            case "title" -> title;
                            case "time" ->
                                named(orElse(found.group(2), "HH:mm")).orElse(found.group());
                            default ->
                                named(orElse(found.group(2), "YYYY-MM-DD")).orElse("{{date}}");
                        }));
    }

    private static String orElse(@Nullable String format, String usual) {
        return format == null ? usual : format;
    }
}
