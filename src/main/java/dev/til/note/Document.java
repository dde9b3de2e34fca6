package dev.til.note;

import java.util.List;
import java.util.Optional;

/**
 * What a publisher's Markdown finds in a note's body. Everything is in the order of the source.
 *
 * @param anchors ids of raw HTML elements and names of {@code <a name>}
 * @param references uses of a label that nothing defines: {@code [text][label]}, published as text
 * @param problems constructs that are probably not what was meant
 */
public record Document(
        List<Heading> headings,
        List<Link> links,
        List<Anchor> anchors,
        List<Definition> definitions,
        List<Reference> references,
        List<Footnote> footnotes,
        List<NoteProblem> problems) {
    public static final Document EMPTY =
            new Document(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    public Document {
        headings = List.copyOf(headings);
        links = List.copyOf(links);
        anchors = List.copyOf(anchors);
        definitions = List.copyOf(definitions);
        references = List.copyOf(references);
        footnotes = List.copyOf(footnotes);
        problems = List.copyOf(problems);
    }

    /** Whether it was read to its end: not given up for its nesting, nor for the time that it took. */
    public boolean isWhole() {
        return problems.stream().noneMatch(problem -> problem.rule() == RuleId.NOTE_TOO_COMPLEX);
    }

    /** A heading, Markdown or raw HTML. {@code text} is what the id is made from, {@code id} empty where it gets none. */
    public record Heading(Span span, int level, String text, Heading.Kind kind, Optional<String> id) {
        public enum Kind {
            ATX,
            SETEXT,
            HTML
        }
    }

    /** Somewhere a reader can be sent, or a picture that is shown. {@code target} is the destination as a browser sees it. */
    public record Link(Link.Kind kind, String target, String text, Span span, Span targetSpan) {
        public enum Kind {
            /** {@code [text](target)} */
            INLINE,
            /** {@code [text][label]}, {@code [label][]}, {@code [label]} */
            REFERENCE,
            /** {@code <https://...>} or a bare URL */
            AUTOLINK,
            /** {@code ![alt](target)} in any of its forms */
            IMAGE,
            /** {@code <a href>} */
            HTML_LINK,
            /** {@code <img src>}, {@code srcset}, {@code <video>}, {@code <source>}, {@code <audio>}, {@code poster} */
            HTML_IMAGE,
            /** {@code [[target]]} */
            WIKI
        }

        public boolean image() {
            return kind == Link.Kind.IMAGE || kind == Link.Kind.HTML_IMAGE;
        }
    }

    public record Anchor(String id, Span span) {}

    /** {@code [label]: target}; {@code label} as it was written. */
    public record Definition(String label, String target, Span span, boolean used) {}

    /** A use of a label that nothing defines. */
    public record Reference(String label, Span span) {}

    /** {@code [^name]}: a use or a definition. */
    public record Footnote(String name, Span span, boolean definition) {}
}
