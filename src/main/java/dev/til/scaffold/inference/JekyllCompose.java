package dev.til.scaffold.inference;

import dev.til.note.FrontMatter;
import dev.til.note.FrontMatter.Field;
import dev.til.note.FrontMatter.Fields;
import dev.til.note.FrontMatter.Mapping;
import dev.til.note.Journal;
import dev.til.note.Note;
import dev.til.note.NoteKind;
import dev.til.note.NoteOffsets;
import dev.til.note.NotePathPattern;
import dev.til.note.Notes;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a site's settings for jekyll-compose, {@code jekyll_compose.default_front_matter.posts}, tell of its new posts. */
final class JekyllCompose {
    private static final String CONFIG = "_config.yml";

    private JekyllCompose() {}

    /** @param root the site's folder, with a slash at its end; empty for the repository's */
    static Optional<Inferred.Kind> kind(Journal journal, String root, KindNames names, List<String> remarks) {
        Optional<Note> config = journal.read(root + CONFIG).map(bytes -> Notes.read(CONFIG, fenced(bytes)));
        return config.flatMap(JekyllCompose::posts).map(posts -> {
            remarks.add("post is from jekyll_compose in %s: no notes show how it is written".formatted(root + CONFIG));
            // jekyll-compose: layout and title come first, the date before what is set
            var block = new StringBuilder("{{=<% %>=}}\n---\nlayout: post\ntitle: <% title %>\ndate: "
                    + "<% date %> <% hour %>:<% minute %>:<% second %> <% offset %>\n");
            for (Field field : posts.fields()) {
                if (!List.of("layout", "title", "date").contains(field.key())) {
                    block.append(field.key())
                            .append(": ")
                            .append(source(config.get(), field))
                            .append('\n');
                }
            }
            String text = block.append("---\n").toString().replace(": \n", ":\n");
            var kind = new NoteKind(
                    names.give(Inferred.POST),
                    NotePathPattern.of(root + "_posts/{{date}}-{{slug}}.md"),
                    "post.md",
                    Optional.empty(),
                    "~",
                    true,
                    Map.of(),
                    Optional.empty());
            return new Inferred.Kind(kind, text, 0, List.of());
        });
    }

    private static Optional<Mapping> posts(Note config) {
        if (!(config.frontMatter() instanceof Fields fields)) {
            return Optional.empty();
        }
        return fields.field("jekyll_compose")
                .flatMap(field -> in(field, "default_front_matter"))
                .flatMap(field -> in(field, "posts"))
                .map(Field::value)
                .filter(Mapping.class::isInstance)
                .map(Mapping.class::cast);
    }

    private static Optional<Field> in(Field field, String key) {
        return field.value() instanceof Mapping mapping
                ? mapping.fields().stream()
                        .filter(inner -> inner.key().equals(key))
                        .findFirst()
                : Optional.empty();
    }

    /** A value as it is written, if it is one of a line. */
    private static String source(Note config, Field field) {
        FrontMatter.Value value = field.value();
        String source = config.text()
                .chars()
                .substring(NoteOffsets.start(config.text(), value.span()), NoteOffsets.end(config.text(), value.span()))
                .strip();
        return source.indexOf('\n') < 0 && !source.startsWith("- ") ? source : "[]";
    }

    private static byte[] fenced(byte[] yaml) {
        var fenced = new ByteArrayOutputStream();
        fenced.writeBytes("---\n".getBytes(StandardCharsets.UTF_8));
        fenced.writeBytes(yaml);
        fenced.writeBytes("\n---\n".getBytes(StandardCharsets.UTF_8));
        return fenced.toByteArray();
    }
}
