package dev.til.site.hugo.lint;

import dev.til.note.FrontMatter;
import dev.til.note.Note;
import dev.til.note.NoteMarker;
import dev.til.note.NoteProblem;
import dev.til.note.RuleId;
import dev.til.note.Severity;
import dev.til.note.Span;
import dev.til.note.Yaml;
import dev.til.site.FirstBuild;
import dev.til.site.Page;
import dev.til.site.Publication;
import dev.til.site.SiteLinkProblem;
import dev.til.site.hugo.config.HugoConfig;
import dev.til.site.hugo.config.HugoPlace;
import dev.til.site.hugo.config.HugoVersion;
import dev.til.site.hugo.field.HugoDate;
import dev.til.site.hugo.field.HugoFields;
import dev.til.site.hugo.field.HugoFrontMatterBlock;
import dev.til.site.hugo.field.HugoToml;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What stops a build by Hugo or keeps a note from being published. */
public record HugoProblems(HugoConfig config) {
    private static final List<String> DATES = List.of("date", "publishDate", "expiryDate", "lastmod");

    public List<NoteProblem> of(Page page) {
        var problems = new ArrayList<NoteProblem>();
        boolean missing = page.note().frontMatter() instanceof FrontMatter.Missing;
        Optional<HugoToml> toml =
                missing && page.note().shows(NoteMarker.OPENING) ? HugoFields.toml(page.note()) : Optional.empty();
        HugoFields fields =
                toml.map(read -> new HugoFields(read.fields().fields())).orElseGet(() -> HugoFields.of(page.note()));
        toml.ifPresent(read -> read.faults()
                .forEach(fault -> problems.add(
                        invalid(fault.at(), "the front matter is no TOML: " + fault.message(), fault.hint()))));
        if (missing && toml.isEmpty() && page.note().shows(NoteMarker.OPENING) && HugoPlace.isPage(page.path())) {
            unreadable(page.note()).ifPresent(problems::add);
        }
        ZoneId zone = config.zone(HugoPlace.of(page.path(), config)
                .map(HugoPlace::language)
                .orElse(config.languages().main()));
        for (String key : DATES) {
            fields.value(key).ifPresent(value -> date(value, zone).ifPresent(problems::add));
        }
        fields.value("url").flatMap(HugoProblems::address).ifPresent(problems::add);
        problems.addAll(new HugoYamlProblems(config.version()).of(page.note()));
        page.publication()
                .why()
                .filter(why -> why.matches("(draft|future date|expired)( of its section .*)?"))
                .ifPresent(why -> problems.add(new NoteProblem(
                        RuleId.NOTE_NOT_PUBLISHED,
                        Span.START,
                        Optional.of(why)
                                .filter(Publication.FUTURE::equals)
                                .flatMap(future -> awaited(fields, zone))
                                .map("not published yet: appears with %s"::formatted)
                                .orElseGet(() -> "not published: %s".formatted(why)))));
        return problems;
    }

    /** Hugo: publishDate tells, and date where there is none. */
    private static Optional<FirstBuild> awaited(HugoFields fields, ZoneId zone) {
        return moment(fields, "publishDate", zone)
                .or(() -> moment(fields, "date", zone))
                .map(FirstBuild::new);
    }

    private static Optional<OffsetDateTime> moment(HugoFields fields, String key, ZoneId zone) {
        return fields.value(key).flatMap(value -> HugoDate.read(value, zone));
    }

    /** Why what a note begins with is no front matter. Hugo: one of the three signs is enough to mean it. */
    private static Optional<NoteProblem> unreadable(Note note) {
        Optional<Yaml.Result> yaml = HugoFields.lateYaml(note);
        if (yaml.isPresent()) {
            return broken(yaml.get());
        }
        String text = note.text().chars();
        int start = HugoFrontMatterBlock.start(text);
        Span at = note.text().span(start, start + 1);
        for (String mark : List.of(HugoFrontMatterBlock.TOML, HugoFrontMatterBlock.YAML)) {
            if (HugoFrontMatterBlock.opens(text, mark)) {
                return Optional.of(
                        invalid(at, "no line %s ends the front matter".formatted(mark), "add one below the last key"));
            }
        }
        if (text.startsWith("{", start) && !text.startsWith("{{", start)) {
            return HugoFields.hasJson(text)
                    ? Optional.empty()
                    : Optional.of(invalid(
                            at,
                            "the front matter is no JSON",
                            "look for a quote, bracket or last line that is missing"));
        }
        return Optional.of(invalid(
                at,
                "the note begins with '%s', as front matter does".formatted(text.charAt(start)),
                "put front matter before it"));
    }

    private static Optional<NoteProblem> broken(Yaml.Result yaml) {
        if (yaml instanceof Yaml.Broken broken) {
            return Optional.of(invalid(
                    broken.at(),
                    "the front matter is no YAML: " + broken.message(),
                    broken.fault().hint()));
        }
        Optional<FrontMatter.Value> root = ((Yaml.Tree) yaml).root();
        boolean keys = root.isEmpty()
                || root.get() instanceof FrontMatter.Mapping
                || (root.get() instanceof FrontMatter.Scalar nothing && nothing.isNull());
        return keys
                ? Optional.empty()
                : Optional.of(
                        invalid(root.get().span(), "the front matter has no keys", "write key: value in each line"));
    }

    private static NoteProblem invalid(Span at, String what, String hint) {
        return new NoteProblem(RuleId.FRONT_MATTER_INVALID, at, what + ", so Hugo stops the build", hint);
    }

    private Optional<NoteProblem> date(FrontMatter.Value value, ZoneId zone) {
        return value.text()
                .filter(text -> !text.isBlank() && HugoDate.read(value, zone).isEmpty())
                .map(text -> noDate(value, text));
    }

    private NoteProblem noDate(FrontMatter.Value value, String text) {
        // Hugo: before 0.136 nothing says so, and the note is one without a date
        boolean lenient = config.version().isBefore(HugoVersion.STRICT_DATES);
        return new NoteProblem(
                        RuleId.DATE_INVALID,
                        value.span(),
                        "'%s' is no date, so Hugo %s"
                                .formatted(
                                        SiteLinkProblem.brief(text),
                                        lenient ? "takes none from it" : "stops the build"),
                        "write it as YYYY-MM-DDTHH:MM:SS+ZZ:ZZ")
                .as(lenient ? Severity.WARNING : Severity.ERROR);
    }

    /** Hugo: since 0.55 a page cannot be at an address of another site. */
    private static Optional<NoteProblem> address(FrontMatter.Value url) {
        return url.text()
                .filter(text -> text.startsWith("http://") || text.startsWith("https://"))
                .map(text -> new NoteProblem(
                        RuleId.PERMALINK_INVALID,
                        url.span(),
                        "'%s' is no path, so Hugo stops the build".formatted(SiteLinkProblem.brief(text)),
                        "write its path alone"));
    }
}
