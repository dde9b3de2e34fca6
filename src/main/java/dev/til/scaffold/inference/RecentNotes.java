package dev.til.scaffold.inference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Notes, the newest first, each with the weight that its age gives it: what an author does now counts, not what they once did. */
final class RecentNotes {
    /** Where fewer have a date, dates say nothing of what is new. */
    private static final double FEW = 0.2;

    private RecentNotes() {}

    /**
     * Sorted, and weighed: those of the first day count for 1, those behind them ever less.
     *
     * @param half after how many notes one counts for half
     */
    static List<InferenceSample> of(Collection<InferenceSample> notes, double half) {
        List<InferenceSample> sorted = new ArrayList<>(notes);
        sorted.sort(Comparator.comparing((InferenceSample seen) -> seen.date().orElse(LocalDate.MIN))
                .reversed()
                .thenComparing(seen -> seen.note().path(), Comparator.reverseOrder()));
        long dated = sorted.stream().filter(seen -> seen.date().isPresent()).count();
        List<InferenceSample> weighed = new ArrayList<>();
        int newer = 0;
        for (int i = 0; i < sorted.size(); i++) {
            newer = i > 0 && sorted.get(i).date().equals(sorted.get(i - 1).date()) ? newer : i;
            weighed.add(
                    sorted.get(i).weighing(dated == 0 || dated < FEW * sorted.size() ? 1 : Math.pow(2, -newer / half)));
        }
        return weighed;
    }

    static double weight(Collection<InferenceSample> notes) {
        return notes.stream().mapToDouble(InferenceSample::weight).sum();
    }
}
