package dev.til.git.repository;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One file of Git's configuration, read as Git reads it.
 *
 * @param entries in the order of the file; keys as {@code git config --list} writes them
 * @param plain whether this is all there is to say: no other file is included, and no value is one that some versions of
 *     git read in another way
 */
public record RepositorySettingsFile(List<Entry> entries, boolean plain) {
    /** One key with a value; one without has {@code true}. */
    public record Entry(String key, String value) {}

    static final RepositorySettingsFile NONE = new RepositorySettingsFile(List.of(), true);

    public RepositorySettingsFile {
        entries = List.copyOf(entries);
    }

    /** @throws IOException also where git would refuse to read on */
    public static RepositorySettingsFile read(Path file) throws IOException {
        return Files.exists(file) ? parse(Files.readString(file, StandardCharsets.UTF_8)) : NONE;
    }

    static RepositorySettingsFile parse(String text) throws IOException {
        return new Parser(text).parse();
    }

    /** Both, the other one as the stronger. */
    RepositorySettingsFile and(RepositorySettingsFile other) {
        List<Entry> both = new ArrayList<>(entries);
        both.addAll(other.entries);
        return new RepositorySettingsFile(both, plain && other.plain);
    }

    /** The strongest value of a key. */
    Optional<String> last(String key) {
        Optional<String> last = Optional.empty();
        for (Entry entry : entries) {
            if (entry.key().equals(key)) {
                last = Optional.of(entry.value());
            }
        }
        return last;
    }

    /** git: config.c, git_parse_source and what it calls. */
    private static final class Parser {
        private static final int END = -1;

        private final String text;
        private final List<Entry> entries = new ArrayList<>();
        private int at;
        private boolean plain = true;
        private String section = "";

        Parser(String text) {
            this.text = text;
            this.at = text.startsWith("\uFEFF") ? 1 : 0;
        }

        RepositorySettingsFile parse() throws IOException {
            for (int c = next(); c != END; c = next()) {
                if (c == '#' || c == ';') {
                    endOfLine();
                } else if (c == '[') {
                    section = section();
                } else if (isLetter(c)) {
                    entry(c);
                } else if (!isBlank(c)) {
                    throw bad();
                }
            }
            return new RepositorySettingsFile(entries, plain);
        }

        /** The next character; a carriage return before a line feed is none. */
        private int next() {
            if (at >= text.length()) {
                return END;
            }
            char c = text.charAt(at++);
            return c == '\r' && at < text.length() && text.charAt(at) == '\n' ? text.charAt(at++) : c;
        }

        private int endOfLine() {
            int c = next();
            while (c != '\n' && c != END) {
                c = next();
            }
            return c;
        }

        private String section() throws IOException {
            var name = new StringBuilder();
            for (int c = next(); c != ']'; c = next()) {
                if (isBlank(c) && c != '\n') {
                    return name + "." + subsection();
                }
                if (!isKey(c) && c != '.') {
                    throw bad();
                }
                name.append(Character.toLowerCase((char) c));
            }
            return name.toString();
        }

        private String subsection() throws IOException {
            var name = new StringBuilder();
            int c = next();
            while (isBlank(c) && c != '\n') {
                c = next();
            }
            if (c != '"') {
                throw bad();
            }
            for (c = next(); c != '"'; c = next()) {
                int kept = c == '\\' ? next() : c;
                if (kept == '\n' || kept == END) {
                    throw bad();
                }
                name.append((char) kept);
            }
            if (next() != ']') {
                throw bad();
            }
            return name.toString();
        }

        private void entry(int first) throws IOException {
            var name = new StringBuilder().append((char) first);
            int c = next();
            for (; isKey(c); c = next()) {
                name.append((char) c);
            }
            while (c == ' ' || c == '\t') {
                c = next();
            }
            if (c != '\n' && c != END && c != '=') {
                throw bad();
            }
            String key =
                    (section.isEmpty() ? "" : section + ".") + name.toString().toLowerCase(Locale.ROOT);
            plain &= !key.startsWith("include.") && !key.startsWith("includeif.");
            entries.add(new Entry(key, c == '=' ? value() : "true"));
        }

        private String value() throws IOException {
            var value = new StringBuilder();
            int end = 0; // without the blanks that may follow
            boolean quoted = false;
            while (true) {
                int c = next();
                if (!quoted && (c == '#' || c == ';')) {
                    c = endOfLine();
                }
                if (c == END || c == '\n') {
                    if (quoted) {
                        throw bad();
                    }
                    value.setLength(end);
                    plain &= value.indexOf("\t") < 0;
                    return value.toString();
                }
                if (isBlank(c) && !quoted) {
                    if (value.length() > 0) {
                        value.append((char) c);
                    }
                    continue;
                }
                if (c == '"') {
                    quoted = !quoted;
                } else if (c != '\\') {
                    value.append((char) c);
                } else {
                    escaped(value);
                }
                end = value.length();
            }
        }

        private void escaped(StringBuilder value) throws IOException {
            int c = next();
            switch (c) {
                case '\n' -> {} // the value goes on in the next line
                case 't' -> value.append('\t');
                case 'b' -> value.append('\b');
                case 'n' -> value.append('\n');
                case '\\', '"' -> value.append((char) c);
                default -> throw bad();
            }
        }

        private IOException bad() {
            long line = text.substring(0, Math.min(at, text.length()))
                            .chars()
                            .filter(c -> c == '\n')
                            .count()
                    + 1;
            return new IOException("bad config line " + line);
        }

        private static boolean isBlank(int c) {
            return c == ' ' || (c >= '\t' && c <= '\r');
        }

        private static boolean isLetter(int c) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        }

        private static boolean isKey(int c) {
            return isLetter(c) || (c >= '0' && c <= '9') || c == '-';
        }
    }
}
