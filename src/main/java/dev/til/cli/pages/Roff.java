package dev.til.cli.pages;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Writes a page of the manual in the roff of man(7). */
final class Roff {
    private static final int WIDTH = 78;
    /** Between a name and what it is for: roff writes it as a minus. */
    static final String DASH = " \u2013 ";

    private final StringBuilder page = new StringBuilder();

    /**
     * @param name of the page: {@code til-check}
     * @param date of the release, as {@code 2026-01-01}
     */
    Roff(String name, int section, String version, String date) {
        line(".TH %s %d \"%s\" \"til %s\" \"til\"".formatted(name.toUpperCase(Locale.ROOT), section, date, version));
    }

    void heading(String heading) {
        line(".SH " + heading);
    }

    void subheading(String heading) {
        line(".SS " + heading);
    }

    void paragraph(String text) {
        line(".PP");
        text(text);
    }

    /** Something with what it is, set in below it. */
    void item(String head, String text) {
        line(".TP");
        line(head);
        text(text);
    }

    /**
     * Lines that stay as they are.
     *
     * @param ofItem whether they belong to the item before them
     */
    void example(List<String> lines, boolean ofItem) {
        line(ofItem ? ".IP" : ".PP");
        example(lines);
    }

    /** The same right below a heading. */
    void example(List<String> lines) {
        line(".EX");
        // man: what is copied from a page must not have become typographic
        lines.forEach(line -> line(escaped(line).replace("'", "\\(aq")));
        line(".EE");
    }

    /** Names of other pages, as {@code til-check(1)}. */
    void pages(List<String> pages) {
        for (int i = 0; i < pages.size(); i++) {
            String comma = i + 1 < pages.size() ? "," : "";
            line(".BR " + escaped(pages.get(i)).replace("(", " (") + comma);
        }
    }

    /** Lines that are filled: none gets too long for a reader of the source. */
    void text(String text) {
        Stream<String> words =
                Stream.of(text.split(" ")).map(word -> word.equals(DASH.strip()) ? "\\-" : escaped(word));
        HelpLines.of(words.toList(), WIDTH).forEach(this::line);
    }

    void line(String text) {
        page.append(text).append('\n');
    }

    static String bold(String text) {
        return "\\fB" + escaped(text) + "\\fR";
    }

    static String italic(String text) {
        return "\\fI" + escaped(text) + "\\fR";
    }

    /** roff: a backslash commands, a dash is a hyphen, and a dot or a quote at the start of a line is a request. */
    static String escaped(String text) {
        String safe = text.replace("\\", "\\e")
                .replace("-", "\\-")
                .replace("~", "\\(ti")
                .replace("^", "\\(ha")
                .replace("`", "\\(ga");
        return safe.startsWith(".") || safe.startsWith("'") ? "\\&" + safe : safe;
    }

    @Override
    public String toString() {
        return page.toString();
    }
}
