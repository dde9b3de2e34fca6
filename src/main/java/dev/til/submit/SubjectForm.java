package dev.til.submit;

import dev.til.note.NotePathPattern;
import dev.til.notelist.NoteFacts;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The form that a team's pattern gives a commit's first line. A hook may have put a mark before it: {@code [T] docs: day21},
 * {@code ABC-123: docs: day21}.
 *
 * @param notes that the line may speak of; empty where it speaks of none
 */
public record SubjectForm(String pattern, List<NoteFacts> notes) {
    /** What a commit says of a note that it only takes away. */
    public static final String DELETED = ", deleted";
    /** What a commit says of a note that it only gives another name. */
    public static final String RENAMED = ", renamed";

    private static final int MOST_MARKS = 4;
    private static final String AFTER_MARK = " ])|:>";
    // git: these lines are for 'rebase --autosquash', and go with it
    private static final Pattern UNFINISHED = Pattern.compile("(?i)(?:fixup|squash|amend)!|\\W*wip\\W*");

    public SubjectForm {
        notes = List.copyOf(notes);
    }

    /** Whether a line has the form, with a mark before it or without. */
    public boolean has(String subject) {
        return mark(subject).isPresent();
    }

    /** What stands before the form, with the blank behind it; empty text for nothing, and empty where the line has another form. */
    public Optional<String> mark(String subject) {
        String line = subject.strip();
        if (fits(line)) {
            return Optional.of("");
        }
        for (int i = 1; i < line.length(); i++) {
            boolean cut = AFTER_MARK.indexOf(line.charAt(i - 1)) >= 0 && line.charAt(i) != ' ';
            if (cut && isMark(line.substring(0, i)) && fits(line.substring(i))) {
                return Optional.of(line.substring(0, i));
            }
        }
        return Optional.empty();
    }

    /** Whether what stands before a line is no sentence of its own: a ticket, a tag, a sign. */
    static boolean isMark(String before) {
        if (before.isBlank()) {
            return before.isEmpty();
        }
        String[] words = before.strip().split(" +");
        return words.length <= MOST_MARKS
                && Arrays.stream(words)
                        .noneMatch(word -> UNFINISHED.matcher(word).matches()
                                || word.chars().allMatch(Character::isLetter));
    }

    private boolean fits(String line) {
        String plain = withoutEnding(line);
        return notes.isEmpty()
                ? NotePathPattern.of(pattern).match(plain).isPresent()
                : notes.stream().anyMatch(note -> note.fits(pattern, plain));
    }

    /** The line as it would be of a note that is written. */
    static String withoutEnding(String line) {
        for (String ending : List.of(DELETED, RENAMED)) {
            if (line.endsWith(ending)) {
                return line.substring(0, line.length() - ending.length());
            }
        }
        return line;
    }
}
