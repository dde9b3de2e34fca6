package dev.til.note.kramdown;

import dev.til.note.NoteText;
import java.util.ArrayList;
import java.util.List;

/** A row, cut at the pipes that are not within code. */
final class KramdownTableRow {
    private final KramdownSpanCursor source;
    private final KramdownBudget budget;
    private final int end;
    private final boolean leadingPipe;
    private final List<NoteText.Builder> cells = new ArrayList<>();
    private int at;

    KramdownTableRow(KramdownSpanCursor source, KramdownBudget budget, int from, boolean leadingPipe) {
        this.source = source;
        this.budget = budget;
        this.at = from;
        this.end = KramdownChars.stripEnd(source.chars, from, source.lineEnd(from));
        this.leadingPipe = leadingPipe;
    }

    List<NoteText> cells() {
        cells.add(new NoteText.Builder(source.text));
        while (at < end) {
            char c = source.at(at);
            if (c == '\\' && at + 1 < end && source.at(at + 1) == '|') {
                cell().replace(at, at + 2, "|");
                at += 2;
            } else if (c == '|' && !budget.crowded(source.text, at)) {
                budget.weigh(4);
                cells.add(new NoteText.Builder(source.text));
                at++;
            } else {
                int stop = code(c);
                cell().keep(at, stop);
                at = stop;
            }
        }
        return trimmed();
    }

    private NoteText.Builder cell() {
        return cells.get(cells.size() - 1);
    }

    /** Where code that starts here ends, or else the plain text. */
    private int code(char c) {
        if (c == '<' && source.looking("<code", at)) {
            int open = source.next(">", at + 5);
            int close = open < 0 ? -1 : source.next("</code>", open + 1);
            if (close >= 0 && close + 7 <= end) {
                return close + 7;
            }
        }
        int run = at;
        while (run < end && source.at(run) == '`') {
            run++;
        }
        if (run > at) {
            boolean alone = run == at + 1
                    && (at == 0 || KramdownChars.space(source.at(at - 1)))
                    && KramdownChars.space(source.at(run));
            int close = alone ? -1 : source.next("`".repeat(run - at), run);
            return close >= 0 && close + run - at <= end ? close + run - at : run;
        }
        int plain = at + 1;
        while (plain < end && "\\|<`".indexOf(source.at(plain)) < 0) {
            plain++;
        }
        return plain;
    }

    private List<NoteText> trimmed() {
        List<NoteText> texts = new ArrayList<>();
        for (NoteText.Builder cell : cells) {
            NoteText text = cell.build();
            int from = KramdownChars.stripStart(text.chars(), 0, text.length());
            texts.add(text.slice(from, Math.max(from, KramdownChars.stripEnd(text.chars(), from, text.length()))));
        }
        if (leadingPipe && texts.get(0).length() == 0) {
            texts.remove(0);
        }
        if (!texts.isEmpty() && texts.get(texts.size() - 1).length() == 0) {
            texts.remove(texts.size() - 1);
        }
        return texts;
    }
}
