package dev.til.note.kramdown;

import dev.til.note.Document;
import dev.til.note.Document.Anchor;
import dev.til.note.Document.Definition;
import dev.til.note.Document.Heading;
import dev.til.note.Document.Link;
import dev.til.note.NoteProblem;
import dev.til.note.NoteText;
import dev.til.note.RuleId;
import dev.til.note.Span;
import dev.til.note.kramdown.KramdownElement.Header;
import dev.til.note.kramdown.KramdownElement.Html;
import dev.til.note.kramdown.KramdownElement.Paragraph;
import dev.til.note.kramdown.KramdownElement.Reference;
import dev.til.note.kramdown.KramdownElement.Type;
import dev.til.note.kramdown.KramdownReading.FootnoteDefinition;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Walks the tree as kramdown's HTML converter does and takes out what til asks about. */
final class KramdownDocumentBuilder {
    private final KramdownReading reading;
    private final KramdownIds ids = new KramdownIds();
    private final List<Heading> headings = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private final List<Anchor> anchors = new ArrayList<>();
    private final Set<String> used = new HashSet<>();
    /** Footnotes in the order in which they are used first, with the number of uses. */
    private final Map<String, Integer> footnotes = new LinkedHashMap<>();

    private final List<String> tableOfContents = new ArrayList<>();
    private Optional<KramdownElement> toc = Optional.empty();

    KramdownDocumentBuilder(KramdownReading reading) {
        this.reading = reading;
    }

    Document of(KramdownElement root) {
        if (reading.options.gfm() && reading.options.autoIds()) {
            giveIds(root);
        }
        visit(root);
        visitFootnotes();
        toc.ifPresent(this::visitTableOfContents);
        reading.budget
                .met()
                .ifPresent(limit -> reading.problems.add(new NoteProblem(
                        RuleId.NOTE_TOO_COMPLEX,
                        limit.place(),
                        limit.what()
                                + ", so til does not know all headings and links of this note; the site's kramdown may"
                                + " fail on it")));
        return new Document(
                sorted(headings, Heading::span),
                sorted(links, Link::span),
                sorted(anchors, Anchor::span),
                reading.allLinks.stream().map(this::definition).toList(),
                sorted(
                        reading.undefined.values().stream()
                                .map(use -> new Document.Reference(
                                        use.label(), use.text().span(use.from(), use.to())))
                                .toList(),
                        Document.Reference::span),
                footnotes(),
                sorted(reading.problems, NoteProblem::span));
    }

    private static <T> List<T> sorted(List<T> facts, Function<T, Span> span) {
        return facts.stream()
                .sorted((a, b) -> byPlace(span.apply(a), span.apply(b)))
                .toList();
    }

    /** Not by Comparator's own, which no archive of classes takes. */
    private static int byPlace(Span one, Span other) {
        int lines = Integer.compare(one.line(), other.line());
        return lines != 0 ? lines : Integer.compare(one.column(), other.column());
    }

    private Definition definition(KramdownReading.LinkDefinition link) {
        String label = KramdownReading.normal(link.label());
        @SuppressWarnings("ReferenceEquality") // two that say the same are two all the same
        boolean last = link == reading.links.get(label);
        return new Definition(
                link.label(), link.target(), link.text().span(link.from(), link.to()), last && used.contains(label));
    }

    private List<Document.Footnote> footnotes() {
        List<Document.Footnote> all = new ArrayList<>();
        for (FootnoteDefinition note : reading.allFootnotes) {
            all.add(new Document.Footnote(note.name(), note.text().span(note.from(), note.to()), true));
        }
        for (KramdownReading.Mention use : reading.footnoteUses.values()) {
            all.add(new Document.Footnote(use.label(), use.text().span(use.from(), use.to()), false));
        }
        return sorted(all, Document.Footnote::span);
    }

    // kramdown-parser-gfm: update_elements does not look into HTML, where headings get plain kramdown's ids
    private void giveIds(KramdownElement element) {
        for (KramdownElement child : element.children) {
            if (child instanceof Header header) {
                if (id(header).isEmpty()) {
                    header.id = Optional.of(reading.options.autoIdPrefix() + ids.gfm(header.plain()));
                }
            } else if (!child.is(Type.HTML)) {
                giveIds(child);
            }
        }
    }

    private String id(KramdownElement element) {
        return element.attributes.id(reading, element);
    }

    private void visit(KramdownElement element) {
        switch (element.type) {
            case HEADER -> heading((Header) element);
            case LINK, IMAGE -> link((Reference) element);
            case FOOTNOTE -> footnote((KramdownElement.Footnote) element);
            case HTML -> html((Html) element);
            case NOMARKDOWN -> rawHtml(element);
            case UL, OL -> {
                if (toc.isEmpty() && element.attributes.refersTo("toc")) {
                    toc = Optional.of(element);
                    return;
                }
                anchor(element, id(element));
            }
            case DL -> {
                anchor(element, id(element));
                definitionTerms(element);
            }
            case TEXT, RAW_TEXT, BLANK, EOB, EOB_DEFINITION, EOB_OTHER, COMMENT, BREAK -> {
                // kramdown: what has no tag of its own loses its id
            }
            case P -> anchor(element, ((Paragraph) element).transparent ? "" : id(element));
            default -> anchor(element, id(element));
        }
        element.children.forEach(this::visit);
    }

