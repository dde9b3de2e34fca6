package dev.til.scaffold;

import dev.til.config.ConfigDaysOff;
import dev.til.config.ConfigReader;
import dev.til.course.CourseNumbering;
import dev.til.course.Holiday;
import dev.til.note.NoteKind;
import dev.til.note.NoteKinds;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The files that a repository starts with.
 *
 * @param sites who builds the site in a folder, where the files do not tell
 * @param templates the folder of til's own that templates are taken from
 * @param holidays that have no number
 * @param shared whether several people write into the repository
 */
public record StarterFiles(
        Map<String, String> sites,
        String templates,
        NoteKinds kinds,
        CourseNumbering numbering,
        List<Holiday> holidays,
        boolean shared) {
    private static final String PULL_REQUEST = "pull-request.md";

    public StarterFiles {
        sites = Map.copyOf(sites);
        holidays = List.copyOf(holidays);
    }

    /** The kinds that were found; where they are none, or days among them, those that every repository starts with, too. */
    public static NoteKinds kinds(List<NoteKind> found, NoteKinds starters) {
        boolean wanted =
                found.isEmpty() || found.stream().anyMatch(kind -> kind.name().equals("day"));
        Stream<NoteKind> others = starters.all().stream()
                .filter(starter -> wanted)
                .filter(starter ->
                        found.stream().noneMatch(known -> known.name().equals(starter.name())))
                .filter(starter -> found.isEmpty()
                        || found.stream()
                                .anyMatch(known -> known.path()
                                        .folder()
                                        .equals(starter.path().folder())));
        return new NoteKinds(Stream.concat(found.stream(), others).toList());
    }

    /**
     * Their texts by path, the configuration first.
     *
     * @param learned templates that were learned from notes, by name
     */
    public Map<String, String> all(Map<String, String> learned) {
        var files = new LinkedHashMap<String, String>();
        files.put(ConfigReader.FILE, config());
        learned.forEach((name, text) -> files.put(Templates.FOLDER + name, text));
        Stream.concat(kinds.all().stream().map(NoteKind::template), Stream.of(PULL_REQUEST))
                .forEach(name -> Templates.builtIn(templates, name)
                        .ifPresent(text -> files.putIfAbsent(Templates.FOLDER + name, text)));
        return files;
    }

    private String config() {
        String text = StarterConfig.of(sites, kinds, numbering, List.of(), shared);
        return holidays.isEmpty() ? text : ConfigDaysOff.add(text, holidays);
    }
}
