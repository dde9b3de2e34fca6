package dev.til.scaffold;

import dev.til.note.NoteKind;
import dev.til.note.NoteKinds;
import dev.til.note.PathPattern;
import java.util.ArrayList;
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
     * @param numbered whether there is a course, so that days have numbers
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
        if (numbered) {
            Map<String, String> tags = new LinkedHashMap<>();
            tags.put("week", "week{{week}}");
            tags.put("day", "day{{n}}");
            kinds.add(kind("day", notes + "{{date}}-day{{days}}.md", tags));
            kinds.add(kind("week", notes + "{{date}}-week{{week}}.md", Map.of("week", "week{{week}}")));
        } else {
            // Chirpy: the URL holds the name without the date, so the name must say it again
            String name = site.equals("jekyll") ? "{{date}}-til-{{date}}.md" : "{{date}}.md";
            kinds.add(kind("day", notes + name, Map.of()));
        }
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

    /** The kinds that a team has configured, else those of its site. */
    public static NoteKinds or(NoteKinds configured, String site, String folder, boolean numbered) {
        return configured.all().isEmpty() ? of(site, folder, numbered) : configured;
    }
}
