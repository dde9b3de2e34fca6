package dev.til.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.til.forge.PullRequest;
import dev.til.submit.Step;
import dev.til.submit.Submission;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code til submit}: from the written note to the open pull request. */
@Command(
        name = "submit",
        mixinStandardHelpOptions = true,
        description = "Hand the note in: commit, bring onto the base, push, and open the pull request.",
        footer = {
            "",
            "Run it again at any time: only what is missing is done.",
            "A token is taken from GH_TOKEN (GITLAB_TOKEN, GITEA_TOKEN), from gh, or from git's credential helpers.",
            "",
            "Examples:",
            "  til submit --dry-run",
            "  til submit --draft"
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:handed in",
            "1:the check found errors",
            "3:could not, with the reason",
            "4:a conflict waits for you"
        })
final class SubmitCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Option(names = "--save", description = "Commit what is not committed, without asking; so does no terminal.")
    private boolean save;

    @Option(names = "--no-save", description = "Refuse when the note is not committed.")
    private boolean noSave;

    @Option(names = "--keep-commits", description = "Leave several commits as they are.")
    private boolean keepCommits;

    @Option(names = "--rewrite", description = "Rewrite the branch although somebody has reviewed it.")
    private boolean rewrite;

    @Option(names = "--no-pr", description = "Push only.")
    private boolean noPullRequest;

    @Option(names = "--invite", description = "Ask the reviewers of an open pull request again, and set its labels.")
    private boolean invite;

    @Option(names = "--draft", description = "Open the pull request as a draft.")
    private boolean draft;

    @Option(
            names = {"-n", "--dry-run"},
            description = "Print the steps, and do none of them.")
    private boolean dryRun;

    @Mixin
    private AnswerFormat format = new AnswerFormat();

    SubmitCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (var desk = Desk.at(terminal)) {
            return desk.workspace().inTurn(() -> handIn(desk));
        }
    }

    private int handIn(Desk desk) {
        var handover = Handover.of(terminal, desk, Optional.of(draft));
        List<Step> steps =
                handover.plan(new Submission.Wishes(save || !noSave, keepCommits, rewrite, !noPullRequest, invite));
        if (dryRun) {
            print(steps, handover.situation().request(), handover);
            return ExitCode.OK;
        }
        Optional<PullRequest> request = handover.run(steps);
        if (format.isJson()) {
            print(steps, request, handover);
        } else {
            said(steps, request, handover);
        }
        return ExitCode.OK;
    }

    private void said(List<Step> steps, Optional<PullRequest> request, Handover handover) {
        if (steps.isEmpty()) {
            terminal.say("nothing to do: '%s' is handed in"
                    .formatted(handover.situation().branch()));
        }
        request.map(PullRequest::url)
                .or(() -> noPullRequest ? Optional.empty() : handover.compareUrl())
                .ifPresent(terminal::print);
        if (request.isEmpty() && !noPullRequest) {
            handover.byHand().ifPresent(terminal::say);
        }
    }

    private void print(List<Step> steps, Optional<PullRequest> request, Handover handover) {
        if (!format.isJson()) {
            steps.forEach(step -> terminal.print(step.says()));
            if (steps.isEmpty()) {
                terminal.say("nothing to do: '%s' is handed in"
                        .formatted(handover.situation().branch()));
            }
            return;
        }
        var json = new JsonObject();
        json.addProperty("version", 1);
        json.addProperty("branch", handover.situation().branch());
        json.addProperty("base", handover.situation().base());
        var list = new JsonArray();
        for (Step step : steps) {
            var entry = new JsonObject();
            entry.addProperty("step", step.getClass().getSimpleName().toLowerCase(Locale.ROOT));
            entry.addProperty("says", step.says());
            list.add(entry);
        }
        json.add("steps", list);
        json.addProperty("url", request.map(PullRequest::url).orElse(null));
        terminal.print(json.toString());
    }
}
