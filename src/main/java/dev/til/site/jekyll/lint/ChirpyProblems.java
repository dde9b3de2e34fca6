package dev.til.site.jekyll.lint;

import dev.til.note.FrontMatter;
import dev.til.note.FrontMatter.Field;
import dev.til.note.FrontMatter.Sequence;
import dev.til.note.Note;
import dev.til.note.NoteMarker;
import dev.til.note.NoteProblem;
import dev.til.note.RuleId;
import dev.til.note.Span;
import dev.til.site.jekyll.publish.JekyllData;
import dev.til.site.jekyll.publish.JekyllPlace;
import dev.til.site.jekyll.publish.JekyllTheme;
import dev.til.site.ruby.Psych;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the Chirpy theme leaves out of a post without saying so. */
final class ChirpyProblems {
    private static final Pattern CODE = Pattern.compile(
            "(?ms)^ {0,3}(`{3,}|~{3,})[^\\n]*\\n.*?(?:^ {0,3}\\1[`~]*[ \\t]*$|\\z)|(`+)(?!`)[^`]*?(?<!`)\\2(?!`)");

    private final JekyllTheme theme;

    ChirpyProblems(JekyllTheme theme) {
        this.theme = theme;
    }

    List<NoteProblem> of(Note note, JekyllPlace place, JekyllData data, FrontMatter.Fields fields) {
        List<NoteProblem> problems = new ArrayList<>();
        if (!theme.isChirpy() || !place.isDocument()) {
            return problems;
        }
        if (place.collection().equals("posts") && data.categories().size() > 2) {
            // Chirpy: categories.html shows the first two
            problems.add(new NoteProblem(
                    RuleId.CATEGORY_TOO_DEEP,
                    third(fields),
                    "Chirpy's list of categories shows '%s' and '%s' only"
                            .formatted(
                                    data.categories().get(0), data.categories().get(1)),
                    "keep two categories, and make the others tags"));
        }
        if (data.value("math").filter(Psych::truthy).isEmpty()) {
            math(note)
                    .ifPresent(span -> problems.add(new NoteProblem(
                            RuleId.MATH_FLAG_MISSING,
                            span,
                            "Chirpy shows this formula as text",
                            "add 'math: true' to the front matter")));
        }
        return problems;
    }

    private static Span third(FrontMatter.Fields fields) {
        return fields.field("categories")
                .map(Field::value)
                .map(value -> value instanceof Sequence list && list.items().size() > 2
                        ? list.items().get(2).span()
                        : value.span())
                .orElse(Span.START);
    }

    /** The first formula outside of code. */
    private static Optional<Span> math(Note note) {
        if (!note.shows(NoteMarker.FORMULA)) {
            return Optional.empty();
        }
        String body = note.body().chars();
        String prose = CODE.matcher(body).replaceAll(code -> code.group().replaceAll("[^\\n]", " "));
        int start = prose.indexOf("$$");
        while (start >= 0) {
            int end = prose.indexOf("$$", start + 2);
            if (end > start + 2 && !prose.substring(start, end).contains("\n\n")) {
                return Optional.of(note.body().span(start, start + 2));
            }
            start = end;
        }
        return Optional.empty();
    }
}
