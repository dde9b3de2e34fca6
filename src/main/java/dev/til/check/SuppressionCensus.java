package dev.til.check;

import dev.til.note.NoteMarker;
import dev.til.site.Page;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Which rules notes silence that they did not silence before. */
public final class SuppressionCensus {
    private final Map<Silenced, Integer> known = new HashMap<>();

    /** One rule in one comment, wherever that stands: a note that moves silences nothing anew. */
    private record Silenced(String rule, String comment) {}

    /**
     * One that is new.
     *
     * @param path of the note, relative to the repository's root
     * @param line 1-based
     */
    public record Added(String rule, String path, int line) {}

    private SuppressionCensus(Collection<Page> before) {
        before.forEach(page ->
                Suppression.of(page).forEach(suppression -> known.merge(silenced(suppression, page), 1, Integer::sum)));
    }

    /**
     * The new ones, in the order of the pages.
     *
     * @param before the same notes as they were, and those that are gone; asked for only where a rule is silenced at all
     */
    public static List<Added> added(Collection<Page> now, Supplier<Collection<Page>> before) {
        List<Page> silencing = now.stream()
                .filter(page -> page.note().shows(NoteMarker.IGNORE))
                .toList();
        return silencing.isEmpty() ? List.of() : new SuppressionCensus(before.get()).beyond(silencing);
    }

    private List<Added> beyond(List<Page> pages) {
        var added = new ArrayList<Added>();
        for (Page page : pages) {
            for (Suppression suppression : Suppression.of(page)) {
                if (known.merge(silenced(suppression, page), -1, Integer::sum) < 0) {
                    added.add(new Added(
                            suppression.rule(), page.path(), suppression.span().line()));
                }
            }
        }
        return added;
    }

    private static Silenced silenced(Suppression suppression, Page page) {
        return new Silenced(
                suppression.rule(),
                page.note().text().sourceLine(suppression.span().line()).strip());
    }
}
