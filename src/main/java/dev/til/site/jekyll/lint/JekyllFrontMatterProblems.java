package dev.til.site.jekyll.lint;

import dev.til.note.FrontMatter;
import dev.til.note.Note;
import dev.til.note.NoteMarker;
import dev.til.note.NoteProblem;
import dev.til.note.RuleId;
import dev.til.note.Span;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What is wrong with the front matter of a note before any of its keys is looked at. */
final class JekyllFrontMatterProblems {
    /** Lines that look like front matter where none is: dashes or pluses that are not exactly three, then a key. */
    private static final Pattern BOTCHED =
            Pattern.compile("\\A\\s*(?:-{3,}|\\+{3})[ \\t]*\\R(?:[ \\t]*[\\w-]+[ \\t]*[:=].*\\R)");

    private JekyllFrontMatterProblems() {}

    /** @param loses what the reader of the site gets instead, to end a sentence with */
    static List<NoteProblem> of(Note note, String loses) {
        FrontMatter frontMatter = note.frontMatter();
        if (frontMatter instanceof FrontMatter.Invalid invalid) {
            return List.of(new NoteProblem(
                    RuleId.FRONT_MATTER_INVALID,
                    invalid.at(),
                    "the front matter is not YAML: %s; %s".formatted(invalid.message(), loses),
                    invalid.fault().hint()));
        }
        if (frontMatter instanceof FrontMatter.Unclosed unclosed) {
            return List.of(new NoteProblem(
                    RuleId.FRONT_MATTER_UNCLOSED,
                    unclosed.opening(),
                    "nothing closes the front matter, so that it is published as text",
                    "end it with a line of three dashes: ---"));
        }
        if (frontMatter instanceof FrontMatter.NotAMap list) {
            return List.of(new NoteProblem(
                    RuleId.FRONT_MATTER_NOT_A_MAP,
                    list.at(),
                    "the front matter has no 'key: value' lines; " + loses,
                    "write it as 'title: My day', one key a line"));
        }
        return List.of();
    }

    /** A block that was meant as front matter but that nobody takes for it. */
    static Optional<NoteProblem> botched(Note note) {
        if (!(note.frontMatter() instanceof FrontMatter.Missing)
                || !note.shows(NoteMarker.OPENING)
                || !BOTCHED.matcher(note.text().chars()).find()) {
            return Optional.empty();
        }
        int at = note.text().chars().indexOf(note.text().chars().strip().charAt(0));
        Span span = note.text().span(at, at + 3);
        return Optional.of(new NoteProblem(
                RuleId.FRONT_MATTER_MISSING,
                span,
                "this is published as text, because front matter begins with '---' in the very first line",
                "make the first line exactly three dashes, with nothing before them"));
    }
}
