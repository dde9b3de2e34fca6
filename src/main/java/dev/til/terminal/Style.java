package dev.til.terminal;

/** How a piece of text looks at a terminal. */
public enum Style {
    PLAIN(""),
    BOLD("1"),
    DIM("2"),
    RED("1;31"),
    YELLOW("1;33"),
    CYAN("1;36");

    private final String code;

    Style(String code) {
        this.code = code;
    }

    /** The parameter of the terminal's own command for it. */
    String code() {
        return code;
    }
}
