package dev.til.note.kramdown;

import java.util.ArrayList;
import java.util.List;

/** Which lines of what may be a table are rows, and which separate its head, bodies and foot. */
final class KramdownTableShape {
    private final KramdownSpanCursor source;
    private final List<Integer> rows = new ArrayList<>();
    private final int end;
    private int waiting;
    private boolean separator;
    private boolean foot;
    private boolean body;

    KramdownTableShape(KramdownSpanCursor source, int from) {
        this.source = source;
        int line = from;
        if (separates(line, '-')) {
            separator = true;
            line = source.lineEnd(line);
        }
        boolean head = false;
        while (line < source.chars.length() && KramdownTables.pipe(source, line)) {
            if (separates(line, '-')) {
                separator = true;
                if (waiting > 0 && !head && !foot) {
                    head = true;
                    waiting = 0;
                } else if (waiting > 0) {
                    close(!foot);
                }
            } else if (separates(line, '=')) {
                if (waiting > 0) {
                    close(true);
                }
                foot = true;
            } else {
                rows.add(line);
                waiting++;
            }
            line = source.lineEnd(line);
        }
        if (waiting > 0) {
            close(!foot);
        }
        end = line;
    }

    private void close(boolean asBody) {
        if (asBody) {
            body = true;
            waiting = 0;
        }
    }

    /** {@code TABLE_SEP_LINE}, or with {@code =} {@code TABLE_FSEP_LINE}. */
    private boolean separates(int line, char sign) {
        boolean found = false;
        for (int at = line; at < source.chars.length() && source.at(at) != '\n'; at++) {
            char c = source.at(at);
            if (c == sign) {
                found = true;
            } else if (c != '+' && c != '|' && c != ':' && c != ' ' && c != '\t') {
                return false;
            }
        }
        return found;
    }

    int end() {
        return end;
    }

    boolean hasBody() {
        return body;
    }

    boolean hasSeparator() {
        return separator;
    }

    /** The offset of each row. */
    List<Integer> rows() {
        return rows;
    }
}
