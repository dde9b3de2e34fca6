package dev.til.terminal;

/** A text as one word of the shell, whatever is in it. */
public final class ShellWord {
    private ShellWord() {}

    /** In quotes only where it needs them, for a person to read. */
    public static String of(String text) {
        return text.matches("[\\w@%+=:,./-]+") ? text : quoted(text);
    }

    public static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }
}
