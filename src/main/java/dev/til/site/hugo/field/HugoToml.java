package dev.til.site.hugo.field;

import dev.til.note.FrontMatter.Mapping;
import dev.til.note.NoteText;
import java.util.List;

/**
 * TOML in the shape of YAML. A scalar knows its place; keys, lists and tables do not, since nobody asks.
 *
 * @param fields what is known, be it all or what stands outside of the faults
 * @param faults the first of them, in their order
 */
public record HugoToml(Mapping fields, List<HugoTomlFault> faults) {
    public HugoToml {
        faults = List.copyOf(faults);
    }

    /** Reads the part between two offsets; never throws. */
    static HugoToml read(NoteText text, int from, int to) {
        return HugoPlainToml.read(text, from, to)
                .map(fields -> new HugoToml(fields, List.of()))
                .orElseGet(() -> HugoTomlReading.read(text, from, to));
    }
}
