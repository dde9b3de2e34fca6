package dev.til.site.jekyll.link;

import dev.til.note.Document.Link;
import dev.til.note.RuleId;
import dev.til.note.Span;
import dev.til.site.Page;
import dev.til.site.Resolution;
import dev.til.site.SiteLinkProblem;
import dev.til.site.path.LinkTarget;
import java.util.Optional;

/** Where in a page a link leads that has led to the page. */
final class JekyllLinkAnchor {
    private final JekyllLinkMap map;
    private final Link link;
    private final Page from;
    private final String written;
    private final LinkTarget target;
    private final JekyllLinkAnswer answer;

    /** @param written the target, as it is once the theme has had a look at it */
    JekyllLinkAnchor(JekyllLinkMap map, Link link, Page from, String written, JekyllLinkAnswer answer) {
        this.map = map;
        this.link = link;
        this.from = from;
        this.written = written;
        this.target = LinkTarget.of(written);
        this.answer = answer;
    }

    Resolution of(Page page) {
        String raw = target.fragment().orElse("");
        String fragment = target.decodedFragment().orElse("");
        Optional<Boolean> there = map.anchors().has(page, fragment);
        if (!raw.equals(fragment) && map.anchors().has(page, raw).orElse(false)) {
            there = Optional.of(true); // a browser looks for the id as it is written first
        }
        if (there.isPresent() && !there.get() && map.gems().changesIds()) {
            return answer.unchecked(Resolution.Reason.PLUGIN, "a plugin may give headings other ids");
        }
        if (there.isEmpty()) {
            return answer.unchecked(
                    Resolution.Reason.LAYOUT,
                    "#%s may come from the layout or from a part of the page that only a build knows"
                            .formatted(fragment));
        }
        if (there.get()) {
            return answer.ok(page.path());
        }
        var bare = JekyllAnchors.withoutId(page.document(), fragment);
        if (bare.isPresent()) {
            return answer.broken(
                    Optional.of(page.path()),
                    RuleId.LINK_ANCHOR_MISSING,
                    "the heading of line %d is raw HTML, which gets no id"
                            .formatted(bare.get().span().line()),
                    Optional.of("write <h%d id=\"%s\">".formatted(bare.get().level(), fragment)),
                    Optional.empty());
        }
        Optional<String> nearest = map.suggestions().id(fragment, map.anchors().idsOf(page));
        boolean same =
                nearest.filter(fragment.replace(' ', '-')::equalsIgnoreCase).isPresent();
        String where = page.path().equals(from.path()) ? "this note" : page.path();
        String message = "nothing in %s has the id '%s'".formatted(where, SiteLinkProblem.brief(fragment));
        return answer.broken(
                Optional.of(page.path()),
                fragment.chars().anyMatch(Character::isWhitespace) ? RuleId.LINK_MALFORMED : RuleId.LINK_ANCHOR_MISSING,
                message,
                nearest.map(id -> "did you mean #%s ?".formatted(id)),
                nearest.filter(id -> same && isAsWritten())
                        .map(id -> written.substring(0, written.indexOf('#') + 1) + id));
    }

    /** Whether the target stands in the note to the letter: no Liquid has made it. */
    private boolean isAsWritten() {
        Span span = link.targetSpan();
        return span.line() == span.endLine() && span.endColumn() - span.column() == written.length();
    }
}