    private void anchor(KramdownElement element, String id) {
        if (!id.isEmpty()) {
            anchors.add(new Anchor(id, element.text.span(element.from, element.to)));
        }
    }

    private void heading(Header header) {
        String id = id(header);
        if (id.isEmpty()) {
            id = header.id.orElse("");
        }
        String text = header.plain();
        if (id.isEmpty() && header.id.isEmpty() && reading.options.autoIds()) {
            id = reading.options.autoIdPrefix() + ids.basic(reading.options.gfm() ? text : header.raw);
        }
        headings.add(new Heading(
                header.text.span(header.from, header.to),
                header.level,
                text,
                header.setext ? Heading.Kind.SETEXT : Heading.Kind.ATX,
                Optional.of(id).filter(given -> !given.isEmpty())));
        if (!id.isEmpty() && !header.attributes.outOfToc(reading.named)) {
            tableOfContents.add(id);
        }
    }

    private void link(Reference link) {
        if (!link.definition.isEmpty()) {
            used.add(link.definition);
        }
        Link.Kind kind = link.is(Type.IMAGE)
                ? Link.Kind.IMAGE
                : link.autolink
                        ? Link.Kind.AUTOLINK
                        : link.definition.isEmpty() ? Link.Kind.INLINE : Link.Kind.REFERENCE;
        links.add(new Link(
                kind,
                KramdownHtmlFacts.url(link.target),
                link.is(Type.IMAGE) ? link.alt : link.plain(),
                link.text.span(link.from, link.to),
                link.targetText.span(link.targetFrom, link.targetTo)));
        anchor(link, id(link));
    }

    private void footnote(KramdownElement.Footnote footnote) {
        String name = reading.options.footnotePrefix() + footnote.name;
        int uses = footnotes.merge(footnote.name, 1, Integer::sum);
        anchor(footnote, "fnref:" + name + (uses > 1 ? ":" + (uses - 1) : ""));
    }

    private void visitFootnotes() {
        // a footnote may use another one, which then comes last
        List<String> done = new ArrayList<>();
        while (done.size() < footnotes.size()) {
            String name = new ArrayList<>(footnotes.keySet()).get(done.size());
            FootnoteDefinition definition = reading.footnotes.get(name);
            if (definition != null) {
                anchors.add(new Anchor(
                        "fn:" + reading.options.footnotePrefix() + name,
                        definition.text().span(definition.from(), definition.to())));
                visit(definition.content());
            }
            done.add(name);
        }
    }

    private void definitionTerms(KramdownElement list) {
        for (String reference : list.attributes.references()) {
            if (reference.equals("auto_ids") || reference.startsWith("auto_ids-")) {
                String prefix = reference.substring(Math.min(reference.length(), "auto_ids-".length()));
                list.children.stream()
                        .filter(child -> child.is(Type.DT) && id(child).isEmpty())
                        .forEach(term -> anchor(term, prefix + KramdownIds.basicWithoutCount(term.plain())));
                return;
            }
        }
    }

    private void visitTableOfContents(KramdownElement list) {
        String id = id(list).isEmpty() ? "markdown-toc" : id(list);
        anchor(list, id);
        tableOfContents.forEach(heading -> anchor(list, id + "-" + heading));
    }

    private void html(Html html) {
        String id = id(html);
        String own = id.isEmpty() ? html.tag.value("id").orElse("").strip() : id;
        String text = KramdownHtmlFacts.text(html);
        if (html.tag.name().matches("h[1-6]")) {
            headings.add(new Heading(
                    html.text.span(html.from, Math.max(html.to, html.contentTo)),
                    html.tag.name().charAt(1) - '0',
                    text,
                    Heading.Kind.HTML,
                    Optional.of(own).filter(given -> !given.isEmpty())));
        } else {
            anchor(html, own);
        }
        KramdownHtmlFacts.collect(html.tag, html.text, html.inline, text, links, anchors);
    }

    /** What {@code {::nomarkdown}} hands through is HTML as it stands. */
    private void rawHtml(KramdownElement element) {
        NoteText content = element.text.slice(element.from, element.to);
        var source = new KramdownSpanCursor(content);
        for (int at = source.next("<", 0); at >= 0; at = source.next("<", at + 1)) {
            KramdownHtmlTag.at(source, at).ifPresent(tag -> {
                tag.value("id").ifPresent(id -> anchors.add(new Anchor(id, content.span(tag.from(), tag.to()))));
                KramdownHtmlFacts.collect(tag, content, false, "", links, anchors);
            });
        }
    }
}
