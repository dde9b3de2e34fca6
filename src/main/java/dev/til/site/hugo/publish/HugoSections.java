package dev.til.site.hugo.publish;

import dev.til.note.FrontMatter.Field;
import dev.til.note.FrontMatter.Mapping;
import dev.til.note.FrontMatter.Sequence;
import dev.til.note.FrontMatter.Value;
import dev.til.note.Note;
import dev.til.note.Notes;
import dev.til.site.SiteFiles;
import dev.til.site.hugo.config.HugoConfig;
import dev.til.site.hugo.config.HugoPlace;
import dev.til.site.hugo.field.HugoFields;
import dev.til.site.path.RelativePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The sections that a note lies in, each with an {@code _index.md}, and what they hand down to it. */
final class HugoSections {
    private static final List<String> ENDS = List.of(".md", ".markdown", ".mdown");

    private final HugoConfig config;
    private final Map<String, Optional<Note>> read = new ConcurrentHashMap<>();

    HugoSections(HugoConfig config) {
        this.config = config;
    }

    /** The {@code _index.md} of the folders that a note lies in, the innermost first. */
    List<Note> around(HugoPlace place, SiteFiles files) {
        var sections = new ArrayList<Note>();
        String folder = place.folder();
        for (boolean top = false; !top; folder = RelativePath.folder(folder)) {
            index(folder, place.language(), files).ifPresent(sections::add);
            top = folder.isEmpty();
        }
        return sections;
    }

    private Optional<Note> index(String folder, String language, SiteFiles files) {
        String index = RelativePath.in(folder, "_index");
        for (String stem : List.of(index + "." + language, index)) {
            for (String end : ENDS) {
                for (String file : config.mounts().contentFiles(stem + end)) {
                    // Hugo: a section of another language is none
                    boolean spoken = files.isFile(file)
                            && HugoPlace.of(file, config)
                                    .filter(at -> at.language().equals(language))
                                    .isPresent();
                    if (spoken) {
                        return note(file, files);
                    }
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Note> note(String path, SiteFiles files) {
        return read.computeIfAbsent(path, file -> files.journal().read(file).map(bytes -> Notes.read(file, bytes)));
    }

    /** A note's own front matter, and below it what its sections and the site cascade. */
    HugoFields fields(Note note, HugoPlace place, SiteFiles files) {
        var fields = new ArrayList<Field>(cascaded(config.settings()));
        List<Note> sections = around(place, files);
        for (int i = sections.size() - 1; i >= 0; i--) {
            fields.addAll(cascaded(HugoFields.of(sections.get(i))));
        }
        fields.addAll(HugoFields.of(note).fields());
        return new HugoFields(fields);
    }

    /** Hugo: one map, or a list of them; one with a {@code _target} is for some pages, which til does not tell apart. */
    private static List<Field> cascaded(HugoFields fields) {
        Value value = fields.value("cascade").orElse(null);
        List<Value> maps = value instanceof Sequence sequence
                ? sequence.items()
                : Optional.ofNullable(value).map(List::of).orElse(List.of());
        return maps.stream()
                .filter(map -> map instanceof Mapping mapping
                        && mapping.fields().stream()
                                .noneMatch(field -> field.key().matches("_?target")))
                .flatMap(map -> ((Mapping) map).fields().stream())
                .toList();
    }

    /** Hugo: a folder is a section if it has an {@code _index.md} or is the first; others do not count. */
    List<String> names(Note note, HugoPlace place, SiteFiles files) {
        List<String> parents = place.parents();
        int deepest = Math.min(1, parents.size());
        for (Note section : around(place, files)) {
            int depth = HugoPlace.of(section.path(), config)
                    .filter(at -> !at.folder().isEmpty())
                    .map(at -> at.folder().split("/").length)
                    .orElse(0);
            deepest = Math.max(deepest, Math.min(depth, parents.size()));
        }
        return parents.subList(0, deepest);
    }
}
