package dev.til.cli;

import dev.til.terminal.Colours;
import dev.til.terminal.Piece;
import dev.til.terminal.Screen;
import java.util.List;

/** Shows the pieces of a page at a terminal, in lines of 80 characters, as man(1) would. */
final class ScreenBlocks {
    private static final int WIDTH = 80;
    private static final String TEXT = "  ";
    private static final String ITEM = TEXT + "    ";

    private final Screen out;
    private final Colours colours;

    ScreenBlocks(Screen out, Colours colours) {
        this.out = out;
        this.colours = colours;
    }

    void print(List<Block> blocks) {
        boolean isBelowHeading = true; // nothing stands above the first one
        for (Block block : blocks) {
            if (!isBelowHeading) {
                out.line("");
            }
            print(block);
            isBelowHeading = block instanceof Block.Heading || block instanceof Block.Subheading;
        }
    }

    private void print(Block block) {
        if (block instanceof Block.Heading heading) {
            out.line(colours.bold(heading.text()));
        } else if (block instanceof Block.Subheading heading) {
            out.line(Piece.plain(" "), colours.bold(heading.text()));
        } else if (block instanceof Block.Paragraph paragraph) {
            filled(paragraph.text(), TEXT);
        } else if (block instanceof Block.Item item) {
            out.line(Piece.plain(TEXT), colours.bold(item.term()));
            filled(item.text(), ITEM);
        } else if (block instanceof Block.Example example) {
            String indent = example.ofItem() ? ITEM + TEXT : TEXT + TEXT;
            example.lines().forEach(line -> out.line(line.isEmpty() ? "" : indent + line));
        }
    }

    private void filled(String text, String indent) {
        FilledLines.of(List.of(text.split(" ")), WIDTH - indent.length()).forEach(line -> out.line(indent + line));
    }
}
