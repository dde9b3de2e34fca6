package dev.til.cli;

import dev.til.TilException;
import dev.til.check.run.CheckRunBase;
import dev.til.check.run.CheckRunStrictness;
import dev.til.cli.screen.EventScreen;
import dev.til.cli.terminal.Terminal;
import dev.til.workspace.WorkspaceDesk;
import dev.til.workspace.WorkspacePaths;
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
    private Optional<CheckRunBase.Found> event = Optional.empty();
    private CheckRunStrictness strictness = CheckRunStrictness.ASKED;

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
            event = CheckRunBase.of(terminal.caller());
            event.ifPresent(found -> terminal.say("what is new since %s, the base of this %s"
                    .formatted(
                            CheckRunBase.shortened(found.since()), found.kind().word())));
        } else if (rulesFrom.isPresent()) {
            event = eventForRules(terminal);
        }
    }

    private static boolean isAuto(Optional<String> revision) {
        return revision.filter(AUTO::equals).isPresent();
    }

    /** Where the event is not what is checked, its base is nothing that has to be there. */
    private static Optional<CheckRunBase.Found> eventForRules(Terminal terminal) {
        try {
            return CheckRunBase.of(terminal.caller());
        } catch (TilException e) {
            terminal.say("the rules are this change's own: %s".formatted(e.problem()));
            return Optional.empty();
        }
    }

    /** Where the change begins; empty where everything is checked. */
    Optional<String> since() {
        return isAuto(asked) ? event.map(CheckRunBase.Found::since) : asked;
    }

    /** Who proposes a change does not decide how strictly it is checked. */
    void impose(WorkspaceDesk desk, ReportOptions report, Terminal terminal) {
        Optional<String> named = rulesFrom.filter(revision -> !revision.equals(AUTO));
        Optional<String> begins =
                event.map(CheckRunBase.Found::since).or(this::since).or(() -> named);
        Optional<String> rules =
                named.or(() -> event.map(CheckRunBase.Found::rules)).or(this::since);
        if (rulesFrom.isEmpty() || begins.isEmpty() || rules.isEmpty()) {
            return;
        }
        strictness = CheckRunStrictness.of(
                desk, begins.get(), rules.get(), event, report.failOn(), new EventScreen(terminal));
        strictness.settings().ifPresent(desk::impose);
        strictness.failOn().ifPresent(report::failOn);
    }

    /** Tells what the change does to how it is checked, as a warning each; gives the same as a remark each. */
    List<String> tell(ReportOptions report, WorkspacePaths places, Terminal terminal) {
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
