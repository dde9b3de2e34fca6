package dev.til.cli.pages;

import java.util.List;

/** Writes the pieces of a page into the manual. */
final class RoffBlocks {
    private final Roff page;
    private boolean isBelowHeading;

    RoffBlocks(Roff page) {
        this.page = page;
    }

    void write(List<HelpBlock> blocks) {
        blocks.forEach(this::write);
    }

    private void write(HelpBlock block) {
        if (block instanceof HelpBlock.Heading heading) {
            page.heading(heading.text());
        } else if (block instanceof HelpBlock.Subheading heading) {
            page.subheading(heading.text());
        } else if (block instanceof HelpBlock.Paragraph paragraph) {
            paragraph(paragraph.text());
        } else if (block instanceof HelpBlock.Item item) {
            page.item(Roff.bold(item.term()), item.text());
        } else if (block instanceof HelpBlock.Example example) {
            page.example(example.lines(), example.ofItem());
        }
        isBelowHeading = block instanceof HelpBlock.Heading || block instanceof HelpBlock.Subheading;
    }

    private void paragraph(String text) {
        if (text.matches("\\S+\\(\\d\\)(, \\S+\\(\\d\\))*")) {
            page.pages(List.of(text.split(", ")));
        } else if (isBelowHeading) {
            page.text(text); // mandoc: there is a paragraph already
        } else {
            page.paragraph(text);
        }
    }
}
