package dev.til.site.jekyll.lint;

import dev.til.note.FrontMatter;
import dev.til.note.FrontMatter.Mapping;
import dev.til.note.FrontMatter.Scalar;
import dev.til.note.FrontMatter.Sequence;
import dev.til.note.FrontMatter.Value;
import dev.til.note.NoteProblem;
import dev.til.note.RuleId;
import dev.til.note.Severity;
import dev.til.note.Span;
import dev.til.site.jekyll.publish.JekyllPlace;
import dev.til.site.jekyll.publish.JekyllTheme;
import dev.til.site.ruby.Psych;
import dev.til.site.ruby.Psych.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Values that YAML or Jekyll takes for something else than what was written. */
final class JekyllValueProblems {
    private static final Set<String> SWITCHES = Set.of(
            "published",
            "draft",
            "pin",
            "math",
            "mermaid",
            "toc",
            "comments",
            "render_with_liquid",
            "sitemap",
            "hidden");
    private static final Set<String> NO = Set.of("false", "no", "off");

    private final JekyllTheme theme;

    JekyllValueProblems(JekyllTheme theme) {
        this.theme = theme;
    }

    List<NoteProblem> of(JekyllPlace place, FrontMatter.Fields fields) {
        List<NoteProblem> problems = new ArrayList<>();
        if (place.isDocument()) {
            fields.field("categories").ifPresent(field -> categories(field.value(), problems));
            fields.field("tags").ifPresent(field -> tags(field.value(), problems));
            fields.field("draft")
                    .filter(field -> place.kind() == JekyllPlace.Kind.POST && Psych.truthy(field.value()))
                    .ifPresent(field -> problems.add(problem(
                            field.value().span(),
                            "Jekyll does not look at 'draft', so that the note is published",
                            "write 'published: false', or move it to _drafts",
                            Severity.WARNING)));
        }
        fields.field("title").ifPresent(field -> title(field.value(), problems));
        for (FrontMatter.Field field : fields.fields()) {
            if (SWITCHES.contains(field.key())
                    && Psych.type(field.value()) == Type.TEXT
                    && NO.contains(Psych.text(field.value()).toLowerCase(Locale.ROOT))) {
                problems.add(problem(
                        field.value().span(),
                        "in quotes this is a text, and every text counts as true",
                        "take the quotes away: %s: false".formatted(field.key()),
                        Severity.WARNING));
            }
        }
        if (place.kind() == JekyllPlace.Kind.PAGE) {
            fields.field("permalink")
                    .filter(field -> Psych.type(field.value()) == Type.TEXT
                            && Psych.text(field.value()).isEmpty())
                    .ifPresent(field -> problems.add(problem(
                            field.value().span(),
                            "an empty permalink stops Jekyll",
                            "give it a path, or take the key away",
                            Severity.ERROR)));
        }
        return problems;
    }

    /** A layout that a note which goes through one does not find. */
    Optional<NoteProblem> layout(FrontMatter.Fields fields) {
        return fields.text("layout")
                .filter(layout -> !layout.equals("none") && theme.lacksLayout(layout))
                .map(layout -> new NoteProblem(
                        RuleId.LAYOUT_MISSING,
                        fields.field("layout").orElseThrow().value().span(),
                        "there is no layout '%s', so that the note is published without any".formatted(layout),
                        "add _layouts/%s.html, or name another layout".formatted(layout)));
    }

    private void categories(Value value, List<NoteProblem> problems) {
        switch (Psych.type(value)) {
            case NOTHING -> {}
            case TEXT -> commas(value, "categories", problems);
            case LIST -> items((Sequence) value, "categories", true, problems);
            default ->
                problems.add(problem(
                        value.span(),
                        "%s is no list of categories, and Jekyll throws the whole front matter away over it"
                                .formatted(called(value)),
                        "write categories: [%s]".formatted(quoted(value)),
                        Severity.ERROR));
        }
    }

    private void tags(Value value, List<NoteProblem> problems) {
        switch (Psych.type(value)) {
            case NOTHING -> {}
            case TEXT -> commas(value, "tags", problems);
            case LIST -> items((Sequence) value, "tags", theme.listsTags(), problems);
            default ->
                problems.add(problem(
                        value.span(),
                        "%s is no list of tags, so that the note has none".formatted(called(value)),
                        "write tags: [%s]".formatted(quoted(value)),
                        Severity.WARNING));
        }
    }

    private static void commas(Value value, String key, List<NoteProblem> problems) {
        String text = Psych.text(value);
        if (text.contains(",")) {
            problems.add(problem(
                    value.span(),
                    "without brackets this is split at spaces only, and the commas become part of the names",
                    "write %s: [%s]"
                            .formatted(key, String.join(", ", text.strip().split("\\s*,\\s*"))),
                    Severity.WARNING));
        }
    }

    /** @param textsOnly whether an item that is no text makes a wrong list */
    private static void items(Sequence list, String key, boolean textsOnly, List<NoteProblem> problems) {
        for (Value item : list.items()) {
            boolean nested = item instanceof Mapping || (item instanceof Sequence && key.equals("categories"));
            boolean typed = item instanceof Scalar && Psych.type(item) != Type.TEXT && textsOnly;
            if (nested || typed) {
                boolean empty = Psych.type(item) == Type.NOTHING;
                problems.add(problem(
                        item.span(),
                        empty
                                ? "an empty item among the " + key
                                : "%s among the %s, which are texts".formatted(called(item), key),
                        empty ? "take it away" : "put it in quotes: %s".formatted(quoted(item)),
                        Severity.WARNING));
            }
        }
    }

    private static void title(Value value, List<NoteProblem> problems) {
        Type type = Psych.type(value);
        boolean other = switch (type) {
            case LIST, MAP -> true;
            case INTEGER -> !Psych.text(value).equals(raw(value)) || raw(value).startsWith("0");
            case FLOAT -> !raw(value).matches("-?(?:0|[1-9]\\d*)\\.(?:0|\\d*[1-9])");
            case BOOLEAN -> !Psych.text(value).equals(raw(value));
            default -> false;
        };
        if (other) {
            problems.add(problem(
                    value.span(),
                    "%s is no text, and the title becomes another one".formatted(called(value)),
                    "put it in quotes: title: %s".formatted(quoted(value)),
                    Severity.WARNING));
        } else if (type == Type.INTEGER || type == Type.FLOAT || type == Type.BOOLEAN || type == Type.DATE) {
            problems.add(problem(
                    value.span(),
                    "%s is no text; some themes cannot show it as a title".formatted(called(value)),
                    "put it in quotes: title: %s".formatted(quoted(value)),
                    Severity.INFO));
        }
    }

    private static String raw(Value value) {
        return value instanceof Scalar scalar ? scalar.raw() : "";
    }

    private static String called(Value value) {
        return switch (Psych.type(value)) {
            case LIST -> "a list";
            case MAP -> "a map ('key: value')";
            case INTEGER, FLOAT -> "the number " + raw(value);
            case DATE, TIME -> "the date " + raw(value);
            case BOOLEAN -> "'%s' (true or false)".formatted(raw(value));
            default -> "'%s'".formatted(raw(value));
        };
    }

    private static String quoted(Value value) {
        return value instanceof Scalar scalar
                ? '"' + scalar.raw() + '"'
                : '"' + Psych.texts(value).stream().findFirst().orElse("...") + '"';
    }

    private static NoteProblem problem(Span span, String message, String hint, Severity severity) {
        return new NoteProblem(RuleId.FRONT_MATTER_TYPE, span, message, hint).as(severity);
    }
}
