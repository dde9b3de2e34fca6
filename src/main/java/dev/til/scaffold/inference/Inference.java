package dev.til.scaffold.inference;

import dev.til.course.Course;
import dev.til.note.Journal;
import dev.til.note.Note;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds out from the notes that are there by which rules their author writes them now, and from other programs' settings. */
public final class Inference {
    private Inference() {}

    /**
     * Where the notes of a site are from.
     *
     * @param notes that are published, so that their author meant them
     * @param zone where the site's dates are read
     * @param added when files came into the repository, by path; used where notes have no dates
     * @param publisher the word for who makes it: {@code hugo}
     * @param root the site's folder, with a slash at its end; empty for the repository's
     * @param liquid whether the site runs Liquid, whose braces a template must not take for its own
     */
    public record Source(
            List<Note> notes,
            Map<String, LocalDate> added,
            ZoneId zone,
            String publisher,
            String root,
            boolean liquid) {
        public Source {
            notes = List.copyOf(notes);
            added = Map.copyOf(added);
        }
    }

    /**
     * The rules of the notes of one site or several.
     *
     * @param journal what else is there: settings of other programs that make notes
     */
    public static Inferred of(List<Source> sources, Journal journal) {
        var names = new KindNames();
        List<Inferred.Kind> kinds = new ArrayList<>();
        Set<String> remarks = new LinkedHashSet<>();
        Optional<Course> course = Optional.empty();
        String name = "";
        List<String> rivals = List.of();
        int read = 0;
        for (Source source : sources) {
            Inferred found = new SourceInference(source, names).infer();
            kinds.addAll(found.kinds());
            remarks.addAll(found.remarks());
            course = course.or(found::course);
            name = name.isEmpty() ? found.name() : name;
            rivals = rivals.isEmpty() ? found.rivals() : rivals;
            read += found.read();
        }
        var settings = new ArrayList<String>();
        sources.forEach(source -> kinds.addAll(told(source, journal, names, kinds, settings)));
        remarks.addAll(settings);
        ListedByHand.remark(journal, kinds).ifPresent(remarks::add);
        if (kinds.isEmpty()) {
            remarks.add("no three notes lie in one folder or are named alike: there is nothing to learn rules from");
        }
        return new Inferred(read, shared(kinds), course, name, rivals, List.copyOf(remarks));
    }

    /** What is told by other programs' settings where no notes tell it. */
    private static List<Inferred.Kind> told(
            Source source, Journal journal, KindNames names, List<Inferred.Kind> learned, List<String> remarks) {
        boolean none = learned.isEmpty();
        return switch (source.publisher()) {
            case "hugo" ->
                new HugoArchetypes(journal, source.root(), remarks)
                        .kinds(
                                names,
                                none,
                                folder -> learned.stream()
                                        .anyMatch(kind ->
                                                kind.kind().path().toString().startsWith(folder)));
            case "jekyll" ->
                none
                        ? JekyllCompose.kind(journal, source.root(), names, remarks).stream()
                                .toList()
                        : List.of();
            default ->
                names.isFree("day") && source.root().isEmpty()
                        ? ObsidianDailyNotes.kind(journal, names, remarks).stream()
                                .toList()
                        : List.of();
        };
    }

    /** The kinds, those with the same template using one file. */
    private static List<Inferred.Kind> shared(List<Inferred.Kind> kinds) {
        Map<String, String> files = new HashMap<>();
        List<Inferred.Kind> shared = new ArrayList<>();
        for (Inferred.Kind kind : kinds) {
            boolean several = kinds.stream()
                            .filter(other -> other.template().equals(kind.template()))
                            .count()
                    > 1;
            if (!several) {
                shared.add(kind);
                continue;
            }
            String number = files.isEmpty() ? "" : "-" + (files.size() + 1);
            String file = files.computeIfAbsent(kind.template(), none -> "note" + number + ".md");
            shared.add(kind.from(file));
        }
        return shared;
    }
}
