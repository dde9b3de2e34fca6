package dev.til.terminal;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Standard output or standard error, and the one way to it.
 *
 * <p>What is written may come from anybody: a note, a server, a configuration, the name of a file. So a line is one line
 * whatever its text holds, what could steer a terminal is shown as an escape, and in the log of a CI nothing becomes a
 * command to the runner. Til's own colours are no text: they come as the {@link Style} of a {@link StyledText}. What programs
 * read has methods of its own, which keep it.
 */
public final class Screen {
    private final PrintWriter out;
    private final CiLog log;

    /** @param environment tells whether a CI keeps what is written */
    public Screen(Writer out, Map<String, String> environment) {
        this(new PrintWriter(out), CiLog.of(environment));
    }

    private Screen(PrintWriter out, CiLog log) {
        this.out = out;
        this.log = log;
    }

    /** UTF-8 whatever the locale says: Java under LC_ALL=C would print question marks for Korean. */
    public static Screen on(OutputStream stream, Map<String, String> environment) {
        return new Screen(new OutputStreamWriter(stream, StandardCharsets.UTF_8), environment);
    }

    /** One that nobody looks at. */
    public static Screen nowhere() {
        return new Screen(new PrintWriter(Writer.nullWriter()), CiLog.NONE);
    }

    /** The same screen as the log of GitHub Actions, whatever the environment says. */
    public Screen ofActions() {
        return new Screen(out, CiLog.ACTIONS);
    }

    /** One line. */
    public void line(String text) {
        out.println(log.harmless(Harmless.line(text)));
    }

    /** One line of several pieces. */
    public void line(StyledText... pieces) {
        var line = new StringBuilder();
        for (StyledText piece : pieces) {
            piece.addTo(line);
        }
        out.println(log.harmless(line.toString()));
    }

    /** Content of several lines, such as a note's. */
    public void lines(String content) {
        for (int start = 0; start < content.length(); ) {
            int end = content.indexOf('\n', start);
            int stop = end < 0 ? content.length() : end;
            boolean windows = end > start && content.charAt(end - 1) == '\r';
            line(content.substring(start, windows ? stop - 1 : stop));
            start = stop + 1;
        }
    }

    /** A question; its answer is typed behind it. */
    public void prompt(String question) {
        out.print(Harmless.line(question) + " ");
        out.flush();
    }

    /** A command to the runner of GitHub Actions. */
    public void command(WorkflowCommand command) {
        out.println(command.line());
    }

    /** A line for a program, as it is. */
    public void data(String line) {
        out.println(line);
    }

    /** A patch for {@code git apply}, as it is. */
    public void patch(String patch) {
        log.quoted(patch, out);
    }

    /** One line of JSON for a program. */
    public void json(Json json) {
        try {
            json.writeTo(new TerminalJsonWriter(out));
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a PrintWriter throws none
        }
        out.write('\n');
    }

    /** What writes JSON. */
    @FunctionalInterface
    public interface Json {
        void writeTo(Writer out) throws IOException;
    }

    /** For the library that writes til's help: its colours pass, and nothing else that is not text. */
    public PrintWriter pages() {
        return new PrintWriter(new TerminalPageWriter(out, log));
    }

    public void flush() {
        out.flush();
    }
}
