package dev.til.report;

import dev.til.terminal.Colours;
import dev.til.terminal.Columns;
import dev.til.terminal.Screen;
import dev.til.terminal.StyledText;
import java.util.ArrayList;
import java.util.List;

/** A page of Markdown as it reads best in a terminal: headings stand out, prose is wrapped, examples are set in. */
public final class MarkdownReport {
    private static final int WIDTH = 80;
    private static final String FENCE = "````";

    private final Screen out;
    private final Colours colours;

    public MarkdownReport(Screen out, Colours colours) {
        this.out = out;
        this.colours = colours;
    }

    /** @param aside what is added to the title */
    public void print(String page, String aside) {
        boolean example = false;
        for (String line : page.lines().toList()) {
            if (line.startsWith(FENCE)) {
                example = !example;
                if (example) {
                    out.line(colours.dim("    " + file(line)));
                }
            } else if (example) {
                out.line(line.isEmpty() ? "" : "      " + line);
            } else if (line.startsWith("# ")) {
                out.line(colours.bold(line.substring(2)), StyledText.plain(aside));
            } else if (line.startsWith("## ")) {
                out.line(colours.bold(line.substring(3)));
            } else {
                wrapped(line).forEach(out::line);
            }
        }
    }

    /** What an example's fence says: {@code md _posts/a.md untracked}, without the language. */
    private static String file(String fence) {
        String[] words = fence.substring(FENCE.length()).strip().split(" ", 3);
        return words.length < 2 ? "" : words[1] + (fence.endsWith(" untracked") ? " (not in Git)" : "") + ":";
    }

    private static List<String> wrapped(String paragraph) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (String word : paragraph.split(" ", -1)) {
            if (line.length() > 0 && Columns.of(line.toString()) + 1 + Columns.of(word) > WIDTH) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() > 0 ? " " : "").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
