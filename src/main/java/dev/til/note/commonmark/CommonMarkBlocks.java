package dev.til.note.commonmark;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.ParserEmulationProfile;
import com.vladsch.flexmark.parser.internal.InlineParserImpl;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.MutableDataSet;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.til.note.NoteText;
import java.util.ArrayList;
import java.util.List;

/**
 * The blocks of a document, found by flexmark. What is inside the lines is left to {@link CommonMarkInlines}: flexmark's own
 * parser for it overflows the stack on a comment of 2 kB, takes quadratic time on many inputs, and on JDK 17 copies the
 * whole document for every match.
 */
final class CommonMarkBlocks {
    private static final Parser PARSER = parser();

    private CommonMarkBlocks() {}

    private static Parser parser() {
        var options = new MutableDataSet();
        options.setFrom(ParserEmulationProfile.COMMONMARK_0_29);
        options.set(Parser.EXTENSIONS, List.of(FootnoteExtension.create()));
        options.set(Parser.LISTS_END_ON_DOUBLE_BLANK, false); // CommonMark since 0.26
        options.set(Parser.HEADING_PARSER, false);
        return Parser.builder(options)
                .customBlockParserFactory(new CommonMarkHeadingStart())
                .customInlineParserFactory((data, special, delimiters, processors, references, extensions) ->
                        new InlineParserImpl(data, special, delimiters, processors, references, extensions) {
                            @Override
                            public void parse(BasedSequence input, Node node) {
                                // lines are read by Inlines
                            }
                        })
                .build();
    }

    /** In the order of the source. */
    static List<CommonMarkLeaf> of(NoteText body) {
        var leaves = new ArrayList<CommonMarkLeaf>();
        collect(PARSER.parse(body.chars()), body, leaves);
        return leaves;
    }

    private static void collect(Node parent, NoteText body, List<CommonMarkLeaf> leaves) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Heading heading) {
                NoteText text = text(heading.getText(), body);
                if (heading.isSetextHeading()) {
                    leaves.add(
                            new CommonMarkLeaf(CommonMarkLeaf.Type.SETEXT, heading.getLevel(), trimmed(text), false));
                } else {
                    leaves.add(new CommonMarkLeaf(CommonMarkLeaf.Type.ATX, heading.getLevel(), text, false));
                }
            } else if (node instanceof Paragraph paragraph) {
                boolean first = parent instanceof ListItem && node == parent.getFirstChild();
                leaves.add(new CommonMarkLeaf(
                        CommonMarkLeaf.Type.PARAGRAPH, 0, lines(paragraph.getContentLines(), body, true), first));
            } else if (node instanceof HtmlBlockBase html) {
                leaves.add(new CommonMarkLeaf(
                        CommonMarkLeaf.Type.HTML, 0, lines(html.getContentLines(), body, false), false));
            } else if (node instanceof FootnoteBlock footnote) {
                leaves.add(new CommonMarkLeaf(CommonMarkLeaf.Type.FOOTNOTE, 0, text(footnote.getText(), body), false));
                collect(node, body, leaves);
            } else {
                collect(node, body, leaves);
            }
        }
    }

    /** The characters of a sequence, which may have gaps in the source. */
    private static NoteText text(BasedSequence sequence, NoteText body) {
        int start = sequence.getStartOffset();
        int end = sequence.getEndOffset();
        if (end - start == sequence.length()) {
            return body.slice(start, end);
        }
        var text = new NoteText.Builder(body);
        for (int i = 0; i < sequence.length(); i++) {
            int offset = sequence.getIndexOffset(i);
            if (offset >= 0) {
                text.keep(offset, offset + 1);
            }
        }
        return text.build();
    }

    /** Without the blanks around each of its lines. */
    private static NoteText trimmed(NoteText text) {
        String chars = text.chars();
        if (chars.indexOf('\n') < 0) {
            return text;
        }
        var trimmed = new NoteText.Builder(text);
        for (int at = 0; at < chars.length(); ) {
            int eol = chars.indexOf('\n', at);
            int end = eol < 0 ? chars.length() : eol;
            int from = at;
            int to = end;
            while (from < to && isBlank(chars.charAt(from))) {
                from++;
            }
            while (to > from && (isBlank(chars.charAt(to - 1)) || chars.charAt(to - 1) == '\r')) {
                to--;
            }
            trimmed.keep(from, eol == to ? to + 1 : to);
            if (eol > to) {
                trimmed.replace(to, eol + 1, "\n");
            }
            at = end + 1;
        }
        return trimmed.build();
    }

    private static NoteText lines(List<BasedSequence> lines, NoteText body, boolean trim) {
        List<int[]> places = new ArrayList<>(lines.size());
        for (BasedSequence line : lines) {
            places.add(new int[] {line.getStartOffset(), line.getEndOffset()});
        }
        return CommonMarkJoinedLines.lines(places, body, trim);
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }
}
