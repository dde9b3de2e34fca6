package dev.til.scaffold;

import dev.til.note.NotePathPattern;
import java.util.regex.Pattern;

/** Where day notes lie once their days have numbers. */
public final class NumberedPath {
    /** Files that stand for their folder: the folder's name is the note's. */
    private static final Pattern FOLDER =
            Pattern.compile("(.*)(/(?:_?index|README)\\.[^./]+)", Pattern.CASE_INSENSITIVE);

    private static final Pattern FILE = Pattern.compile("(.*?)(\\.[^./{}]+)?");
    /** What a date is followed by where there is nothing else to say. */
    private static final Pattern NOTHING_SAID = Pattern.compile("-til(?:-\\{\\{\\s*date\\s*}})?$");

    private NumberedPath() {}

    /**
     * The path of day notes with the days in it.
     *
     * @param range what stands between the ends of a range of days
     */
    public static NotePathPattern of(NotePathPattern path, String range) {
        String pattern = path.toString();
        var folder = FOLDER.matcher(pattern);
        if (folder.matches()) {
            return NotePathPattern.of(numbered(folder.group(1)) + folder.group(2), range);
        }
        var file = FILE.matcher(pattern);
        return file.matches()
                ? NotePathPattern.of(numbered(file.group(1)) + (file.group(2) == null ? "" : file.group(2)), range)
                : path;
    }

    private static String numbered(String name) {
        return NOTHING_SAID.matcher(name).replaceFirst("") + "-day{{days}}";
    }
}
