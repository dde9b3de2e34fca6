package dev.til.scaffold;

import dev.til.course.Numbering;
import dev.til.note.NoteKind;
import dev.til.note.NoteKinds;
import dev.til.note.PathPattern;
import java.util.Optional;
import java.util.regex.Pattern;

/** The first numbered note of a journal: what has to be settled so that it can be written. */
public final class FirstNumber {
    /** Files that stand for their folder: the folder's name is the note's. */
    private static final Pattern FOLDER =
            Pattern.compile("(.*)(/(?:_?index|README)\\.[^./]+)", Pattern.CASE_INSENSITIVE);

    private static final Pattern FILE = Pattern.compile("(.*?)(\\.[^./{}]+)?");
    /** What a date is followed by where there is nothing else to say. */
    private static final Pattern NOTHING_SAID = Pattern.compile("-til(?:-\\{\\{\\s*date\\s*}})?$");

    private final NoteKinds kinds;
    private final Numbering numbering;
    private final Existing existing;

    FirstNumber(NoteKinds kinds, Numbering numbering, Existing existing) {
        this.kinds = kinds;
        this.numbering = numbering;
        this.existing = existing;
    }

    /** Empty where nothing has to be, or there are notes that go by dates. */
    Optional<Draft.Beginning> of(Wish wish) {
        return kinds.named("day").filter(kind -> isMeant(wish, kind)).flatMap(this::beginning);
    }

    private static boolean isMeant(Wish wish, NoteKind kind) {
        boolean next = wish instanceof Wish.Next
                || (wish instanceof Wish.OfKind asked && asked.kind().name().equals("day"));
        return wish instanceof Wish.OfDays || (next && kind.isNumbered());
    }

    private Optional<Draft.Beginning> beginning(NoteKind kind) {
        if (!existing.isEmpty(kind) || (kind.isNumbered() && numbering.isSettled())) {
            return Optional.empty();
        }
        Optional<PathPattern> path =
                kind.isNumbered() ? Optional.empty() : Optional.of(numbered(kind.path(), kind.range()));
        return Optional.of(new Draft.Beginning(path, !numbering.isSettled()));
    }

    /**
     * The path of day notes with the days in it.
     *
     * @param range what stands between the ends of a range of days
     */
    public static PathPattern numbered(PathPattern path, String range) {
        String pattern = path.toString();
        var folder = FOLDER.matcher(pattern);
        if (folder.matches()) {
            return PathPattern.of(numbered(folder.group(1)) + folder.group(2), range);
        }
        var file = FILE.matcher(pattern);
        return file.matches()
                ? PathPattern.of(numbered(file.group(1)) + (file.group(2) == null ? "" : file.group(2)), range)
                : path;
    }

    private static String numbered(String name) {
        return NOTHING_SAID.matcher(name).replaceFirst("") + "-day{{days}}";
    }
}
