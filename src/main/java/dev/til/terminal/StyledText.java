package dev.til.terminal;

/** A part of a line, in one style. */
public record StyledText(Style style, String text) {
    /** Text as it comes. */
    public static StyledText plain(String text) {
        return new StyledText(Style.PLAIN, text);
    }

    void addTo(StringBuilder line) {
        String shown = Harmless.line(text);
        if (style == Style.PLAIN) {
            line.append(shown);
        } else {
            line.append("\u001b[")
                    .append(style.code())
                    .append('m')
                    .append(shown)
                    .append("\u001b[0m");
        }
    }
}
