package dev.til.scaffold;

import dev.til.TilException;
import dev.til.note.Journal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Where templates are: the team's own in {@code .til/templates/}, else the ones that til brings for the site's kind. */
public final class Templates {
    /** Where a team's own templates lie. */
    public static final String FOLDER = ".til/templates/";

    /** What til brings for every kind of site. */
    public static final List<String> NAMES = List.of("day.md", "week.md", "meeting.md", "pull-request.md");

    private final Journal journal;
    private final String site;

    /** @param site {@code jekyll}, {@code hugo} or {@code plain} */
    public Templates(Journal journal, String site) {
        this.journal = journal;
        this.site = site;
    }

    /** The template of this name. */
    public Template named(String name) {
        if (!name.matches("[^/\\\\]+") || name.startsWith(".")) {
            throw TilException.usage(
                    "'%s' cannot be the name of a template".formatted(name), "name a file of " + FOLDER);
        }
        return own(name)
                .map(text -> new Template(FOLDER + name, text))
                .or(() -> builtIn(site, name).map(text -> new Template("til's own " + site + "/" + name, text)))
                .orElseThrow(() -> TilException.usage(
                        "there is no template '%s'".formatted(name),
                        "write '%s%s', or name one of %s".formatted(FOLDER, name, String.join(", ", NAMES))));
    }

    private Optional<String> own(String name) {
        return journal.read(FOLDER + name)
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .map(text -> text.startsWith("\uFEFF") ? text.substring(1) : text);
    }

    /** What til brings, by site and name. */
    public static Optional<String> builtIn(String site, String name) {
        return resource(site + "/" + name);
    }

    /** A file of til's own folder {@code templates}. */
    public static Optional<String> resource(String path) {
        try (var in = Templates.class.getResourceAsStream("/dev/til/templates/" + path)) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
