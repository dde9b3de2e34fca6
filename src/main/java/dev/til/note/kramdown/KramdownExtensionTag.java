package dev.til.note.kramdown;

import java.util.Optional;
import java.util.Set;

/** A start tag {@code {::name attributes}}; {@code closed} where it ends in {@code /}} and has no body. */
record KramdownExtensionTag(String name, String attributes, boolean closed, int end) {
    static Optional<KramdownExtensionTag> at(KramdownSpanCursor source, int open) {
        if (!source.looking("{::", open)) {
            return Optional.empty();
        }
        int name = open + 3;
        while (KramdownChars.word(source.at(name))) {
            name++;
        }
        if (name == open + 3) {
            return Optional.empty();
        }
        if (source.looking("/}", name) || source.at(name) == '}') {
            boolean closed = source.at(name) == '/';
            return Optional.of(new KramdownExtensionTag(
                    source.chars.substring(open + 3, name), "", closed, closed ? name + 2 : name + 1));
        }
        int close = KramdownChars.space(source.at(name)) ? KramdownLineStarts.listEnd(source, name + 1, false) : -1;
        if (close < 0) {
            return Optional.empty();
        }
        boolean closed = source.at(close - 1) == '/';
        return Optional.of(new KramdownExtensionTag(
                source.chars.substring(open + 3, name),
                source.chars.substring(name, closed ? close - 1 : close),
                closed,
                close + 1));
    }

    boolean known() {
        return Set.of("comment", "nomarkdown", "options").contains(name);
    }

    /** Where the end tag of a block starts: on a line of its own; -1 for nowhere. */
    int blockStop(KramdownSpanCursor source, int from) {
        for (int stop = source.next("{:/", from); stop >= 0; stop = source.chars.indexOf("{:/", stop + 1)) {
            int start = stop;
            while (start > from && start > stop - 3 && source.at(start - 1) == ' ') {
                start--;
            }
            int end = stopEnd(source, stop);
            if (end >= 0 && (start == from || source.at(start - 1) == '\n')) {
                int after = end;
                while (source.at(after) == ' ') {
                    after++;
                }
                if (source.at(after) == '\n') {
                    return stop;
                }
            }
        }
        return -1;
    }

    /** The end of {@code {:/}} or {@code {:/name}} at an offset; -1 for none. */
    int stopEnd(KramdownSpanCursor source, int at) {
        int end = source.looking(name, at + 3) ? at + 3 + name.length() : at + 3;
        return source.at(end) == '}' ? end + 1 : -1;
    }

    /** The options with what this tag sets. */
    KramdownOptions apply(KramdownOptions options) {
        return new KramdownOptions(
                options.gfm(),
                value("auto_ids").map(Boolean::parseBoolean).orElse(options.autoIds()),
                value("auto_id_prefix").orElse(options.autoIdPrefix()),
                value("parse_block_html").map(Boolean::parseBoolean).orElse(options.parseBlockHtml()),
                value("parse_span_html").map(Boolean::parseBoolean).orElse(options.parseSpanHtml()),
                options.hardWrap(),
                value("footnote_prefix").orElse(options.footnotePrefix()),
                options.quirks());
    }

    private Optional<String> value(String key) {
        for (String quote : new String[] {"\"", "'"}) {
            int at = attributes.indexOf(key + "=" + quote);
            int from = at + key.length() + 2;
            int to = at < 0 ? -1 : attributes.indexOf(quote, from);
            if (to >= 0) {
                return Optional.of(attributes.substring(from, to));
            }
        }
        return Optional.empty();
    }
}
