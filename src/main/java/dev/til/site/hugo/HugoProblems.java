package dev.til.site.hugo;

import dev.til.note.FrontMatter;
import dev.til.note.NoteProblem;
import dev.til.note.RuleId;
import dev.til.note.Span;
import dev.til.site.Page;
import dev.til.site.SiteLinkProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What stops a build by Hugo or keeps a note from being published. */
record HugoProblems(HugoConfig config) {
    private static final List<String> DATES = List.of("date", "publishDate", "expiryDate", "lastmod");

    List<NoteProblem> of(Page page) {
        var problems = new ArrayList<NoteProblem>();
        if (page.note().frontMatter() instanceof FrontMatter.Missing) {
            HugoFields.unreadable(page.note())
                    .ifPresent(what -> problems.add(new NoteProblem(
                            RuleId.FRONT_MATTER_INVALID,
                            Span.START,
                            "the front matter is no %s, so Hugo stops the build".formatted(what),
                            "look for a quote, bracket or last line that is missing")));
        }
        HugoFields fields = HugoFields.of(page.note());
        for (String key : DATES) {
            fields.value(key).ifPresent(value -> date(value).ifPresent(problems::add));
        }
        page.publication()
                .why()
                .filter(why -> why.matches("(draft|future date|expired)( of its section .*)?"))
                .ifPresent(why -> problems.add(
                        new NoteProblem(RuleId.NOTE_NOT_PUBLISHED, Span.START, "not published: %s".formatted(why))));
        return problems;
    }

    private Optional<NoteProblem> date(FrontMatter.Value value) {
        return value.text()
                .filter(text ->
                        !text.isBlank() && HugoDate.read(text, config.zone()).isEmpty())
                .map(text -> new NoteProblem(
                        RuleId.DATE_INVALID,
                        value.span(),
                        "'%s' is no date, so Hugo stops the build".formatted(SiteLinkProblem.brief(text)),
                        "write it as YYYY-MM-DDTHH:MM:SS+ZZ:ZZ"));
    }
}
