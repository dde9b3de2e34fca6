package dev.til.note.kramdown;

import dev.til.note.NoteText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A node of the tree that kramdown would build, with its place. Only what til asks about later has a class of its own. */
class KramdownElement {
    enum Type {
        ROOT,
        BLANK,
        /** A boundary between blocks: {@code ^} alone. */
        EOB,
        /** What a definition of a link, footnote or abbreviation leaves behind. */
        EOB_DEFINITION,
        /** What attribute lists and extensions leave behind. */
        EOB_OTHER,
        P,
        HEADER,
        BLOCKQUOTE,
        CODEBLOCK,
        HR,
        UL,
        OL,
        LI,
        DL,
        DT,
        DD,
        TABLE,
        HTML,
        COMMENT,
        NOMARKDOWN,
        MATH,
        /** Text that is still to be read for spans. */
        RAW_TEXT,
        TEXT,
        LINK,
        IMAGE,
        EM,
        STRONG,
        DEL,
        CODESPAN,
        FOOTNOTE,
        BREAK
    }

    final Type type;
    final NoteText text;
    int from;
    int to;
    List<KramdownElement> children = new ArrayList<>(0);
    final KramdownAttributes attributes = new KramdownAttributes();

    KramdownElement(Type type, NoteText text, int from, int to) {
        this.type = type;
        this.text = text;
        this.from = from;
        this.to = to;
    }

    boolean is(Type wanted) {
        return type == wanted;
    }

    /** The last child, if it is of this type. */
    boolean endsWith(Type wanted) {
        return !children.isEmpty() && last().is(wanted);
    }

    KramdownElement last() {
        return children.get(children.size() - 1);
    }

    /** Removes the last child, if it is of this type. */
    Optional<KramdownElement> takeLast(Type wanted) {
        return endsWith(wanted) ? Optional.of(children.remove(children.size() - 1)) : Optional.empty();
    }

    void add(KramdownElement child) {
        children.add(child);
    }

    /** What a reader sees of this element, and what a heading's id is made of. */
    String plain() {
        var plain = new StringBuilder();
        appendPlain(plain);
        return plain.toString();
    }

    void appendPlain(StringBuilder plain) {
        for (KramdownElement child : children) {
            child.appendPlain(plain);
        }
    }

    /** A paragraph: {@code transparent} where a tight list shows it without its own tag. */
    static final class Paragraph extends KramdownElement {
        boolean transparent;

        Paragraph(NoteText text, int from, int to) {
            super(Type.P, text, from, to);
        }
    }

    /** Text to be read for spans, put together from parts of its source. */
    static final class RawText extends KramdownElement {
        private NoteText.Builder builder;

        RawText(NoteText text, int from, int to) {
            super(Type.RAW_TEXT, text, from, to);
            builder = new NoteText.Builder(text).keep(from, to);
        }

        /** Adds a line that goes on with this text. */
        void join(int from, int to) {
            int end = Math.max(0, from - 1);
            builder.replace(end, from, "\n").keep(from, to);
            this.to = to;
        }

        /** Adds what stands right after this text. */
        void append(int from, int to) {
            builder.keep(from, to);
            this.to = to;
        }

        /** GFM: puts HTML in place of the box at the start of a task. */
        void replaceTaskBox(String html) {
            NoteText value = builder.build();
            int open = KramdownChars.skipSpace(value.chars(), 0);
            boolean box = value.chars().startsWith("[ ]", open) || value.chars().regionMatches(true, open, "[x]", 0, 3);
            int end = box ? KramdownChars.skipSpace(value.chars(), open + 3) : open;
            if (box && end > open + 3) {
                builder = new NoteText.Builder(value).replace(0, end, html).keep(end, value.length());
            }
        }

        NoteText value() {
            return builder.build();
        }
    }

    /** Characters as they are shown. {@code special} marks those that kramdown keeps apart: entities, quotes, dashes. */
    static final class Plain extends KramdownElement {
        final StringBuilder chars;
        final boolean special;

        Plain(NoteText text, int from, int to, CharSequence chars, boolean special) {
            super(Type.TEXT, text, from, to);
            this.chars = new StringBuilder(chars);
            this.special = special;
        }

        @Override
        void appendPlain(StringBuilder plain) {
            plain.append(chars);
        }
    }

    /** Code or mathematics: its content is text. */
    static final class Verbatim extends KramdownElement {
        private final String value;

        Verbatim(Type type, NoteText text, int from, int to, String value) {
            super(type, text, from, to);
            this.value = value;
        }

        @Override
        void appendPlain(StringBuilder plain) {
            plain.append(value);
        }
    }

    static final class Header extends KramdownElement {
        final int level;
        final boolean setext;
        /** The source of the text, which plain kramdown makes ids of. */
        final String raw;

        /** GFM's id; empty where it has given none, blank where nothing is left of the text. */
        Optional<String> id = Optional.empty();

        Header(NoteText text, int from, int to, int level, boolean setext, String raw) {
            super(Type.HEADER, text, from, to);
            this.level = level;
            this.setext = setext;
            this.raw = raw;
        }
    }

    /** An HTML element and what its content is read as. */
    static final class Html extends KramdownElement {
        enum Model {
            BLOCK,
            SPAN,
            RAW
        }

        final KramdownHtmlTag tag;
        Model model = Model.RAW;
        /** Whether it stands in text, where kramdown makes spaces of line breaks in attributes. */
        final boolean inline;
        /** Where the content ends. */
        int contentTo;

        Html(NoteText text, KramdownHtmlTag tag, boolean inline) {
            super(Type.HTML, text, tag.from(), tag.to());
            this.tag = tag;
            this.inline = inline;
            this.contentTo = tag.to();
        }

        boolean raw() {
            return model == Model.RAW;
        }
    }

    /** A link or picture. {@code definition} is empty for an inline destination. */
    static final class Reference extends KramdownElement {
        String target = "";
        NoteText targetText;
        int targetFrom;
        int targetTo;
        boolean autolink;
        String definition = "";
        String alt = "";
        /** How many pictures stand right in its text. */
        int images;

        Reference(Type type, NoteText text, int from) {
            super(type, text, from, from);
            targetText = text;
        }
    }

    static final class Footnote extends KramdownElement {
        final String name;

        Footnote(NoteText text, int from, int to, String name) {
            super(Type.FOOTNOTE, text, from, to);
            this.name = name;
        }
    }
}
