package dev.til.scaffold.inference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Sorts notes that are told apart by titles and dates by where they lie and how they are called. What fewer than three do
 * is no form, nor is what nobody has done for long.
 */
final class NoteGroups {
    static final int FEWEST = 3;
    /** After so many notes of a folder one counts for half. */
    static final double HALF = 5;
    /** So many of a folder's recent notes have a title that says the same each time: it belongs to the form. */
    private static final double MOST = 0.6;
    /** A further form beside the usual one. */
    private static final double SOME = 0.15;

    /** What a path calls the folder that a person has to name. */
    private static final String TOPIC = "{{topic}}";

    private final List<NoteGroup> groups = new ArrayList<>();

    private NoteGroups() {}

    /** Those of one form. */
    record NoteGroup(String pattern, List<InferenceSample> notes) {
        NoteGroup {
            notes = List.copyOf(notes);
        }

        /** The folder of the pattern, names and all. */
        String folder() {
            return folderOf(pattern);
        }

        boolean isDated() {
            return notes.stream().anyMatch(InferenceSample::isDated);
        }

        boolean isTitled() {
            return pattern.contains("{{slug}}");
        }
    }

    /** @param notes the newest first, with their readings */
    static List<NoteGroup> of(Collection<InferenceSample> notes, Map<String, TitledPath.Reading> readings) {
        Map<String, List<InferenceSample>> folders = new LinkedHashMap<>();
        for (InferenceSample seen : notes) {
            folders.computeIfAbsent(standing(folderOf(seen.path().pattern())), none -> new ArrayList<>())
                    .add(seen);
        }
        var all = new NoteGroups();
        folders.values().forEach(folder -> all.add(RecentNotes.of(folder, HALF), readings));
        all.addTopics(notes);
        return all.groups;
    }

    /** Folders with a note or two each, beside each other: a new note may start another one. */
    private void addTopics(Collection<InferenceSample> notes) {
        Set<String> grouped = new HashSet<>();
        groups.forEach(
                group -> group.notes().forEach(seen -> grouped.add(seen.note().path())));
        Map<String, List<InferenceSample>> forms = new LinkedHashMap<>();
        Map<String, Set<String>> topics = new HashMap<>();
        for (InferenceSample seen : notes) {
            String pattern = seen.path().pattern();
            String folder = folderOf(pattern);
            int slash = folder.lastIndexOf('/');
            String topic = folder.substring(slash + 1);
            if (slash > 0
                    && !topic.contains("{{")
                    && !grouped.contains(seen.note().path())) {
                String form = folder.substring(0, slash + 1) + TOPIC + pattern.substring(folder.length());
                forms.computeIfAbsent(form, none -> new ArrayList<>())
                        .add(seen.at(seen.path().withPattern(form)));
                topics.computeIfAbsent(form, none -> new HashSet<>()).add(topic);
            }
        }
        double all = RecentNotes.weight(notes);
        forms.forEach((form, of) -> {
            if (topics.getOrDefault(form, Set.of()).size() >= FEWEST && RecentNotes.weight(of) >= SOME * all) {
                groups.add(new NoteGroup(form, RecentNotes.of(of, HALF)));
            }
        });
    }

    /** What of a folder has no names in it: forms that differ only in them are rivals. */
    private static String standing(String folder) {
        var parts = new StringBuilder();
        for (String part : folder.split("/", -1)) {
            parts.append(part.contains("{{") ? "" : part + "/");
        }
        return parts.toString();
    }

    private void add(List<InferenceSample> folder, Map<String, TitledPath.Reading> readings) {
        Set<String> literals = literals(folder, readings);
        Map<String, List<InferenceSample>> forms = new LinkedHashMap<>();
        for (InferenceSample seen : folder) {
            String literal = literal(seen, readings);
            String pattern = literals.contains(literal) ? literal : seen.path().pattern();
            forms.computeIfAbsent(pattern, none -> new ArrayList<>())
                    .add(seen.at(seen.path().withPattern(pattern)));
        }
        double all = RecentNotes.weight(folder);
        List<NoteGroup> found = new ArrayList<>();
        forms.forEach((pattern, notes) -> {
            boolean some = RecentNotes.weight(notes) >= SOME * all || notes.size() >= SOME * folder.size();
            if (notes.size() >= FEWEST && some) {
                found.add(new NoteGroup(pattern, notes));
            }
        });
        found.sort((one, other) -> Double.compare(RecentNotes.weight(other.notes()), RecentNotes.weight(one.notes())));
        found.removeIf(group -> isGivenUp(group, found.get(0)));
        groups.addAll(found);
    }

    /** Whether all notes of a form are older than those of the usual one: their author writes otherwise now. */
    private static boolean isGivenUp(NoteGroup group, NoteGroup usual) {
        Optional<LocalDate> newest = group.notes().get(0).date();
        Optional<LocalDate> oldest = usual.notes().get(usual.notes().size() - 1).date();
        return newest.isPresent() && oldest.isPresent() && newest.get().isBefore(oldest.get());
    }

    /** The forms in which what follows the date says the same each time. */
    private static Set<String> literals(List<InferenceSample> folder, Map<String, TitledPath.Reading> readings) {
        Map<String, Set<Object>> dates = new HashMap<>();
        var votes = new InferenceVotes<String>();
        for (InferenceSample seen : folder) {
            String literal = literal(seen, readings);
            dates.computeIfAbsent(literal, none -> new HashSet<>()).add(seen.date());
            votes.vote(seen.weight(), List.of(literal));
        }
        Set<String> literals = new HashSet<>();
        dates.forEach((literal, on) -> {
            if (on.size() >= FEWEST && literal.contains("{{") && votes.share(literal) >= SOME) {
                literals.add(literal);
            }
        });
        votes.winner(MOST).filter(literal -> literal.contains("{{")).ifPresent(literals::add);
        return literals;
    }

    private static String literal(InferenceSample seen, Map<String, TitledPath.Reading> readings) {
        TitledPath.Reading reading = readings.get(seen.note().path());
        boolean member = seen.path().pattern().contains("{{member}}");
        return reading == null || member ? seen.path().pattern() : reading.literal();
    }

    /** The folder that a bundle or a file lies in; empty for the root. */
    static String folderOf(String pattern) {
        String path = pattern.replaceFirst("/index\\.[^/]*$", "");
        int slash = path.lastIndexOf('/');
        return slash < 0 ? "" : path.substring(0, slash);
    }
}
