package dev.til.scaffold;

import dev.til.course.CourseNumbering;
import dev.til.note.NoteKind;
import dev.til.note.NoteKinds;
import dev.til.note.NotePathPattern;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The kinds of note that a repository starts with, where its site has them.
 *
 * @param folder of the notes, with a slash at its end
 * @param dayFile how the file of a day without a number is called
 */
public record StarterKinds(String folder, String dayFile) {
    /** @param numbered whether days have numbers */
    public NoteKinds all(boolean numbered) {
        var kinds = new ArrayList<NoteKind>();
        Map<String, String> tags = new LinkedHashMap<>();
        tags.put("week", "week{{week}}");
        tags.put("day", "day{{n}}");
        kinds.add(kind("day", folder + (numbered ? "{{date}}-day{{days}}.md" : dayFile), tags));
        kinds.add(kind("week", folder + "{{date}}-week{{week}}.md", Map.of("week", "week{{week}}")));
        kinds.add(kind("meeting", folder + "{{date}}-meeting-{{slug}}.md", Map.of()));
        return new NoteKinds(kinds);
    }

    private static NoteKind kind(String name, String path, Map<String, String> tags) {
        return new NoteKind(
                name,
                NotePathPattern.of(path, "-"),
                name + ".md",
                Optional.of("09:00:00"), // the same day in UTC nearly everywhere, and rarely in the future
                "-",
                true,
                tags,
                Optional.empty());
    }

    /**
     * The kinds that a team has configured, else those of its site: with numbers where the team counts days, or where notes
     * have such numbers already.
     *
     * @param paths of everything that is there
     */
    public NoteKinds or(NoteKinds configured, CourseNumbering numbering, Collection<String> paths) {
        if (!configured.all().isEmpty()) {
            return configured;
        }
        NoteKinds numbered = all(true);
        boolean counted = numbering.isSettled()
                || paths.stream()
                        .filter(path -> path.contains("-day")) // so that few are held against patterns
                        .anyMatch(path -> numbered.days(path).isPresent());
        return counted ? numbered : all(false);
    }
}
