package dev.til.scaffold;

import dev.til.TilException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where templates are: the team's own in {@code .til/templates/}, else the ones that til brings for the site's kind. */
public final class Templates {
    /** Where a team's own templates lie. */
    public static final String FOLDER = ".til/templates/";

    /** What til brings for every kind of site. */
    public static final List<String> NAMES = List.of("day.md", "week.md", "meeting.md", "pull-request.md");

    private static final int LARGEST = 1 << 20;

    private final Path root;
    private final String folder;
    private final Map<String, String> coming;

    /**
     * The templates of a repository, as they lie on disk: Chirpy ignores dot folders, so Git may not know them.
     *
     * @param root the repository's top folder
     * @param folder of til's own templates: {@code jekyll}
     */
    public Templates(Path root, String folder) {
        this(root, folder, Map.of());
    }

    /** @param coming those that are to be written, by path: what is on disk goes before them */
    public Templates(Path root, String folder, Map<String, String> coming) {
        this.root = root;
        this.folder = folder;
        this.coming = Map.copyOf(coming);
    }

    /** The template of this name. */
    public Template named(String name) {
        if (!name.matches("[^/\\\\]+") || name.startsWith(".")) {
            throw TilException.usage(
                    "'%s' cannot be the name of a template".formatted(name), "name a file of " + FOLDER);
        }
        return own(name)
                .or(() -> Optional.ofNullable(coming.get(FOLDER + name)))
                .map(text -> new Template(FOLDER + name, text))
                .or(() -> builtIn(folder, name).map(text -> new Template("til's own " + folder + "/" + name, text)))
                .orElseThrow(() -> TilException.usage(
                        "there is no template '%s'".formatted(name),
                        "write '%s%s', or name one of %s".formatted(FOLDER, name, String.join(", ", NAMES))));
    }

    private Optional<String> own(String name) {
        Path file = root.resolve(FOLDER + name);
        try {
            if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                return Optional.empty();
            }
            // the repository may be hostile: a link may lead anywhere, a FIFO never ends
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                    || !file.toRealPath().startsWith(root.toRealPath())
                    || Files.size(file) > LARGEST) {
                throw TilException.usage(
                        "'%s%s' is not a plain file of less than 1 MiB".formatted(FOLDER, name),
                        "put the template itself there");
            }
            String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
            return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (IOException e) {
            throw new TilException("cannot read '%s%s'".formatted(FOLDER, name), "check its permissions", e);
        }
    }

    /** What til brings, by folder and name. */
    public static Optional<String> builtIn(String folder, String name) {
        return resource(folder + "/" + name);
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
