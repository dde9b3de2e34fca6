package dev.til.cli;

import dev.til.TilException;
import dev.til.workflow.SubmitEvent;
import java.util.ArrayList;
import java.util.List;

/** What happens while branches are handed in, in words: what everybody who hands in or looks is told. */
final class SubmitWords {
    private SubmitWords() {}

    static List<String> of(SubmitEvent event) {
        if (event instanceof SubmitEvent.NotFetched missing) {
            return List.of("could not fetch '%s': %s".formatted(missing.base(), missing.why()));
        }
        if (event instanceof SubmitEvent.Remarked remark) {
            return List.of(remark.says());
        }
        if (event instanceof SubmitEvent.Merged) {
            return List.of("it is merged; 'til sync' deletes it");
        }
        if (event instanceof SubmitEvent.NothingOpen nothing) {
            return List.of("nothing to do: every day is on '%s'".formatted(nothing.base()));
        }
        return problem(((SubmitEvent.Failed) event).why());
    }

    /** The problem, then what to do. */
    static List<String> problem(TilException known) {
        var lines = new ArrayList<String>();
        add("til: ", known.problemLines(), lines);
        add("hint: ", known.hintLines(), lines);
        return lines;
    }

    private static void add(String word, List<String> some, List<String> lines) {
        for (int i = 0; i < some.size(); i++) {
            lines.add(i == 0 ? word + some.get(i) : some.get(i));
        }
    }
}
