package dev.til.note.commonmark;

import dev.til.note.Document;
import dev.til.note.Document.Heading;
import dev.til.note.Document.Link;
import dev.til.note.NoteText;
import dev.til.note.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** One document being read: blocks in, what they hold out. */
final class CommonMarkReading {
    private static final Comparator<Span> BY_PLACE =
            Comparator.comparingInt(Span::line).thenComparingInt(Span::column);

    private final CommonMark dialect;
    private final CommonMarkHeadingIds.Ids ids;
    private final CommonMarkDefinitions definitions = new CommonMarkDefinitions();
    private final Set<String> footnoteNames = new HashSet<>();
    private final List<Heading> headings = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private final List<Document.Anchor> anchors = new ArrayList<>();
    private final List<Document.Reference> undefined = new ArrayList<>();
    private final List<Document.Footnote> footnotes = new ArrayList<>();
    private Optional<CommonMarkHtmlHeading> htmlHeading = Optional.empty();

    CommonMarkReading(CommonMark dialect) {
        this.dialect = dialect;
        this.ids = dialect.ids().begin();
    }

    Document read(NoteText body) {
        var leaves = new ArrayList<CommonMarkLeaf>();
        for (CommonMarkLeaf leaf : CommonMarkRegions.of(body)) {
            // CommonMark: definitions hold for the whole document, also above them
            int own = leaf.type() == CommonMarkLeaf.Type.PARAGRAPH || leaf.type() == CommonMarkLeaf.Type.SETEXT
                    ? definitions.take(leaf.text())
                    : 0;
            NoteText text =
                    own == 0 ? leaf.text() : leaf.text().slice(own, leaf.text().length());
            if (leaf.type() == CommonMarkLeaf.Type.FOOTNOTE) {
                footnoteNames.add(CommonMarkLinkSyntax.normal(leaf.text().chars()));
            }
            if (own == 0 || text.length() > 0) {
                leaves.add(own == 0 ? leaf : new CommonMarkLeaf(leaf.type(), leaf.level(), text, leaf.first()));
            }
        }
        leaves.forEach(this::read);
        htmlHeading.ifPresent(heading -> finish(heading, heading.opening));
        links.sort(Comparator.comparing(Link::span, BY_PLACE));
        return new Document(headings, links, anchors, definitions.all(), undefined, footnotes, List.of());
    }

    private void read(CommonMarkLeaf leaf) {
        switch (leaf.type()) {
            case PARAGRAPH -> paragraph(leaf);
            case ATX, SETEXT -> heading(leaf);
            case HTML -> html(leaf.text());
            case FOOTNOTE ->
                footnotes.add(new Document.Footnote(
                        leaf.text().chars(), leaf.text().span(0, leaf.text().length()), true));
        }
    }

    private void paragraph(CommonMarkLeaf leaf) {
        NoteText text = leaf.text();
        String chars = text.chars();
        // GFM: a box to tick is no reference to a label x
        boolean box = leaf.first()
                && chars.length() > 3
                && chars.charAt(0) == '['
                && chars.charAt(2) == ']'
                && " xX".indexOf(chars.charAt(1)) >= 0
                && CommonMarkLinkSyntax.isSpace(chars.charAt(3));
        for (NoteText part : CommonMarkTables.parts(box ? text.slice(3, text.length()) : text)) {
            if (htmlHeading.isPresent() || CommonMark.isOfInterest(part.chars())) {
                line(part);
            }
        }
    }

    private CommonMarkInlines line(NoteText text) {
        var inlines = new CommonMarkInlines(text, definitions, footnoteNames).read();
        links.addAll(inlines.links());
        undefined.addAll(inlines.undefined());
        for (int[] use : inlines.footnoteUses()) {
            String name = text.chars().substring(use[0] + 2, use[1] - 1);
            footnotes.add(new Document.Footnote(name, text.span(use[0], use[1]), false));
        }
        for (CommonMarkInlinePiece piece : inlines.pieces()) {
            if (piece.type == CommonMarkInlinePiece.Type.HTML) {
                new CommonMarkHtmlScanner(text.chars()).tag(piece.from, false).ifPresent(tag -> tag(tag, text));
            } else if (!piece.alt) {
                htmlHeading.ifPresent(heading -> heading.add(piece.text));
            }
        }
        return inlines;
    }

