package dev.til.check.run;

import dev.til.check.CheckedNotes;
import dev.til.check.Finding;
import dev.til.check.UncheckedLinks;
import dev.til.facts.Packer;
import dev.til.facts.Unpacker;
import dev.til.facts.Validity;
import dev.til.site.Resolution;
import java.time.Instant;
import java.util.EnumMap;
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
        write(answer.notes().unchecked(), to);
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
                new CheckedNotes(from.number(), from.text(), unchecked(from)),
                from.all(() -> new Finding(from.text(), from.problem())));
    }

    private static void write(UncheckedLinks links, Packer to) {
        List<Resolution.Reason> reasons = links.reasons();
        to.number(reasons.size());
        for (Resolution.Reason reason : reasons) {
            to.choice(reason);
            to.number(links.count(reason));
        }
    }

    private static UncheckedLinks unchecked(Unpacker from) {
        int reasons = from.number();
        if (reasons == 0) {
            return UncheckedLinks.NONE; // as of most journals: then nobody loads the reasons
        }
        Map<Resolution.Reason, Integer> counts = new EnumMap<>(Resolution.Reason.class);
        for (int i = 0; i < reasons; i++) {
            counts.put(from.choice(Resolution.Reason.values()), from.number());
        }
        return new UncheckedLinks(counts);
    }

    private static void write(Instant instant, Packer to) {
        to.text(Long.toString(instant.getEpochSecond()));
        to.number(instant.getNano());
    }

    private static Instant instant(Unpacker from) {
        return Instant.ofEpochSecond(Long.parseLong(from.text()), from.number());
    }
}
