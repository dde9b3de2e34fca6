package dev.til.cli;

import com.google.gson.JsonObject;
import dev.til.cli.screen.EventScreen;
import dev.til.cli.terminal.AnswerFormat;
import dev.til.cli.terminal.ExitCode;
import dev.til.cli.terminal.Terminal;
import dev.til.forge.PullRequest;
import dev.til.submit.Readiness;
import dev.til.submit.SubmitSituation;
import dev.til.workflow.ReadyWorkflow;
import dev.til.workflow.WorkflowSession;
import dev.til.workspace.WorkspaceDesk;
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
            "Changes nothing; the base is fetched to know where it stands, and the forge is asked where there is a "
                    + "token. The fetch runs what git's own fetch runs; nothing else that the repository's configuration "
                    + "names is run.",
            "",
            "What cannot be known is 'unknown', which is not missing; where a server gives no answer, nothing is "
                    + "certain, and the exit code is 3. The JSON is described in the README.",
            "",
            "Example:",
            "  til ready --format json"
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:nothing is missing", "1:something is missing", "3:could not look, or a server gave no answer"
        })
final class ReadyCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private AnswerFormat format = new AnswerFormat();

    @Mixin
    private ServerOptions server = new ServerOptions();

    ReadyCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Terminal here = server.over(terminal);
        try (var desk = WorkspaceDesk.at(here.caller())) {
            var submission =
                    WorkflowSession.toLookAt(desk, new EventScreen(here)).current();
            ReadyWorkflow.Answer answer = submission.inquiry().look();
            if (format.isJson()) {
                terminal.answer(json(submission.situation(), answer));
            } else {
                answer.lines().forEach(this::print);
            }
            answer.failure().ifPresent(failure -> TilCommand.say(failure, terminal));
            return answer.ready()
                    .map(all -> all ? ExitCode.OK : ExitCode.FINDINGS)
                    .orElse(ExitCode.FAILED);
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
                        line.rule().title(),
                        line.why()));
        line.fix().ifPresent(fix -> terminal.print("         mend it with: " + fix));
    }

    private static JsonObject json(SubmitSituation now, ReadyWorkflow.Answer answer) {
        var json = new JsonObject();
        json.addProperty("version", 1);
        json.addProperty("branch", now.branch());
        json.addProperty("base", now.base());
        json.addProperty("ready", answer.ready().orElse(null));
        json.addProperty("url", now.request().map(PullRequest::url).orElse(null));
        json.add("rules", ReadinessAnswer.of(answer.lines()));
        return json;
    }
}