    private void heading(CommonMarkLeaf leaf) {
        NoteText text = leaf.text();
        Optional<CommonMarkHeadingAttributes> attributes =
                dialect.attributes() ? CommonMarkHeadingAttributes.of(text.chars()) : Optional.empty();
        if (attributes.isPresent()) {
            text = text.slice(0, attributes.get().start());
        }
        Optional<CommonMarkHtmlHeading> outer = htmlHeading;
        htmlHeading = Optional.empty();
        CommonMarkInlines inlines = line(text);
        htmlHeading = outer;
        String plain = inlines.plain();
        Optional<String> own = attributes.flatMap(CommonMarkHeadingAttributes::id);
        own.filter(given -> !given.isEmpty()).ifPresent(ids::taken);
        var written = new CommonMarkHeadingText(plain, text.chars(), inlines);
        String id = own.orElseGet(() -> ids.next(written));
        Span span = leaf.text().span(0, leaf.text().length());
        headings.add(new Heading(
                span,
                leaf.level(),
                plain,
                leaf.type() == CommonMarkLeaf.Type.ATX ? Heading.Kind.ATX : Heading.Kind.SETEXT,
                Optional.of(id).filter(any -> own.isEmpty() || !any.isEmpty())));
        if (own.isEmpty()) {
            ids.others(written).stream()
                    .filter(other -> !other.equals(id))
                    .forEach(other -> anchors.add(new Document.Anchor(other, span)));
        }
    }

    /** HTML as a browser reads it, tags over several lines included. */
    private void html(NoteText text) {
        String chars = text.chars();
        var scanner = new CommonMarkHtmlScanner(chars);
        int at = 0;
        while (at < chars.length()) {
            int open = chars.indexOf('<', at);
            int stop = open < 0 ? chars.length() : open;
            if (htmlHeading.isPresent() && stop > at) {
                htmlHeading.get().add(CommonMarkEntities.decode(chars.substring(at, stop)));
            }
            if (open < 0) {
                break;
            }
            if (chars.startsWith("<!", open) || chars.startsWith("<?", open)) {
                int end = scanner.inline(open);
                at = end < 0 ? chars.startsWith("<!--", open) ? chars.length() : open + 1 : end;
                continue;
            }
            Optional<CommonMarkHtmlTag> tag = scanner.tag(open, false);
            if (tag.isEmpty()) {
                htmlHeading.ifPresent(heading -> heading.add("<"));
                at = open + 1;
                continue;
            }
            tag(tag.get(), text);
            at = tag.get().to();
            String name = tag.get().name();
            if (!tag.get().closing() && (name.equals("script") || name.equals("style"))) {
                int end = chars.toLowerCase(Locale.ROOT).indexOf("</" + name, at);
                at = end < 0 ? chars.length() : end;
            }
        }
    }

    private void tag(CommonMarkHtmlTag tag, NoteText text) {
        if (!dialect.rawHtml()) {
            return;
        }
        Span span = text.span(tag.from(), tag.to());
        if (tag.headingLevel() > 0 && dialect.htmlHeadings()) {
            Optional<CommonMarkHtmlHeading> open = htmlHeading;
            htmlHeading =
                    tag.closing() ? Optional.empty() : Optional.of(new CommonMarkHtmlHeading(tag.headingLevel(), span));
            open.ifPresent(heading -> finish(heading, span));
        }
        if (!tag.closing()) {
            links.addAll(CommonMarkHtmlLinks.of(tag, text));
            tag.attribute("id")
                    .ifPresent(id -> anchors.add(new Document.Anchor(id.value(), text.span(id.from(), id.to()))));
            if (tag.name().equals("a")) {
                tag.attribute("name")
                        .ifPresent(name ->
                                anchors.add(new Document.Anchor(name.value(), text.span(name.from(), name.to()))));
            }
        }
    }

    private void finish(CommonMarkHtmlHeading heading, Span end) {
        Span opening = heading.opening;
        // only where it is read for its text: in Hugo's Markdown HTML makes no headings
        var written = new CommonMarkHeadingText(
                heading.text(), heading.text(), new CommonMarkInlines(NoteText.of(""), definitions, footnoteNames));
        headings.add(new Heading(
                new Span(opening.line(), opening.column(), end.endLine(), end.endColumn()),
                heading.level,
                heading.text(),
                Heading.Kind.HTML,
                Optional.of(ids.next(written))));
    }
}
