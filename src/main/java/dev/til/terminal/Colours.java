package dev.til.terminal;

/** Whether there are styles, or all is plain. */
public enum Colours {
    ON,
    OFF;

    public StyledText bold(String text) {
        return of(Style.BOLD, text);
    }

    public StyledText dim(String text) {
        return of(Style.DIM, text);
    }

    public StyledText of(Style style, String text) {
        return new StyledText(this == ON ? style : Style.PLAIN, text);
    }
}
