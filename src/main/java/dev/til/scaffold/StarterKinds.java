package dev.til.scaffold;

import dev.til.course.Numbering;
import dev.til.note.NoteKind;
import dev.til.note.NoteKinds;
import dev.til.note.PathPattern;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The kinds of note that a repository starts with, by its site. */
public final class StarterKinds {
    private StarterKinds() {}

    /**
     * Kinds for a repository that has configured none.
     *
     * @param site {@code jekyll}, {@code hugo} or {@code plain}
     * @param folder the site's folder in the repository; empty for its root
     * @param numbered whether days have numbers
     */
    public static NoteKinds of(String site, String folder, boolean numbered) {
        String root = folder.isEmpty() ? "" : folder + "/";
        String notes = root
                + switch (site) {
                    case "jekyll" -> "_posts/";
                    case "hugo" -> "content/posts/";
                    default -> "notes/";
                };
        var kinds = new ArrayList<NoteKind>();
        Map<String, String> tags = new LinkedHashMap<>();
        tags.put("week", "week{{week}}");
        tags.put("day", "day{{n}}");
        // Jekyll: a post's name has words behind the date
        String dated = site.equals("jekyll") ? "{{date}}-til.md" : "{{date}}.md";
        kinds.add(kind("day", notes + (numbered ? "{{date}}-day{{days}}.md" : dated), tags));
        kinds.add(kind("week", notes + "{{date}}-week{{week}}.md", Map.of("week", "week{{week}}")));
        kinds.add(kind("meeting", notes + "{{date}}-meeting-{{slug}}.md", Map.of()));
        return new NoteKinds(kinds);
    }

    private static NoteKind kind(String name, String path, Map<String, String> tags) {
        return new NoteKind(
                name,
                PathPattern.of(path, "-"),
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
    public static NoteKinds or(
            NoteKinds configured, String site, String folder, Numbering numbering, Collection<String> paths) {
        if (!configured.all().isEmpty()) {
            return configured;
        }
        NoteKinds numbered = of(site, folder, true);
        boolean counted = numbering.isSettled()
                || paths.stream()
                        .filter(path -> path.contains("-day")) // so that few are held against patterns
                        .anyMatch(path -> numbered.days(path).isPresent());
        return counted ? numbered : of(site, folder, false);
    }
}
