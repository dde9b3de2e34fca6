package dev.til.note.commonmark;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.parser.block.AbstractBlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.CustomBlockParserFactory;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.core.BlockQuoteParser;
import com.vladsch.flexmark.parser.core.FencedCodeBlockParser;
import com.vladsch.flexmark.parser.core.HeadingParser;
import com.vladsch.flexmark.parser.core.HtmlBlockParser;
import com.vladsch.flexmark.parser.core.IndentedCodeBlockParser;
import com.vladsch.flexmark.parser.core.ListBlockParser;
import com.vladsch.flexmark.parser.core.ThematicBreakParser;
import com.vladsch.flexmark.util.ast.BlockContent;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Set;

/**
 * Sees where headings start, in place of flexmark's own way: that one puts the whole paragraph together anew for every
 * line, which takes a table of 10,000 rows minutes, and does not see that {@code # heading} ends a list item whose code
 * nothing closes.
 */
final class CommonMarkHeadingStart implements CustomBlockParserFactory {
    @Override
    public Set<Class<?>> getAfterDependents() {
        return Set.of(BlockQuoteParser.Factory.class);
    }

    @Override
    public Set<Class<?>> getBeforeDependents() {
        return Set.of(
                FencedCodeBlockParser.Factory.class,
                HtmlBlockParser.Factory.class,
                ThematicBreakParser.Factory.class,
                ListBlockParser.Factory.class,
                IndentedCodeBlockParser.Factory.class);
    }

    @Override
    public boolean affectsGlobalScope() {
        return false;
    }

    @Override
    public BlockParserFactory apply(DataHolder options) {
        return new AbstractBlockParserFactory(options) {
            @Override
            public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
                return start(state, matched);
            }
        };
    }

    private static BlockStart start(ParserState state, MatchedBlockParser matched) {
        BasedSequence line = state.getLine();
        int from = state.getNextNonSpaceIndex();
        char first = from < line.length() && state.getIndent() < 4 ? line.charAt(from) : 0;
        if (first == '#') {
            return atx(line, from);
        }
        if (first != '=' && first != '-') {
            return BlockStart.none();
        }
        int end = trimmedEnd(line, from);
        for (int i = from; i < end; i++) {
            if (line.charAt(i) != first) {
                return BlockStart.none();
            }
        }
        if (matched.getParagraphLines() == null) {
            return BlockStart.none();
        }
        var content = new BlockContent();
        content.addAll(matched.getParagraphLines(), matched.getParagraphEolLengths());
        HeadingParser parser = parser(
                first == '=' ? 1 : 2, content.getContents().trim(), BasedSequence.NULL, line.subSequence(from, end));
        return BlockStart.of(parser).atIndex(line.length()).replaceActiveBlockParser();
    }

    private static BlockStart atx(BasedSequence line, int from) {
        int level = 0;
        while (from + level < line.length() && line.charAt(from + level) == '#') {
            level++;
        }
        int start = from + level;
        if (level > 6 || (start < line.length() && !isBlank(line.charAt(start)))) {
            return BlockStart.none();
        }
        while (start < line.length() && isBlank(line.charAt(start))) {
            start++;
        }
        int end = trimmedEnd(line, start);
        int hashes = end;
        while (hashes > start && line.charAt(hashes - 1) == '#') {
            hashes--;
        }
        // CommonMark: a closing sequence stands alone or after a blank
        boolean closed = hashes < end && (hashes == start || isBlank(line.charAt(hashes - 1)));
        int textEnd = closed ? trimmedEnd(line.subSequence(0, hashes), start) : end;
        HeadingParser parser = parser(
                level,
                line.subSequence(start, Math.max(start, textEnd)),
                line.subSequence(from, from + level),
                closed ? line.subSequence(hashes, end) : BasedSequence.NULL);
        return BlockStart.of(parser).atIndex(line.length());
    }

    private static HeadingParser parser(int level, BasedSequence text, BasedSequence opening, BasedSequence closing) {
        var parser = new HeadingParser(level);
        var heading = (Heading) parser.getBlock();
        heading.setOpeningMarker(opening);
        heading.setText(text);
        heading.setClosingMarker(closing);
        heading.setCharsFromContent();
        return parser;
    }

    private static int trimmedEnd(BasedSequence line, int from) {
        int end = line.length();
        while (end > from
                && (isBlank(line.charAt(end - 1)) || line.charAt(end - 1) == '\n' || line.charAt(end - 1) == '\r')) {
            end--;
        }
        return end;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }
}
