package dev.til.submit;

/** A word of a command that a person pastes into a shell. */
public final class ShellWord {
    private ShellWord() {}

    /** One word of the shell, whatever is in it. */
    public static String of(String text) {
        return text.matches("[\\w@%+=:,./-]+") ? text : "'" + text.replace("'", "'\\''") + "'";
    }
}
