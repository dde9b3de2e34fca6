package dev.til.site.ruby;

import java.util.ArrayList;
import java.util.List;

/**
 * A Ruby source as the statements that it is made of, without its comments: enough to read what is only listed there, as in
 * a Gemfile. Nothing is run, and texts in quotes stay as they are written.
 */
public final class RubyStatements {
    private final String source;
    private final List<String> statements = new ArrayList<>();
    private final StringBuilder statement = new StringBuilder();
    private int at;
    /** How many parentheses and brackets are open: a statement goes on over the end of a line then. */
    private int open;

    private RubyStatements(String source) {
        this.source = source;
    }

    /** The statements in their order; each is a line without blanks at its ends. */
    public static List<String> of(String source) {
        var reader = new RubyStatements(source.replace("\r\n", "\n"));
        reader.read();
        return List.copyOf(reader.statements);
    }

    private void read() {
        while (at < source.length()) {
            char c = source.charAt(at);
            boolean lineStart = at == 0 || source.charAt(at - 1) == '\n';
            if (lineStart && source.startsWith("=begin", at)) {
                int end = source.indexOf("\n=end", at);
                at = end < 0 ? source.length() : end + "\n=end".length();
                skipLine();
            } else if (lineStart && source.startsWith("__END__", at)) {
                at = source.length();
            } else if (c == '#') {
                skipLine();
            } else if (c == '\'' || c == '"' || c == '`') {
                quoted(c);
            } else if (c == '\n') {
                at++;
                lineEnd();
            } else {
                plain(c);
            }
        }
        end();
    }

    private void plain(char c) {
        at++;
        if (c == '\\' && source.startsWith("\n", at)) {
            at++;
            statement.append(' ');
        } else if (c == ';' && open == 0) {
            end();
        } else if (isBlockBrace(c)) {
            statement.append(c == '{' ? " do" : "");
            end();
            if (c == '}') {
                statement.append("end");
                end();
            }
        } else {
            open += c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0;
            open = Math.max(0, open);
            statement.append(c);
        }
    }

    /** Whether a brace is that of a block of its own: one that begins behind {@code group} and its like, or ends so. */
    private boolean isBlockBrace(char c) {
        String so = statement.toString().strip();
        return open == 0 && (c == '}' ? !so.contains("{") : c == '{' && isGroup(so));
    }

    private static boolean isGroup(String statement) {
        return statement.startsWith("group") || statement.startsWith("platforms") || statement.startsWith("source");
    }

    private void quoted(char quote) {
        int from = at++;
        while (at < source.length() && source.charAt(at) != quote) {
            at += source.charAt(at) == '\\' ? 2 : 1;
        }
        at = Math.min(at + 1, source.length());
        statement.append(source, from, at);
    }

    private void skipLine() {
        int end = source.indexOf('\n', at);
        at = end < 0 ? source.length() : end;
    }

    private void lineEnd() {
        String so = statement.toString().stripTrailing();
        if (open > 0 || so.endsWith(",") || so.endsWith("{")) {
            statement.append(' ');
        } else {
            end();
        }
    }

    private void end() {
        String whole = statement.toString().strip();
        if (!whole.isEmpty()) {
            statements.add(whole);
        }
        statement.setLength(0);
        open = 0;
    }
}
