package dev.til.check;

import dev.til.site.Resolution;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How many links nobody followed, because only a build of the site knows where they lead. Links to other sites are not
 * among them: til never goes there.
 *
 * @param counts by who knows, without those of whom there is none
 */
public record UncheckedLinks(Map<Resolution.Reason, Integer> counts) {
    public static final UncheckedLinks NONE = new UncheckedLinks(Map.of());

    public UncheckedLinks {
        counts = Map.copyOf(counts);
    }

    /** @param reasons one a link */
    static UncheckedLinks of(List<Resolution.Reason> reasons) {
        Map<Resolution.Reason, Integer> counts = new EnumMap<>(Resolution.Reason.class);
        reasons.forEach(reason -> counts.merge(reason, 1, Integer::sum));
        return new UncheckedLinks(counts);
    }

    public UncheckedLinks and(UncheckedLinks others) {
        if (isEmpty()) {
            return others;
        }
        Map<Resolution.Reason, Integer> sum = new EnumMap<>(counts);
        others.counts.forEach((reason, count) -> sum.merge(reason, count, Integer::sum));
        return new UncheckedLinks(sum);
    }

    public boolean isEmpty() {
        return counts.isEmpty();
    }

    public int all() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** {@code 2 Liquid, 1 missing theme}: the most first. */
    public String words() {
        List<String> words = new ArrayList<>();
        counts.entrySet().stream()
                .sorted(Map.Entry.<Resolution.Reason, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(entry ->
                        words.add(entry.getValue() + " " + entry.getKey().word()));
        return String.join(", ", words);
    }

    /** The reasons, in their order. */
    public List<Resolution.Reason> reasons() {
        return isEmpty() ? List.of() : counts.keySet().stream().sorted().toList();
    }
}
