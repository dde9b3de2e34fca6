package dev.til.cli;

import dev.til.cli.terminal.ExitCode;
import dev.til.cli.terminal.Terminal;
import dev.til.git.Repo;
import dev.til.git.hooks.HookChange;
import dev.til.git.hooks.HookManager;
import dev.til.git.hooks.PreCommitHook;
import dev.til.workflow.HookScript;
import dev.til.workflow.HookWorkflow;
import dev.til.workspace.WorkspaceEvent;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code til hook}: the check that Git runs before a commit. */
@Command(
        name = "hook",
        mixinStandardHelpOptions = true,
        description = "Check the notes of each commit before it is made.",
        footer = {
            "",
            "The hook checks exactly what is staged, and starts only when a note, an image or configuration is. "
                    + "Skip it once with TIL_SKIP=1 git commit ..., or with git commit --no-verify.",
            "",
            "Example:",
            "  til hook install"
        })
final class HookCommand implements Callable<Integer> {
    private final Terminal terminal;

    HookCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Without a word more: how it stands. */
    @Override
    public Integer call() {
        return status();
    }

    @Command(
            name = "install",
            mixinStandardHelpOptions = true,
            description = "Put til's check before each commit. A hook that is there is kept and runs first.",
            footer = {
                "",
                "Where husky, lefthook, pre-commit, simple-git-hooks or core.hooksPath rule the hooks, nothing is "
                        + "written: what to add to their file is printed, and the exit code is 3."
            },
            exitCodeListHeading = "%nExit codes:%n",
            exitCodeList = {"0:the hook is in place", "3:nothing was installed; the hint says what to do"})
    int install(
            @Option(
                            names = {"-n", "--dry-run"},
                            description = "Say what would be done, and change nothing.")
                    boolean dryRun,
            @Option(names = "--force", description = "Install even where another program rules the hooks.")
                    boolean force) {
        boolean put = put(force, dryRun);
        if (dryRun) {
            terminal.nothingDone();
        } else if (put) {
            terminal.say("next: til new; 'til hook uninstall' takes the hook away again");
        }
        return ExitCode.OK;
    }

    /** Tells whether the hook was not there, or another one. */
    boolean put(boolean force, boolean dryRun) {
        try (var repo = Repo.open(terminal.directory(), terminal.environment())) {
            HookWorkflow.Outcome outcome = setup(repo, dryRun).install(force);
            PreCommitHook hook = repo.preCommitHook();
            if (outcome == HookWorkflow.Outcome.MANAGED) {
                hook.manager()
                        .ifPresent(manager -> terminal.print(
                                "%s runs til's check already: '%s'".formatted(manager.name(), near(repo, manager))));
            } else if (outcome == HookWorkflow.Outcome.SO_ALREADY) {
                terminal.print("the hook is in place already: '%s'".formatted(near(repo, hook)));
            } else if (!dryRun) {
                terminal.print("from now on 'git commit' checks the notes that it changes");
                ClassArchive.of(terminal).unlessThere();
            }
            return outcome == HookWorkflow.Outcome.DONE;
        }
    }

    private HookWorkflow setup(Repo repo, boolean dryRun) {
        return new HookWorkflow(repo, terminal.caller(), this::print, dryRun);
    }

    private void print(WorkspaceEvent event) {
        var changed = (HookWorkflow.Changed) event;
        HookChange step = changed.step();
        String line = changed.done() ? step.done(changed.root()) : "would " + step.shown(changed.root());
        terminal.print(line);
        if (changed.done()) {
            terminal.progress().did(line);
        }
    }

    @Command(
            name = "status",
            mixinStandardHelpOptions = true,
            description = "Say whether commits are checked.",
            exitCodeListHeading = "%nExit codes:%n",
            exitCodeList = {"0:commits are checked", "1:they are not", "3:could not look"})
    int status() {
        try (var repo = Repo.open(terminal.directory(), terminal.environment())) {
            PreCommitHook hook = repo.preCommitHook();
            if (hook.manager().filter(HookManager::runsTil).isPresent()) {
                HookManager manager = hook.manager().get();
                terminal.print(
                        "commits are checked: %s runs til from '%s'".formatted(manager.name(), near(repo, manager)));
                return ExitCode.OK;
            }
            if (hook.takenOver().isPresent()) {
                terminal.print("commits are checked: pre-commit runs til's hook as 'pre-commit.legacy'");
                HookScript.stale(hook).ifPresent(this::renew);
                return ExitCode.OK;
            }
            if (hook.isInstalled() && hook.isIgnored()) {
                terminal.print("commits are not checked: Git does not run '%s'".formatted(near(repo, hook)));
                hook.manager().ifPresent(manager -> terminal.say("hint: " + manager.sign()));
                return ExitCode.FINDINGS;
            }
            if (hook.isInstalled()) {
                terminal.print("commits are checked: '%s'".formatted(near(repo, hook)));
                HookScript.stale(hook).ifPresent(this::renew);
                hook.previous()
                        .ifPresent(previous ->
                                terminal.print("it runs '%s' first".formatted(HookChange.near(repo.root(), previous))));
                return ExitCode.OK;
            }
            terminal.print("commits are not checked");
            terminal.say("next: til hook install"
                    + hook.manager()
                            .map(manager -> ", which says what to add to '%s'".formatted(near(repo, manager)))
                            .orElse(""));
            return ExitCode.FINDINGS;
        }
    }

    @Command(
            name = "uninstall",
            mixinStandardHelpOptions = true,
            description = "Take til's hook away and bring back what was there before.")
    int uninstall(
            @Option(
                            names = {"-n", "--dry-run"},
                            description = "Say what would be done, and change nothing.")
                    boolean dryRun) {
        try (var repo = Repo.open(terminal.directory(), terminal.environment())) {
            HookWorkflow.Outcome outcome = setup(repo, dryRun).uninstall();
            if (outcome == HookWorkflow.Outcome.SO_ALREADY) {
                terminal.print("til's hook is not here; nothing to do");
                repo.preCommitHook()
                        .manager()
                        .filter(HookManager::runsTil)
                        .ifPresent(manager -> terminal.say(
                                "hint: take 'til check' out of '%s' yourself".formatted(near(repo, manager))));
            } else if (!dryRun) {
                terminal.say("next: til hook install brings it back");
            }
            if (dryRun) {
                terminal.nothingDone();
            }
            return ExitCode.OK;
        }
    }

    private void renew(String stale) {
        terminal.print(stale);
        terminal.say("next: til hook install");
    }

    private static String near(Repo repo, HookManager manager) {
        return HookChange.near(repo.root(), manager.file());
    }

    private static String near(Repo repo, PreCommitHook hook) {
        return HookChange.near(repo.root(), hook.path());
    }
}
