package dev.til.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.til.submit.Readiness;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code til ready}: what is still missing before a team can merge the branch. */
@Command(
        name = "ready",
        mixinStandardHelpOptions = true,
        description = "Say for each rule of a merge-ready branch whether it holds, and what mends it.",
        footer = {
            "",
            "Changes nothing; the base is fetched to know where it stands.",
            "",
            "Example:",
            "  til ready --format json"
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:nothing is missing", "1:something is missing", "3:could not look"})
final class ReadyCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private AnswerFormat format = new AnswerFormat();

    ReadyCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (var desk = Desk.at(terminal)) {
            List<Readiness.Line> lines =
                    Handover.of(terminal, desk, Optional.empty()).readiness();
            if (format.isJson()) {
                terminal.print(json(lines).toString());
            } else {
                lines.forEach(this::print);
            }
            return lines.stream().anyMatch(line -> line.state() == Readiness.State.MISSING)
                    ? ExitCode.FINDINGS
                    : ExitCode.OK;
        }
    }

    private void print(Readiness.Line line) {
        terminal.print("%-8s %s: %s"
                .formatted(
                        switch (line.state()) {
                            case HOLDS -> "ok";
                            case MISSING -> "missing";
                            case UNKNOWN -> "unknown";
                        },
                        line.rule(),
                        line.why()));
        line.fix().ifPresent(fix -> terminal.print("         mend it with: " + fix));
    }

    private static JsonObject json(List<Readiness.Line> lines) {
        var array = new JsonArray();
        for (Readiness.Line line : lines) {
            var entry = new JsonObject();
            entry.addProperty("rule", line.rule());
            entry.addProperty("state", line.state().word());
            entry.addProperty("why", line.why());
            entry.addProperty("fix", line.fix().orElse(null));
            array.add(entry);
        }
        var json = new JsonObject();
        json.addProperty("version", 1);
        json.add("rules", array);
        return json;
    }
}
