package dev.til.check.rule;

import dev.til.check.Rule;
import dev.til.note.Fix;
import dev.til.note.FrontMatter;
import dev.til.note.NotePathPattern;
import dev.til.note.NoteProblem;
import dev.til.note.NoteTerms;
import dev.til.note.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The day tags that a note carries, held against those that it should carry: one for each day. */
record RuleDayTags(Rule rule, RuleDayNote note) {
    List<NoteProblem> check() {
        if (!(note.page().note().frontMatter() instanceof FrontMatter.Fields)) {
            return List.of(); // the front-matter rules speak about this
        }
        return Optional.ofNullable(note.kind().tags().get("day"))
                .map(this::check)
                .orElse(List.of());
    }

    private List<NoteProblem> check(String pattern) {
        NoteTerms tags = NoteTerms.tags(note.page().note());
        List<String> expected = note.days().texts().stream()
                .map(day -> pattern.replaceAll("\\{\\{\\s*(?:n|days|day)\\s*}}", day))
                .toList();
        List<String> present = tags.all().stream().map(NoteTerms.Term::text).toList();
        List<String> missing =
                expected.stream().filter(tag -> !present.contains(tag)).toList();
        NotePathPattern form = NotePathPattern.of(pattern.replaceAll("\\{\\{\\s*(?:n|day)\\s*}}", "{{days}}"));
        List<NoteTerms.Term> others = tags.all().stream()
                .filter(tag -> form.match(tag.text()).isPresent() && !expected.contains(tag.text()))
                .toList();
        var problems = new ArrayList<NoteProblem>();
        for (NoteTerms.Term other : others) {
            problems.add(rule.problem(
                    other.span(),
                    "this is the note of day %s, but it is tagged '%s'".formatted(days(), other.text()),
                    Optional.of(missing.isEmpty() ? "take the tag out" : "write '%s'".formatted(missing.get(0))),
                    missing.size() == 1 && others.size() == 1 && other.plain()
                            ? Optional.of(Fix.replacing(other.text(), other.span(), missing.get(0)))
                            : Optional.empty()));
        }
        if (missing.size() > others.size()) {
            problems.add(rule.problem(
                    tags.key().orElse(Span.START),
                    missing.size() == 1
                            ? "tag '%s' is missing".formatted(missing.get(0))
                            : "tags '%s' are missing".formatted(String.join("', '", missing)),
                    "add %s to tags".formatted(missing.size() == 1 ? "it" : "them")));
        }
        return problems;
    }

    private String days() {
        return note.days().text(note.kind().range());
    }
}
