package dev.til.check.rule;

import dev.til.check.Rule;
import dev.til.check.RuleContext;
import dev.til.note.FrontMatter;
import dev.til.note.FrontMatter.Field;
import dev.til.note.NoteProblem;
import dev.til.note.RuleId;
import dev.til.site.Page;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A front matter key that is there twice: the last one wins, and nobody says so. */
final class FrontMatterKeyDuplicate implements Rule {
    @Override
    public RuleId id() {
        return RuleId.FRONT_MATTER_KEY_DUPLICATE;
    }

    @Override
    public List<NoteProblem> check(Page page, RuleContext context) {
        // What the site itself has to say about it is more exact.
        List<NoteProblem> noticed = context.problems(page, id());
        return noticed.isEmpty() && page.note().frontMatter() instanceof FrontMatter.Fields fields
                ? repeated(fields)
                : noticed;
    }

    private List<NoteProblem> repeated(FrontMatter.Fields fields) {
        Map<String, Field> seen = new HashMap<>();
        var problems = new ArrayList<NoteProblem>();
        for (Field field : fields.fields()) {
            Field earlier = seen.put(field.key(), field);
            if (earlier != null) {
                problems.add(problem(
                        field.keySpan(),
                        "'%s' is in line %d already; this one wins"
                                .formatted(field.key(), earlier.keySpan().line()),
                        "take one of them out"));
            }
        }
        return problems;
    }
}
