package dev.til.cli.pages;

import java.util.ArrayList;
import java.util.List;

/** Words in lines of a width, as many in each as there is room for. */
final class HelpLines {
    private HelpLines() {}

    static List<String> of(List<String> words, int width) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (String word : words) {
            if (!line.isEmpty() && line.length() + word.length() + 1 > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        if (!line.isEmpty()) {
            lines.add(line.toString());
        }
        return lines;
    }
}
