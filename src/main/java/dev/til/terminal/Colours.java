package dev.til.terminal;

/** Whether there are styles, or all is plain. */
public enum Colours {
    ON,
    OFF;

    public Piece bold(String text) {
        return of(Style.BOLD, text);
    }

    public Piece dim(String text) {
        return of(Style.DIM, text);
    }

    public Piece of(Style style, String text) {
        return new Piece(this == ON ? style : Style.PLAIN, text);
    }
}
