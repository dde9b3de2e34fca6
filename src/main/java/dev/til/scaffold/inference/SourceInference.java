package dev.til.scaffold.inference;

import dev.til.course.Course;
import dev.til.note.Note;
import dev.til.scaffold.inference.NoteGroups.NoteGroup;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Finds out the rules of the notes of one site. Most of the recent ones decide. */
final class SourceInference {
    /** So many of the recent notes of its folder have to be numbered for a course to be seen in them. */
    private static final double GOOD_PART = 0.35;
    /** So much of all that is new makes a kind what is written most days, without asking. */
    private static final double CLEAR = 0.6;

    private static final double FEW = 0.2;
    /** After so many notes one counts for half of what is written now. */
    private static final double HALF = 4;

    private static final int MOST_RIVALS = 6;
    private static final int MOST_KINDS = 100;

    private final List<Note> notes;
    private final Map<String, LocalDate> added;
    private final ZoneId zone;
    private final boolean liquid;
    private final KindNames names;
    private final List<String> remarks = new ArrayList<>();
    private final List<String> rivals = new ArrayList<>();
    private final List<Inferred.Kind> kinds = new ArrayList<>();
    /** How much each note counts among all, by path. */
    private final Map<String, Double> weights = new HashMap<>();

    SourceInference(Inference.Source source, KindNames names) {
        this.notes = source.notes();
        this.added = source.added();
        this.zone = source.zone();
        this.liquid = source.liquid();
        this.names = names;
    }

    /** Whether a further kind is one at all: some of its notes at least would be written as they are. */
    private static boolean isKind(Inferred.Kind kind) {
        return kind.explained() >= FEW * kind.notes();
    }

    Inferred infer() {
        List<InferenceSample> numbered = numbered();
        List<InferenceSample> all = RecentNotes.of(numbered, NoteGroups.HALF);
        List<InferenceSample> days =
                all.stream().filter(note -> note.days().isPresent()).toList();
        List<InferenceSample> weeks = all.stream()
                .filter(note -> note.days().isEmpty() && note.week().isPresent())
                .toList();
        Optional<Course> course = Optional.empty();
        Set<String> taken = new HashSet<>();
        String name = "";
        Optional<String> dayPath =
                mostCommon(days).filter(pattern -> names.isFree("day") && isGoodPart(pattern, days, all, weeks));
        if (dayPath.isPresent()) {
            name = InferredCourseName.of(dayPath.get(), days);
            course = course(name, days);
            kinds.add(kinds(name, course).of(names.give("day"), dayPath.get(), days));
            days.forEach(note -> taken.add(note.note().path()));
        }
        Optional<String> weekPath = mostCommon(weeks)
                .filter(pattern -> names.isFree("week"))
                .filter(pattern -> dayPath.isPresent() || isGoodPart(pattern, weeks, all, List.of()));
        if (weekPath.isPresent()) {
            kinds.add(kinds(name, course).of(names.give("week"), weekPath.get(), weeks));
            weeks.forEach(note -> taken.add(note.note().path()));
        }
        List<NoteGroup> groups = titled(taken, NumberedTitles.of(numbered));
        boolean open = isOpen(groups) && kinds.isEmpty();
        for (NoteGroup group : groups) {
            Inferred.Kind kind = kinds("", Optional.empty())
                    .of(name(group, kinds.isEmpty(), groups.size() == 1), group.pattern(), group.notes());
            if (kinds.isEmpty() || isKind(kind)) {
                kinds.add(kind);
                if (open) {
                    rivals.add(kind.kind().name());
                }
            }
        }
        return new Inferred(notes.size(), kinds, course, name, rivals, remarks);
    }

    /** Whether nobody can tell which of a few kinds of dated notes is what is written most days. */
    private boolean isOpen(List<NoteGroup> groups) {
        double all =
                groups.stream().mapToDouble(group -> weight(group, weights)).sum();
        return groups.size() > 1
                && groups.size() <= MOST_RIVALS
                && groups.stream().allMatch(group -> group.isDated() && group.isTitled())
                && weight(groups.get(0), weights) < CLEAR * all;
    }

    /** What most is written of is a day's note, or a post. */
    private String name(NoteGroup group, boolean first, boolean alone) {
        if (first && !group.isTitled() && group.isDated() && names.isFree("day")) {
            return names.give("day");
        }
        return first && alone && group.isDated() && names.isFree(Inferred.POST)
                ? names.give(Inferred.POST)
                : names.of(group.pattern());
    }

