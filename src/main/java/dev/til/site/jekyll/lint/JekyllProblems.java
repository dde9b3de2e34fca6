package dev.til.site.jekyll.lint;

import dev.til.note.FrontMatter;
import dev.til.note.Note;
import dev.til.note.NoteProblem;
import dev.til.note.RuleId;
import dev.til.note.Severity;
import dev.til.note.Span;
import dev.til.site.FirstBuild;
import dev.til.site.Publication;
import dev.til.site.jekyll.publish.JekyllConfig;
import dev.til.site.jekyll.publish.JekyllData;
import dev.til.site.jekyll.publish.JekyllPlace;
import dev.til.site.jekyll.publish.JekyllPlace.Kind;
import dev.til.site.jekyll.publish.JekyllPublications;
import dev.til.site.jekyll.publish.JekyllTheme;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What would make Jekyll fail, drop a note without a word, or publish it wrongly. */
public final class JekyllProblems {
    private final JekyllConfig config;
    private final JekyllPublications publications;
    private final JekyllDateProblems dates;
    private final JekyllValueProblems values;
    private final JekyllKeyProblems keys;
    private final ChirpyProblems chirpy;

    public JekyllProblems(JekyllConfig config, JekyllPublications publications, JekyllTheme theme) {
        this.config = config;
        this.publications = publications;
        dates = new JekyllDateProblems(publications.dates());
        values = new JekyllValueProblems(theme);
        keys = new JekyllKeyProblems(theme);
        chirpy = new ChirpyProblems(theme);
    }

    public List<NoteProblem> of(Note note, Publication publication) {
        JekyllPlace place = publications.place(note.path());
        JekyllData data = publications.data(note, place);
        List<NoteProblem> problems = new ArrayList<>(dropped(note, place, publication));
        if (place.kind() == Kind.UNREAD && problems.isEmpty()) {
            return problems;
        }
        problems.addAll(JekyllFrontMatterProblems.of(note, loses(note, place)));
        if (place.kind() == Kind.UNREAD) {
            return problems;
        }
        JekyllFrontMatterProblems.botched(note).ifPresent(problems::add);
        if (place.isDocument() && !(data.lost() && note.frontMatter() instanceof FrontMatter.Invalid)) {
            problems.addAll(dates.of(place, data, note.frontMatter()));
            problems.addAll(urls(place, data, publication, note.frontMatter()));
        }
        if (note.frontMatter() instanceof FrontMatter.Fields fields) {
            problems.addAll(values.of(place, fields));
            // Jekyll: only what is rendered looks for its layout; no page comes of a collection without output
            if (publication.published()) {
                values.layout(fields).ifPresent(problems::add);
            }
            problems.addAll(keys.of(note, fields));
            problems.addAll(chirpy.of(note, place, data, fields));
        }
        return problems;
    }

    private String loses(Note note, JekyllPlace place) {
        if (config.is("strict_front_matter")
                || (place.kind() == Kind.PAGE && note.frontMatter() instanceof FrontMatter.NotAMap)) {
            return "Jekyll stops and builds nothing";
        }
        return place.isDocument()
                ? "Jekyll publishes the note without title, tags and date, at another URL"
                : "Jekyll publishes the page without title and layout";
    }

    private static List<NoteProblem> dropped(Note note, JekyllPlace place, Publication publication) {
        if (publication.published()) {
            return List.of();
        }
        String why = publication.why().orElse("");
        boolean post = place.path().startsWith("_posts/") || place.path().contains("/_posts/");
        if (place.kind() == Kind.UNREAD) {
            boolean meant = post && !place.fileName().toLowerCase(Locale.ROOT).startsWith("readme");
            // Jekyll: nobody looks for a post in a folder that is never entered
            boolean entered = !place.path().startsWith(".") && !place.path().contains("/.");
            return !meant || why.equals("excluded") || !entered
                    ? List.of()
                    : List.of(unpublished(
                            "Jekyll passes over this file without a word: " + why,
                            Optional.of("name it YYYY-MM-DD-title.md, with hyphens between the parts"),
                            Severity.ERROR));
        }
        return switch (why) {
            case "no front matter" ->
                place.kind() == Kind.DOCUMENT
                        ? List.of(unpublished(
                                "Jekyll copies this file as it is, because it has no front matter",
                                Optional.of("begin it with two lines of ---"),
                                Severity.INFO))
                        : List.of();
            case Publication.FUTURE ->
                List.of(unpublished(
                        "not published yet: appears with "
                                + publication
                                        .date()
                                        .map(date -> FirstBuild.of(note.frontMatter(), date)
                                                .toString())
                                        .orElse("a later build"),
                        Optional.empty(),
                        Severity.INFO));
            case "draft" ->
                List.of(unpublished("not published, because it is a draft", Optional.empty(), Severity.INFO));
            case "published: false" ->
                List.of(unpublished(
                        "not published, because it says 'published: false'", Optional.empty(), Severity.INFO));
            default -> List.of();
        };
    }

    private static NoteProblem unpublished(String message, Optional<String> hint, Severity severity) {
        return new NoteProblem(RuleId.NOTE_NOT_PUBLISHED, severity, Span.START, message, hint, Optional.empty());
    }

    private List<NoteProblem> urls(
            JekyllPlace place, JekyllData data, Publication publication, FrontMatter frontMatter) {
        OffsetDateTime date = publication.date().orElse(OffsetDateTime.MIN);
        Span at = span(frontMatter, "permalink");
        Optional<String> unknown = publications.urls().unknownPlaceholder(place, data, date);
        if (unknown.isPresent()) {
            return List.of(new NoteProblem(
                    RuleId.PERMALINK_INVALID,
                    at,
                    "Jekyll knows no ':%s' in a permalink and builds nothing".formatted(unknown.get()),
                    "use :title, :year, :month, :day or :categories"));
        }
        if (publications.urls().isSlugEmpty(place, data)) {
            return List.of(new NoteProblem(
                    RuleId.SLUG_EMPTY,
                    span(frontMatter, "slug"),
                    "nothing of the file name can stand in a URL, so that the note has none of its own",
                    "give the front matter a 'slug:' of letters and digits"));
        }
        return List.of();
    }

    static Span span(FrontMatter frontMatter, String key) {
        return frontMatter instanceof FrontMatter.Fields fields
                ? fields.field(key).map(field -> field.value().span()).orElse(Span.START)
                : Span.START;
    }
}
