package dev.til.cli;

import dev.til.TilException;
import dev.til.cli.screen.EventScreen;
import dev.til.cli.terminal.AnswerFormat;
import dev.til.cli.terminal.Browser;
import dev.til.cli.terminal.ConsentQuestion;
import dev.til.cli.terminal.ExitCode;
import dev.til.cli.terminal.Terminal;
import dev.til.git.program.ProgramIntent;
import dev.til.submit.Submission;
import dev.til.workflow.SubmitWorkflow;
import dev.til.workflow.WorkflowSession;
import dev.til.workspace.WorkspaceDesk;
import dev.til.workspace.WorkspaceTurns;
import java.util.List;
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
            "Run it again at any time: only what is missing is done. Fetches the base, with --dry-run too, and runs what "
                    + "git's own fetch runs.",
            "",
            "The branch's own note and its pictures are committed without a question. It asks (or, without a terminal, "
                    + "says what to run) when it is not sure: several notes, a note of another day, a note that is staged "
                    + "in part.",
            "",
            "'git config til.git.save always' never asks, 'ask' always does, 'never' refuses.",
            "",
            "Before anybody has reviewed, several commits become one. After a review commits are only added, even where "
                    + "you have amended or rebased; --rewrite pushes yours instead, and the comments lose their lines.",
            "",
            "til's part of the pull request's text is kept up to date; what people edit in it stays as they wrote it. "
                    + "Reviewers and labels are asked for once, of a draft when it is ready.",
            "",
            "A token is taken from GH_TOKEN (GITLAB_TOKEN, GITEA_TOKEN) for the forge's public hosts, for your own server "
                    + "from GH_ENTERPRISE_TOKEN with GH_HOST, and else from gh or git's credential helpers; the README has "
                    + "the whole table.",
            "",
            "Examples:",
            "  til submit --dry-run",
            "  til submit --draft",
            "  til submit --all"
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:handed in; a reviewer or label that was refused is a warning",
            "1:the check found errors; with --fail-on warning also a refused reviewer or label",
            "3:could not, with the reason",
            "4:a conflict waits for you; with --all the worst of the days decides"
        })
final class SubmitCommand implements Callable<Integer> {
    private final Terminal terminal;

    /** From where on the exit code says so. */
    enum FailOn {
        ERROR,
        WARNING
    }

    @Option(names = "--all", description = "Every open day: each branch of yours whose note is not on the base yet.")
    private boolean all;

    @Option(names = "--save", description = "Commit what is not committed, whatever it is, without asking.")
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

    @Option(names = "--web", description = "Open the pull request in the browser, or the page to open one by hand.")
    private boolean web;

    @Option(
            names = "--fail-on",
            defaultValue = "error",
            paramLabel = "SEVERITY",
            description =
                    "error (default) or warning: whether a reviewer or label that is refused makes the exit code 1.")
    private FailOn failOn = FailOn.ERROR;

    @Option(
            names = {"-n", "--dry-run"},
            description = "Print the steps, and do none of them.")
    private boolean dryRun;

    @Mixin
    private AnswerFormat format = new AnswerFormat();

    @Mixin
    private ServerOptions server = new ServerOptions();

    SubmitCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (save && noSave) {
            throw TilException.usage("--save and --no-save contradict each other", "leave one of them out");
        }
        Terminal here = server.over(terminal);
        try (var desk = WorkspaceDesk.at(here.caller())) {
            return WorkspaceTurns.take(
                    desk.repo(), ProgramIntent.of(dryRun), new EventScreen(terminal), () -> handIn(desk));
        }
    }

    private int handIn(WorkspaceDesk desk) {
        var screen = new SubmitScreen(terminal, desk, dryRun, format.isJson());
        var session = noPullRequest
                ? WorkflowSession.toPush(desk, screen, Optional.of(draft))
                : WorkflowSession.open(desk, screen, Optional.of(draft));
        var wishes = new Submission.Wishes(true, keepCommits, rewrite, !noPullRequest, invite);
        var wants = new SubmitWorkflow.Wants(all ? "til submit --all" : "til submit", dryRun);
        var consent = new ConsentQuestion(terminal, rule(desk), dryRun);
        try (var run = new SubmitWorkflow(session, wishes, consent, wants)) {
            List<SubmitWorkflow.Result> results = all ? run.all() : List.of(run.current());
            if (format.isJson()) {
                terminal.answer(SubmitCommandAnswer.of(results, all));
            }
            if (web && !dryRun) {
                var browser = new Browser(terminal, desk.repo());
                results.stream().flatMap(result -> result.url().stream()).forEach(browser::open);
            }
            int exit = SubmitCommandAnswer.exit(results, failOn == FailOn.WARNING);
            if (dryRun
                    && (exit == ExitCode.OK
                            || exit == ExitCode.FINDINGS)) { // whoever could not look says how to go on last
                terminal.nothingDone();
            }
            return exit;
        }
    }

    private ConsentQuestion.Rule rule(WorkspaceDesk desk) {
        if (save || noSave) {
            return save ? ConsentQuestion.Rule.ALWAYS : ConsentQuestion.Rule.NEVER;
        }
        return ConsentQuestion.Rule.of(desk.workspace().config().git().save());
    }
}
