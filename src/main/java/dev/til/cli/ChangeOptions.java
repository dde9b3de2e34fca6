package dev.til.cli;

import dev.til.TilException;
import dev.til.workspace.Desk;
import dev.til.workspace.EventBase;
import dev.til.workspace.PathDisplay;
import dev.til.workspace.Strictness;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** By whose rules a change is checked, and what a CI says of it. */
final class ChangeOptions {
    /** What the CI says of the run. */
    private static final String AUTO = "auto";

    @Option(
            names = "--rules-from",
            paramLabel = "REV",
            description =
                    "The severities, required keys and schema of REV's configuration, so that no change decides how it"
                            + " is checked, and a warning of what it does to them; auto: of what the CI says it is proposed to.")
    private Optional<String> rulesFrom = Optional.empty();

    private Optional<String> asked = Optional.empty();
    private Optional<EventBase.Found> event = Optional.empty();
    private Strictness strictness = Strictness.ASKED;

    /** Whether anything is asked of it. */
    boolean isGiven() {
        return rulesFrom.isPresent();
    }

    /**
     * Asks the CI, where that is wanted.
     *
     * @param since where the change begins, as whoever started til says it
     * @throws TilException of kind USAGE, where the CI is to say it, and what it says cannot be had
     */
    void read(Optional<String> since, Terminal terminal) {
        asked = since;
        if (isAuto(since)) {
            event = EventBase.of(terminal.caller());
            event.ifPresent(found -> terminal.say("what is new since %s, the base of this %s"
                    .formatted(EventBase.shortened(found.since()), found.kind().word())));
        } else if (rulesFrom.isPresent()) {
            event = eventForRules(terminal);
        }
    }

    private static boolean isAuto(Optional<String> revision) {
        return revision.filter(AUTO::equals).isPresent();
    }

    /** Where the event is not what is checked, its base is nothing that has to be there. */
    private static Optional<EventBase.Found> eventForRules(Terminal terminal) {
        try {
            return EventBase.of(terminal.caller());
        } catch (TilException e) {
            terminal.say("the rules are this change's own: %s".formatted(e.problem()));
            return Optional.empty();
        }
    }

    /** Where the change begins; empty where everything is checked. */
    Optional<String> since() {
        return isAuto(asked) ? event.map(EventBase.Found::since) : asked;
    }

    /** Who proposes a change does not decide how strictly it is checked. */
    void impose(Desk desk, ReportOptions report, Terminal terminal) {
        Optional<String> named = rulesFrom.filter(revision -> !revision.equals(AUTO));
        Optional<String> begins =
                event.map(EventBase.Found::since).or(this::since).or(() -> named);
        Optional<String> rules =
                named.or(() -> event.map(EventBase.Found::rules)).or(this::since);
        if (rulesFrom.isEmpty() || begins.isEmpty() || rules.isEmpty()) {
            return;
        }
        strictness = Strictness.of(desk, begins.get(), rules.get(), event, report.failOn(), new EventScreen(terminal));
        strictness.settings().ifPresent(desk::impose);
        strictness.failOn().ifPresent(report::failOn);
    }

    /** Tells what the change does to how it is checked, as a warning each; gives the same as a remark each. */
    List<String> tell(ReportOptions report, PathDisplay places, Terminal terminal) {
        String change = event.map(found -> "this " + found.kind().word()).orElse("this change");
        String consequence = strictness.settings().isPresent()
                ? "it is checked by the rules that were there before; these count once it is merged"
                : "it is checked by these rules";
        return strictness.changes().stream()
                .map(one -> {
                    String problem = "%s changes what is checked: %s".formatted(change, one.words());
                    report.warn(one.place(), problem, consequence, places, terminal);
                    return "%s: %s".formatted(one.place(), problem);
                })
                .toList();
    }
}
