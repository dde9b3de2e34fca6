package dev.til.cli.pages;

import dev.til.terminal.Colours;
import dev.til.terminal.Screen;
import dev.til.terminal.StyledText;
import java.util.List;

/** Shows the pieces of a page at a terminal, in lines of 80 characters, as man(1) would. */
final class HelpScreenBlocks {
    private static final int WIDTH = 80;
    private static final String TEXT = "  ";
    private static final String ITEM = TEXT + "    ";

    private final Screen out;
    private final Colours colours;

    HelpScreenBlocks(Screen out, Colours colours) {
        this.out = out;
        this.colours = colours;
    }

    void print(List<HelpBlock> blocks) {
        boolean isBelowHeading = true; // nothing stands above the first one
        for (HelpBlock block : blocks) {
            if (!isBelowHeading) {
                out.line("");
            }
            print(block);
            isBelowHeading = block instanceof HelpBlock.Heading || block instanceof HelpBlock.Subheading;
        }
    }

    private void print(HelpBlock block) {
        if (block instanceof HelpBlock.Heading heading) {
            out.line(colours.bold(heading.text()));
        } else if (block instanceof HelpBlock.Subheading heading) {
            out.line(StyledText.plain(" "), colours.bold(heading.text()));
        } else if (block instanceof HelpBlock.Paragraph paragraph) {
            filled(paragraph.text(), TEXT);
        } else if (block instanceof HelpBlock.Item item) {
            out.line(StyledText.plain(TEXT), colours.bold(item.term()));
            filled(item.text(), ITEM);
        } else if (block instanceof HelpBlock.Example example) {
            String indent = example.ofItem() ? ITEM + TEXT : TEXT + TEXT;
            example.lines().forEach(line -> out.line(line.isEmpty() ? "" : indent + line));
        }
    }

    private void filled(String text, String indent) {
        HelpLines.of(List.of(text.split(" ")), WIDTH - indent.length()).forEach(line -> out.line(indent + line));
    }
}
