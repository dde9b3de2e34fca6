package dev.til.site.hugo;

import dev.til.note.FrontMatter.Mapping;
import dev.til.note.NoteText;
import java.util.List;
import java.util.Optional;

/**
 * TOML in the shape of YAML. A scalar knows its place; keys, lists and tables do not, since nobody asks.
 *
 * @param fields what is known, be it all or what stands outside of the faults
 * @param faults the first of them, in their order
 */
record HugoToml(Mapping fields, List<HugoTomlFault> faults) {
    HugoToml {
        faults = List.copyOf(faults);
    }

    /** Reads the part between two offsets; never throws. */
    static HugoToml read(NoteText text, int from, int to) {
        return HugoPlainToml.read(text, from, to)
                .map(fields -> new HugoToml(fields, List.of()))
                .orElseGet(() -> HugoTomlReading.read(text, from, to));
    }

    /**
     * Where a note's TOML begins and ends, and where the body begins. Hugo: blanks and empty lines may stand before it,
     * TOML on the line that opens it, and the body on the one that closes it.
     */
    record Block(int from, int to, int end) {
        private static final String MARK = "+++";

        /** Whether a note means to begin with TOML. */
        static boolean opens(String note) {
            return note.startsWith(MARK, start(note));
        }

        static Optional<Block> of(String note) {
            int start = start(note);
            int from = start + MARK.length();
            int close = note.startsWith(MARK, start) ? note.indexOf("\n" + MARK, from) : -1;
            if (close < 0) {
                return Optional.empty();
            }
            int end = close + 1 + MARK.length();
            int feed = note.startsWith("\r\n", end) ? 2 : note.startsWith("\n", end) ? 1 : 0;
            return Optional.of(new Block(from, close + 1, end + feed));
        }

        private static int start(String note) {
            int start = 0;
            while (start < note.length() && " \t\r\n".indexOf(note.charAt(start)) >= 0) {
                start++;
            }
            return start;
        }
    }
}
