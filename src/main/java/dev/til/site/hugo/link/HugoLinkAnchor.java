package dev.til.site.hugo.link;

import dev.til.note.Document;
import dev.til.note.Document.Link;
import dev.til.note.NoteMarker;
import dev.til.site.Anchors;
import dev.til.site.Page;
import dev.til.site.Resolution;
import dev.til.site.SiteLinkProblem;
import dev.til.site.hugo.template.HugoShortcodes;
import dev.til.site.path.LinkTarget;
import java.util.Optional;

/** The place in a page that a link leads to. */
record HugoLinkAnchor(HugoLinkMap map, Link link, HugoLinkAnswer answer) {
    Resolution in(LinkTarget target, Page page) {
        String where = page.publication().url().orElse(page.path());
        String id = target.decodedFragment().orElse("");
        if (id.isEmpty()
                || id.equals("top")
                || id.startsWith("fn:")
                || id.startsWith("fnref:")
                || id.startsWith(":~:")) {
            return answer.ok(where);
        }
        Anchors anchors = map.index().anchors(page);
        if (!anchors.has(id) ? map.headings().mayGiveOthers() : isOfTemplate(page, id)) {
            return answer.unchecked(
                    Resolution.Reason.LAYOUT, "the template for headings decides which of them have an id, and which");
        }
        if (anchors.has(id)) {
            answer.step("it has the heading '#%s'".formatted(SiteLinkProblem.brief(id)));
            return answer.ok(where + "#" + id);
        }
        if (!anchors.known()
                || (page.note().shows(NoteMarker.LIQUID)
                        && HugoShortcodes.hideSomething(page.note().text().chars(), map.templates()))) {
            return answer.unchecked(
                    Resolution.Reason.SHORTCODE, "its shortcodes may make more anchors than til can see");
        }
        Optional<String> same = anchors.same(id);
        Optional<String> replacement =
                same.map(found -> target.written().substring(0, target.written().indexOf('#') + 1) + found);
        return answer.broken(
                Optional.of(where + "#" + id),
                SiteLinkProblem.noAnchor(link, id, page.path(), anchors.nearest(id), replacement));
    }

    /** Whether an id is that of headings alone that may have none on the page, or another one. */
    private boolean isOfTemplate(Page page, String id) {
        boolean heading = false;
        for (Document.Heading each : page.document().headings()) {
            if (isOf(each, id, page.document())) {
                if (map.headings().keeps(each.level())) {
                    return false;
                }
                heading = true;
            }
        }
        return heading;
    }

    private static boolean isOf(Document.Heading heading, String id, Document document) {
        return heading.id().filter(id::equals).isPresent()
                || document.anchors().stream()
                        .anyMatch(anchor ->
                                anchor.id().equals(id) && anchor.span().equals(heading.span()));
    }
}
