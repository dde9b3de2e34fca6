package dev.til.check.rule;

import dev.til.check.Finding;
import dev.til.check.Rule;
import dev.til.check.Survey;
import dev.til.note.FrontMatter;
import dev.til.note.FrontMatter.Field;
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
    public List<Finding> check(Page page, Survey survey) {
        // What the site itself has to say about it is more exact.
        List<Finding> noticed = new Noticed(id()).check(page, survey);
        return noticed.isEmpty() && page.note().frontMatter() instanceof FrontMatter.Fields fields
                ? repeated(page, fields)
                : noticed;
    }

    private List<Finding> repeated(Page page, FrontMatter.Fields fields) {
        Map<String, Field> seen = new HashMap<>();
        var findings = new ArrayList<Finding>();
        for (Field field : fields.fields()) {
            Field earlier = seen.put(field.key(), field);
            if (earlier != null) {
                findings.add(finding(
                        page,
                        field.keySpan(),
                        "'%s' is in line %d already; this one wins"
                                .formatted(field.key(), earlier.keySpan().line()),
                        "take one of them out"));
            }
        }
        return findings;
    }
}
