package dev.til.cli.screen;

import dev.til.TilException;
import dev.til.workflow.SubmitEvent;
import java.util.List;

/** What happens while branches are handed in, in words: what everybody who hands in or looks is told. */
final class SubmitEventScreen {
    private SubmitEventScreen() {}

    static List<String> of(SubmitEvent event) {
        if (event instanceof SubmitEvent.NotFetched missing) {
            return List.of(missing.base()
                    .cure()
                    .filter(cure -> missing.base().isGone())
                    .map(TilException::problem)
                    .orElse("could not fetch '%s': %s".formatted(missing.base(), missing.why())));
        }
        if (event instanceof SubmitEvent.Remarked remark) {
            return List.of(remark.says());
        }
        if (event instanceof SubmitEvent.Merged) {
            return List.of("it is merged; 'til sync' deletes it");
        }
        return List.of("nothing to do: every day is on '%s'".formatted(((SubmitEvent.NothingOpen) event).base()));
    }
}
