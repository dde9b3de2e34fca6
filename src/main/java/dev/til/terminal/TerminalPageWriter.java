package dev.til.terminal;

import java.io.PrintWriter;
import java.io.Writer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes pages of til's own help, line by line: their colours pass. */
final class TerminalPageWriter extends Writer {
    private static final Pattern COLOUR = Pattern.compile("\u001b\\[[0-9;]*m");

    private final PrintWriter out;
    private final CiLog log;
    private final StringBuilder line = new StringBuilder();

    TerminalPageWriter(PrintWriter out, CiLog log) {
        this.out = out;
        this.log = log;
    }

    @Override
    public void write(char[] characters, int from, int length) {
        for (int i = from; i < from + length; i++) {
            if (characters[i] == '\n') {
                endLine();
            } else {
                line.append(characters[i]);
            }
        }
    }

    private void endLine() {
        var shown = new StringBuilder();
        Matcher colour = COLOUR.matcher(line);
        int at = 0;
        while (colour.find()) {
            shown.append(Harmless.line(line.substring(at, colour.start()))).append(colour.group());
            at = colour.end();
        }
        shown.append(Harmless.line(line.substring(at).replaceFirst("\r$", "")));
        out.println(log.harmless(shown.toString()));
        line.setLength(0);
    }

    @Override
    public void flush() {
        if (line.length() > 0) {
            endLine();
        }
        out.flush();
    }

    @Override
    public void close() {
        flush();
    }
}
