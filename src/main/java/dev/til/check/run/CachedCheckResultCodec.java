package dev.til.check.run;

import dev.til.check.CheckedNotes;
import dev.til.check.Finding;
import dev.til.facts.Packer;
import dev.til.facts.Unpacker;
import dev.til.facts.Validity;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** An answer as bytes. */
final class CachedCheckResultCodec {
    private CachedCheckResultCodec() {}

    static void write(CachedCheckResult answer, Packer to) {
        write(answer.made(), to);
        write(answer.validity().until(), to);
        to.all(List.copyOf(new TreeMap<>(answer.asked()).entrySet()), asked -> {
            to.text(asked.getKey());
            to.flag(asked.getValue());
        });
        to.number(answer.notes().count());
        to.text(answer.notes().paths());
        to.all(answer.findings(), finding -> {
            to.text(finding.path());
            to.problem(finding.problem());
        });
    }

    static CachedCheckResult read(Unpacker from) {
        Instant made = instant(from);
        var validity = new Validity(instant(from));
        Map<String, Boolean> asked = new TreeMap<>();
        from.all(() -> asked.put(from.text(), from.flag()) == null);
        return new CachedCheckResult(
                made,
                validity,
                asked,
                new CheckedNotes(from.number(), from.text()),
                from.all(() -> new Finding(from.text(), from.problem())));
    }

    private static void write(Instant instant, Packer to) {
        to.text(Long.toString(instant.getEpochSecond()));
        to.number(instant.getNano());
    }

    private static Instant instant(Unpacker from) {
        return Instant.ofEpochSecond(Long.parseLong(from.text()), from.number());
    }
}
