package dev.til.check;

import dev.til.site.Page;
import java.util.List;

/** What can be wrong with a note. A rule has no state and looks at one page at a time. */
public interface Rule {
    /** Says what is wrong, in words joined by hyphens: {@code link-missing}. */
    String id();

    /** How bad it is unless the team says otherwise. */
    Severity severity();

    /** What is wrong with this page; {@code survey} knows all the others. */
    List<Finding> check(Page page, Survey survey);
}
