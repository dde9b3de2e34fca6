package dev.til.site.hugo.lint;

import dev.til.note.FrontMatter;
import dev.til.note.FrontMatter.Field;
import dev.til.note.FrontMatter.Mapping;
import dev.til.note.FrontMatter.Scalar;
import dev.til.note.Note;
import dev.til.note.NoteProblem;
import dev.til.note.RuleId;
import dev.til.note.Severity;
import dev.til.note.Yaml;
import dev.til.site.SiteLinkProblem;
import dev.til.site.hugo.config.HugoVersion;
import dev.til.site.hugo.field.HugoFields;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is wrong with front matter in YAML for the Hugo that builds a site: since 0.152 it reads YAML 1.2, and strictly. */
public record HugoYamlProblems(HugoVersion version) {
    /** YAML 1.1: these are truth values, too. */
    private static final Set<String> TRUE_BEFORE = Set.of("yes", "on", "y");

    List<NoteProblem> of(Note note) {
        List<Field> fields = fields(note);
        var problems = new ArrayList<NoteProblem>();
        if (!version.isBefore(HugoVersion.STRICT_YAML)) {
            repeated(fields, version.isSince(HugoVersion.STRICT_YAML), problems);
            new HugoFields(fields).value("draft").flatMap(this::text).ifPresent(problems::add);
        }
        return problems;
    }

    /** Whether a draft is one by a Hugo that reads YAML 1.1. */
    public static boolean isTrueBefore(FrontMatter.Value value) {
        return value instanceof Scalar scalar
                && scalar.plain()
                && TRUE_BEFORE.contains(scalar.raw().toLowerCase(Locale.ROOT));
    }

    private static List<Field> fields(Note note) {
        if (note.frontMatter() instanceof FrontMatter.Fields yaml) {
            return yaml.fields();
        }
        return HugoFields.lateYaml(note).orElse(null) instanceof Yaml.Tree tree
                        && tree.root().orElse(null) instanceof Mapping mapping
                ? mapping.fields()
                : List.of();
    }

    private static void repeated(List<Field> fields, boolean strict, List<NoteProblem> problems) {
        Map<String, Field> seen = new HashMap<>();
        for (Field field : fields) {
            Field earlier = seen.put(field.key(), field);
            if (earlier != null) {
                problems.add(repeated(field, earlier, strict));
            }
            if (strict && field.value() instanceof Mapping mapping) {
                repeated(mapping.fields(), true, problems);
            }
        }
    }

    private static NoteProblem repeated(Field field, Field earlier, boolean strict) {
        String where = "'%s' is in line %d already"
                .formatted(SiteLinkProblem.brief(field.key()), earlier.keySpan().line());
        return new NoteProblem(
                        RuleId.FRONT_MATTER_KEY_DUPLICATE,
                        field.keySpan(),
                        where
                                + (strict
                                        ? ", so Hugo stops the build"
                                        : "; this one wins, and a Hugo since 0.152 stops the build"),
                        "take one of them out")
                .as(strict ? Severity.ERROR : Severity.WARNING);
    }

    private Optional<NoteProblem> text(FrontMatter.Value draft) {
        return isTrueBefore(draft)
                ? Optional.of(new NoteProblem(
                        RuleId.FRONT_MATTER_TYPE,
                        draft.span(),
                        "'%s' is a text for a Hugo since 0.152, so the note is no draft and gets published"
                                .formatted(((Scalar) draft).raw()),
                        "write draft: true"))
                : Optional.empty();
    }
}
