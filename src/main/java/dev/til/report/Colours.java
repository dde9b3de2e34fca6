package dev.til.report;

import dev.til.check.Severity;

/** The colours of a terminal, or none. */
public enum Colours {
    ON,
    OFF;

    String bold(String text) {
        return in("1", text);
    }

    String dim(String text) {
        return in("2", text);
    }

    String of(Severity severity, String text) {
        return in(
                switch (severity) {
                    case ERROR -> "1;31";
                    case WARNING -> "1;33";
                    case INFO -> "1;36";
                },
                text);
    }

    private String in(String code, String text) {
        return this == ON ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }
}
