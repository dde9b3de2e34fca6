package dev.til.config;

import dev.til.terminal.Harmless;

/** Keys and values become parts of paths, branches, tags and messages: each is one line, and of plain text. */
final class OneLineSetting {
    private final ConfigProblems problems;

    OneLineSetting(ConfigProblems problems) {
        this.problems = problems;
    }

    void check(Setting.Section root) {
        check(root, "");
    }

    private void check(Setting setting, String written) {
        if (setting instanceof Setting.Scalar scalar) {
            demand(scalar.text(), "'%s'".formatted(written), scalar.place());
        } else if (setting instanceof Setting.Items items) {
            items.items().forEach(item -> check(item, written));
        } else if (setting instanceof Setting.Section section) {
            for (Setting.Entry entry : section.entries()) {
                demand(entry.key(), "key '%s'".formatted(entry.key()), entry.place());
                check(entry.value(), written.isEmpty() ? entry.key() : written + "." + entry.key());
            }
        }
    }

    private void demand(String text, String what, String place) {
        int at = Harmless.firstHarm(text);
        if (at >= 0) {
            problems.add(
                    place,
                    "%s holds a line break or a control character (U+%04X); write it in one line of plain text"
                            .formatted(what, text.codePointAt(at)));
        }
    }
}
