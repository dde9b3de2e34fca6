package dev.til.cli.pages;

import java.util.ArrayDeque;
import java.util.List;
import java.util.stream.Stream;

/**
 * A piece of a page of the manual that is written by hand, in a Markdown of headings, paragraphs, definitions and
 * examples that are set in: by four, or by eight below a definition.
 */
public sealed interface HelpBlock {
    record Heading(String text) implements HelpBlock {}

    record Subheading(String text) implements HelpBlock {}

    record Paragraph(String text) implements HelpBlock {}

    /** Something with what it is. */
    record Item(String term, String text) implements HelpBlock {}

    /** @param ofItem whether it belongs to the item before it */
    record Example(List<String> lines, boolean ofItem) implements HelpBlock {
        public Example {
            lines = List.copyOf(lines);
        }

        /** An example with an empty line in it. */
        Example and(Example more) {
            return new Example(
                    Stream.of(lines, List.of(""), more.lines)
                            .flatMap(List::stream)
                            .toList(),
                    ofItem);
        }
    }

    /** The pieces of a page. */
    static List<HelpBlock> all(String page) {
        var blocks = new ArrayDeque<HelpBlock>();
        for (String part : page.strip().split("\n{2,}", -1)) {
            HelpBlock block = one(part);
            if (block instanceof Example more && blocks.peekLast() instanceof Example begun) {
                blocks.removeLast();
                blocks.addLast(begun.and(more));
            } else {
                blocks.addLast(block);
            }
        }
        return List.copyOf(blocks);
    }

    private static HelpBlock one(String part) {
        if (part.startsWith("### ")) {
            return new Subheading(part.substring(4));
        }
        if (part.startsWith("## ")) {
            return new Heading(part.substring(3));
        }
        if (part.startsWith("    ")) {
            int indent = part.startsWith("        ") ? 8 : 4;
            return new Example(
                    part.lines()
                            .map(line -> line.substring(Math.min(indent, line.length())))
                            .toList(),
                    indent == 8);
        }
        String[] item = part.split("\n:", 2);
        return item.length == 2 ? new Item(item[0], joined(item[1])) : new Paragraph(joined(part));
    }

    private static String joined(String lines) {
        return String.join(" ", Stream.of(lines.strip().split("\\s+")).toList());
    }
}