    private Optional<Course> course(String courseName, List<InferenceSample> days) {
        List<InferredCourse.Sighting> sightings = days.stream()
                .filter(seen -> seen.date().isPresent())
                .map(seen -> new InferredCourse.Sighting(
                        seen.days().orElseThrow(), seen.date().orElseThrow()))
                .toList();
        Optional<Course> course = InferredCourse.of(courseName, sightings);
        if (sightings.size() < NoteGroups.FEWEST) {
            remarks.add("the day notes carry no dates, so no calendar is known: days are counted by notes");
        } else if (course.isEmpty()) {
            remarks.add("the day numbers follow no calendar that til knows: days are counted by notes");
        }
        return course;
    }

    private InferredKinds kinds(String courseName, Optional<Course> course) {
        return new InferredKinds(zone, liquid, courseName, course);
    }

    private List<InferenceSample> numbered() {
        List<InferredPath> forms = Generalisation.of(
                notes.stream().map(note -> InferredPath.of(note.path())).toList());
        return IntStream.range(0, notes.size())
                .mapToObj(i -> InferenceSample.of(notes.get(i), forms.get(i)))
                .toList();
    }

    private static Optional<String> mostCommon(List<InferenceSample> notes) {
        var votes = new InferenceVotes<String>();
        var counts = new InferenceVotes<String>();
        notes.forEach(seen -> {
            votes.vote(seen.weight(), List.of(seen.path().pattern()));
            counts.vote(1, List.of(seen.path().pattern()));
        });
        return votes.winner().filter(pattern -> counts.count(pattern) >= NoteGroups.FEWEST);
    }

    /** Whether a form explains a good part of what has lately been written in its folder. */
    private static boolean isGoodPart(
            String pattern, List<InferenceSample> own, List<InferenceSample> all, List<InferenceSample> apart) {
        int names = pattern.indexOf("{{");
        String folder = pattern.substring(0, pattern.lastIndexOf('/', names) + 1);
        Set<String> mine = new HashSet<>();
        own.forEach(note -> mine.add(note.note().path()));
        Set<String> others = new HashSet<>();
        apart.forEach(note -> others.add(note.note().path()));
        List<InferenceSample> around = RecentNotes.of(
                all.stream()
                        .filter(note -> note.note().path().startsWith(folder))
                        .filter(note -> !others.contains(note.note().path()))
                        .toList(),
                NoteGroups.HALF);
        return RecentNotes.weight(around.stream()
                        .filter(note -> mine.contains(note.note().path()))
                        .toList())
                >= GOOD_PART * RecentNotes.weight(around);
    }

    /** The groups of notes that have titles, the one that most recent notes are of first. */
    private List<NoteGroup> titled(Set<String> taken, Map<String, TitledPath.Reading> numbered) {
        List<Note> rest =
                notes.stream().filter(note -> !taken.contains(note.path())).toList();
        var languages = new PathLanguages(rest.stream()
                .map(note -> note.path().replaceFirst("\\.[^./]*$", ""))
                .toList());
        Map<String, TitledPath.Reading> readings = new HashMap<>();
        List<InferenceSample> samples = new ArrayList<>();
        for (Note note : rest) {
            TitledPath.Reading reading = numbered.getOrDefault(
                    note.path(), TitledPath.of(note.path(), InferenceSample.ownDate(note), languages));
            readings.put(note.path(), reading);
            samples.add(InferenceSample.of(note, reading).since(Optional.ofNullable(added.get(note.path()))));
        }
        List<InferredPath> forms = Generalisation.members(
                samples.stream().map(InferenceSample::path).toList());
        List<InferenceSample> recent = RecentNotes.of(
                IntStream.range(0, samples.size())
                        .mapToObj(i -> samples.get(i).at(forms.get(i)))
                        .toList(),
                HALF);
        return sorted(NoteGroups.of(recent, readings), recent);
    }

    private List<NoteGroup> sorted(List<NoteGroup> groups, List<InferenceSample> recent) {
        recent.forEach(note -> weights.put(note.note().path(), note.weight()));
        List<NoteGroup> sorted = new ArrayList<>(groups);
        sorted.sort((one, other) -> Double.compare(weight(other, weights), weight(one, weights)));
        if (sorted.size() > MOST_KINDS) {
            remarks.add("%d more folders hold several notes: add those that you write in to 'notes' in .til/config.yml"
                    .formatted(sorted.size() - MOST_KINDS));
        }
        return sorted.stream().limit(MOST_KINDS).toList();
    }

    private static double weight(NoteGroup group, Map<String, Double> weights) {
        return group.notes().stream()
                .mapToDouble(note -> weights.getOrDefault(note.note().path(), 0.0))
                .sum();
    }
}
