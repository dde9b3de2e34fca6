package dev.til.check;

import dev.til.site.Resolution;
import java.util.ArrayList;
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
        for (Resolution.Reason reason : reasons) {
            counts.merge(reason, 1, Integer::sum);
        }
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
        int all = 0;
        for (int count : counts.values()) {
            all += count;
        }
        return all;
    }

    /** {@code 2 Liquid, 1 missing theme}: the most first. */
    public String words() {
        List<Resolution.Reason> left = new ArrayList<>(reasons());
        left.sort((one, other) -> Integer.compare(count(other), count(one)));
        var words = new StringBuilder();
        for (Resolution.Reason reason : left) {
            words.append(words.length() == 0 ? "" : ", ")
                    .append(count(reason))
                    .append(' ')
                    .append(reason.word());
        }
        return words.toString();
    }

    public int count(Resolution.Reason reason) {
        return counts.getOrDefault(reason, 0);
    }

    /** The reasons, in their order. */
    public List<Resolution.Reason> reasons() {
        if (isEmpty()) {
            return List.of();
        }
        List<Resolution.Reason> reasons = new ArrayList<>();
        for (Resolution.Reason reason : Resolution.Reason.values()) {
            if (counts.containsKey(reason)) {
                reasons.add(reason);
            }
        }
        return reasons;
    }
}
