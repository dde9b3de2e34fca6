package dev.til.config;

import dev.til.note.NoteKind;
import dev.til.note.NoteKinds;
import dev.til.note.NotePathPattern;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the section {@code notes}: the kinds of note in the order of the file. */
final class NoteKindsReader {
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}_-]*");
    private static final Pattern TIME = Pattern.compile("([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d)?");

    private final Settings notes;
    private final ConfigProblems problems;

    NoteKindsReader(Settings notes) {
        this.notes = notes;
        problems = notes.problems();
    }

    NoteKinds read() {
        var kinds = new ArrayList<NoteKind>();
        notes.sections().forEach((name, kind) -> {
            if (!NAME.matcher(name).matches()) {
                kind.complain("'%s' cannot be the name of a kind; use letters, digits and '-'".formatted(name));
            }
            kind(name, kind).ifPresent(kinds::add);
        });
        return new NoteKinds(kinds);
    }

    private Optional<NoteKind> kind(String name, Settings kind) {
        if (!kind.has("path")) {
            kind.complain("'notes.%s.path' is missing; say where such notes lie".formatted(name));
            return Optional.empty();
        }
        Optional<String> path = kind.pattern("path", PatternSettings.PATH).filter(written -> lies(kind, written));
        Optional<String> time = kind.scalar("time").filter(this::isTime).map(Setting.Scalar::text);
        boolean last = kind.word("range-date", Set.of("first", "last"))
                .map("last"::equals)
                .orElse(true);
        var tags = new LinkedHashMap<String, String>();
        Settings tagSection = kind.section("tags");
        tagSection
                .scalars()
                .keySet()
                .forEach(what ->
                        tagSection.pattern(what, PatternSettings.NOTE).ifPresent(pattern -> tags.put(what, pattern)));
        Optional<String> heading = kind.pattern("heading", PatternSettings.HEADING);
        String range = kind.text("range").orElse("~");
        return path.map(written -> new NoteKind(
                name,
                NotePathPattern.of(written, range),
                kind.text("template").orElse(name + ".md"),
                time,
                range,
                last,
                tags,
                heading));
    }

    private boolean lies(Settings kind, String path) {
        boolean inside = !path.startsWith("/")
                && !path.contains("\\")
                && Arrays.stream(path.split("/")).noneMatch(part -> part.equals("..") || part.isEmpty());
        if (!inside) {
            problems.add(
                    kind.scalar("path").orElseThrow(),
                    "'%s' must be a path below the repository's root, with '/'".formatted(path));
        }
        return inside;
    }

    private boolean isTime(Setting.Scalar written) {
        boolean time = TIME.matcher(written.text()).matches();
        if (!time) {
            problems.add(written, "'%s' is not a time; write it as \"18:00:00\"".formatted(written.text()));
        }
        return time;
    }
}
