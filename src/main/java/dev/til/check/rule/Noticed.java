package dev.til.check.rule;

import dev.til.check.Finding;
import dev.til.check.Notice;
import dev.til.check.Rule;
import dev.til.check.Survey;
import dev.til.note.RuleId;
import dev.til.site.Page;
import java.util.List;

/** A rule that passes on what the note's reader, its site or the resolution of its links has noticed. */
record Noticed(RuleId id) implements Rule {
    @Override
    public List<Finding> check(Page page, Survey survey) {
        List<Notice> notices = survey.notices(page);
        if (notices.isEmpty()) { // as of nearly every page, and each is asked about by half of all rules
            return List.of();
        }
        return notices.stream()
                .filter(notice -> notice.rule() == id)
                .map(notice -> finding(page, notice.span(), notice.message(), notice.hint(), notice.fix())
                        .with(notice.severity().orElse(id.severity())))
                .toList();
    }
}
