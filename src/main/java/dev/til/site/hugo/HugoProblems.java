package dev.til.site.hugo;

import dev.til.note.FrontMatter;
import dev.til.note.NoteMarker;
import dev.til.note.NoteProblem;
import dev.til.note.RuleId;
import dev.til.note.Span;
import dev.til.site.Page;
import dev.til.site.SiteLinkProblem;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What stops a build by Hugo or keeps a note from being published. */
record HugoProblems(HugoConfig config) {
    private static final List<String> DATES = List.of("date", "publishDate", "expiryDate", "lastmod");

    List<NoteProblem> of(Page page) {
        var problems = new ArrayList<NoteProblem>();
        boolean missing = page.note().frontMatter() instanceof FrontMatter.Missing;
        Optional<HugoToml> toml =
                missing && page.note().shows(NoteMarker.OPENING) ? HugoFields.toml(page.note()) : Optional.empty();
        HugoFields fields =
                toml.map(read -> new HugoFields(read.fields().fields())).orElseGet(() -> HugoFields.of(page.note()));
        toml.ifPresent(read -> read.faults()
                .forEach(fault -> problems.add(
                        invalid(fault.at(), "the front matter is no TOML: " + fault.message(), fault.hint()))));
        if (missing && toml.isEmpty() && page.note().shows(NoteMarker.OPENING)) {
            unreadable(page.note().text().chars(), fields).ifPresent(problems::add);
        }
        ZoneId zone = config.zone(HugoPlace.of(page.path(), config)
                .map(HugoPlace::language)
                .orElse(config.languages().main()));
        for (String key : DATES) {
            fields.value(key).ifPresent(value -> date(value, zone).ifPresent(problems::add));
        }
        page.publication()
                .why()
                .filter(why -> why.matches("(draft|future date|expired)( of its section .*)?"))
                .ifPresent(why -> problems.add(
                        new NoteProblem(RuleId.NOTE_NOT_PUBLISHED, Span.START, "not published: %s".formatted(why))));
        return problems;
    }

    /** Why front matter is none that has an end. */
    private static Optional<NoteProblem> unreadable(String note, HugoFields fields) {
        if (HugoToml.Block.opens(note)) {
            return Optional.of(invalid(Span.START, "no line +++ ends the front matter", "add one below the last key"));
        }
        boolean json = note.startsWith("{") && !note.startsWith("{{");
        return json && fields.fields().isEmpty()
                ? Optional.of(invalid(
                        Span.START,
                        "the front matter is no JSON",
                        "look for a quote, bracket or last line that is missing"))
                : Optional.empty();
    }

    private static NoteProblem invalid(Span at, String what, String hint) {
        return new NoteProblem(RuleId.FRONT_MATTER_INVALID, at, what + ", so Hugo stops the build", hint);
    }

    private static Optional<NoteProblem> date(FrontMatter.Value value, ZoneId zone) {
        return value.text()
                .filter(text ->
                        !text.isBlank() && HugoDate.read(text, zone).isEmpty())
                .map(text -> new NoteProblem(
                        RuleId.DATE_INVALID,
                        value.span(),
                        "'%s' is no date, so Hugo stops the build".formatted(SiteLinkProblem.brief(text)),
                        "write it as YYYY-MM-DDTHH:MM:SS+ZZ:ZZ"));
    }
}
