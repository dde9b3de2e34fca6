package dev.til.facts;

import dev.til.note.Document;
import dev.til.note.Document.Anchor;
import dev.til.note.Document.Definition;
import dev.til.note.Document.Footnote;
import dev.til.note.Document.Heading;
import dev.til.note.Document.Link;
import dev.til.note.Document.Reference;

/** What Markdown finds in a note as bytes. */
final class DocumentCodec {
    private static final Heading.Kind[] HEADINGS = Heading.Kind.values();
    private static final Link.Kind[] LINKS = Link.Kind.values();

    private DocumentCodec() {}

    static void write(Document document, Packer to) {
        to.all(document.headings(), heading -> {
            to.span(heading.span());
            to.number(heading.level());
            to.text(heading.text());
            to.choice(heading.kind());
            to.maybe(heading.id(), to::text);
        });
        to.all(document.links(), link -> {
            to.choice(link.kind());
            to.text(link.target());
            to.text(link.text());
            to.span(link.span());
            to.span(link.targetSpan());
        });
        to.all(document.anchors(), anchor -> {
            to.text(anchor.id());
            to.span(anchor.span());
        });
        to.all(document.definitions(), definition -> {
            to.text(definition.label());
            to.text(definition.target());
            to.span(definition.span());
            to.flag(definition.used());
        });
        to.all(document.references(), reference -> {
            to.text(reference.label());
            to.span(reference.span());
        });
        to.all(document.footnotes(), footnote -> {
            to.text(footnote.name());
            to.span(footnote.span());
            to.flag(footnote.definition());
        });
        to.all(document.problems(), to::problem);
    }

    static Document read(Unpacker from) {
        return new Document(
                from.all(() -> new Heading(
                        from.span(), from.number(), from.text(), from.choice(HEADINGS), from.maybe(from::text))),
                from.all(() -> new Link(from.choice(LINKS), from.text(), from.text(), from.span(), from.span())),
                from.all(() -> new Anchor(from.text(), from.span())),
                from.all(() -> new Definition(from.text(), from.text(), from.span(), from.flag())),
                from.all(() -> new Reference(from.text(), from.span())),
                from.all(() -> new Footnote(from.text(), from.span(), from.flag())),
                from.all(from::problem));
    }
}
