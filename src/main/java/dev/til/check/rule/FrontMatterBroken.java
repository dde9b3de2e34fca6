package dev.til.check.rule;

import dev.til.check.Rule;
import dev.til.check.RuleContext;
import dev.til.note.FrontMatter;
import dev.til.note.NoteProblem;
import dev.til.note.RuleId;
import dev.til.note.Span;
import dev.til.site.Page;
import java.util.List;
import java.util.Optional;

/** The block at the top of the note is there, but no publisher can read it. */
enum FrontMatterBroken implements Rule {
    INVALID(RuleId.FRONT_MATTER_INVALID),
    UNCLOSED(RuleId.FRONT_MATTER_UNCLOSED),
    NOT_A_MAP(RuleId.FRONT_MATTER_NOT_A_MAP);

    private final RuleId id;

    FrontMatterBroken(RuleId id) {
        this.id = id;
    }

    @Override
    public RuleId id() {
        return id;
    }

    @Override
    public List<NoteProblem> check(Page page, RuleContext context) {
        // What the site itself has to say about it is more exact.
        List<NoteProblem> noticed = context.problems(page, id);
        return noticed.isEmpty() ? broken(page).stream().toList() : noticed;
    }

    private Optional<NoteProblem> broken(Page page) {
        FrontMatter frontMatter = page.note().frontMatter();
        if (this == INVALID && frontMatter instanceof FrontMatter.Invalid invalid) {
            return Optional.of(problem(
                    invalid.at(),
                    "the front matter is no YAML: " + invalid.message(),
                    "the note would be published without its title and date; correct the line"));
        }
        if (this == UNCLOSED && frontMatter instanceof FrontMatter.Unclosed unclosed) {
            return Optional.of(problem(
                    unclosed.opening(),
                    "nothing closes the front matter that starts here",
                    "write a line '---' behind its last key"));
        }
        if (this == NOT_A_MAP && frontMatter instanceof FrontMatter.NotAMap other) {
            Span at = other.at();
            return Optional.of(
                    problem(at, "the front matter is no list of keys and values", "write 'title: ...' and so on"));
        }
        return Optional.empty();
    }
}
