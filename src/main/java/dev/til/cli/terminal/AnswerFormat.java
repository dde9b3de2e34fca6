package dev.til.cli.terminal;

import picocli.CommandLine.Option;

/** The option {@code --format} of commands whose answer a program may want to read. */
public final class AnswerFormat {
    /** For whom: people or programs. */
    enum Format {
        TEXT,
        JSON
    }

    @Option(names = "--format", defaultValue = "text", paramLabel = "FORMAT", description = "text (default) or json.")
    private Format format = Format.TEXT;

    public boolean isJson() {
        return format == Format.JSON;
    }
}
