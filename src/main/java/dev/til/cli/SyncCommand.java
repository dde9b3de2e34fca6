package dev.til.cli;

import dev.til.TilException;
import dev.til.forge.Forge;
import dev.til.git.Base;
import dev.til.git.Branches;
import dev.til.git.History;
import dev.til.git.OperationRecorder;
import dev.til.git.Replay;
import dev.til.note.PathPattern;
import dev.til.submit.Standstill;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code til sync}: the base as the team has it now, and every open day on top of it. */
@Command(
        name = "sync",
        mixinStandardHelpOptions = true,
        description = "Fetch the base, delete the days that are merged, and rebase the open ones.",
        footer = {
            "",
            "Uncommitted work stays as it is; a branch that does not fit is left where it was.",
            "",
            "Example:",
            "  til sync --dry-run"
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:everything is in step", "3:could not", "4:a conflict waits for you"})
final class SyncCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Option(
            names = {"-n", "--dry-run"},
            description = "Fetch, say what would be done, and do nothing.")
    private boolean dryRun;

    SyncCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (var workspace = Workspace.open(terminal)) {
            return workspace.inTurn(() -> sync(workspace));
        }
    }

    private int sync(Workspace workspace) {
        var settings = workspace.config().git();
        Branches branches = workspace.repo().branches();
        Base base = branches.base(settings.base(), settings.upstream(), true);
        if (base.notFetched().isPresent()) {
            throw new TilException(
                    "could not fetch '%s': %s".formatted(base, base.notFetched().get()),
                    "nothing was changed; run it again when the network is back");
        }
        String baseHead = base.commit()
                .orElseThrow(() -> new TilException("'%s' has no commit yet".formatted(base), "push one first"));
        try (var operation = workspace.repo().begin("til sync", terminal.clock())) {
            var run = new Run(workspace, branches, base, baseHead, operation);
            boolean fits = run.all();
            if (!dryRun) {
                operation.done();
            }
            return fits ? ExitCode.OK : ExitCode.STOPPED;
        }
    }

    /** One sync. */
    private final class Run {
        private final Workspace workspace;
        private final Base base;
        private final String baseHead;
        private final OperationRecorder operation;
        private final History history;
        private final Optional<String> current;

        Run(Workspace workspace, Branches branches, Base base, String baseHead, OperationRecorder operation) {
            this.workspace = workspace;
            this.base = base;
            this.baseHead = baseHead;
            this.operation = operation;
            this.history = workspace.repo().history();
            this.current = branches.current();
        }

        boolean all() {
            forwardBase();
            List<Standstill> stuck = new ArrayList<>();
            boolean quiet = true;
            for (String branch : days()) {
                String head = history.branch(branch).orElseThrow();
                Optional<Path> elsewhere = workspace.repo().relocation().worktree(branch);
                if (elsewhere.isPresent() && current.filter(branch::equals).isEmpty()) {
                    terminal.say("'%s' is checked out in '%s'; it is left as it is".formatted(branch, elsewhere.get()));
                    continue;
                }
                if (landed(branch, head)) {
                    remove(branch, head);
                    quiet = false;
                } else if (!history.contains(head, baseHead)) {
                    rebase(branch, head).ifPresent(stuck::add);
                    quiet = false;
                }
            }
            if (quiet) {
                terminal.say("everything is on top of '%s'".formatted(base));
            }
            if (!stuck.isEmpty() && !dryRun) {
                stuck.get(0).write(workspace.repo().gitDirectory());
                throw stuck.get(0).told(stuck.get(0).branch());
            }
            return stuck.isEmpty();
        }

        private void forwardBase() {
            Optional<String> local = history.branch(base.name());
            if (local.isEmpty() || local.get().equals(baseHead)) {
                return;
            }
            if (!history.contains(baseHead, local.get())) {
                terminal.say("'%s' has commits that '%s' has not; it is left as it is".formatted(base.name(), base));
                return;
            }
            if (current.filter(base.name()::equals).isEmpty()
                    && workspace.repo().relocation().worktree(base.name()).isPresent()) {
                terminal.say("'%s' is checked out in another working tree; it is left as it is".formatted(base.name()));
                return;
            }
            terminal.say((dryRun ? "would forward '%s'" : "forward '%s'").formatted(base.name()));
            if (!dryRun) {
                move(base.name(), local.get(), baseHead);
            }
        }

        /** Branches whose name has the team's form, and the one that is checked out. */
        private List<String> days() {
            PathPattern form = PathPattern.of(workspace.config().git().branch());
            return history.branches().stream()
                    .filter(branch -> !branch.equals(base.name()))
                    .filter(branch -> form.match(branch).isPresent()
                            || current.filter(branch::equals).isPresent())
                    .toList();
        }

        /** Whether the branch has work of its own that stands on the base: merged, or squashed. */
        private boolean landed(String branch, String head) {
            if (history.between(baseHead, head).isEmpty()) {
                // Without a commit of its own it is either merged or just begun: only what was pushed is merged.
                return !head.equals(baseHead)
                        && history.tracking(workspace.config().git().remote(), branch)
                                .isPresent();
            }
            return history.landed(head, baseHead) || mergedAtForge(branch, head);
        }

        private boolean mergedAtForge(String branch, String head) {
            Forge forge = Handover.forge(
                    workspace.config(),
                    workspace.repo().uplink(workspace.config().git().upstream()),
                    terminal);
            try {
                return forge.answers() && forge.merged(branch, head).isPresent();
            } catch (TilException e) {
                terminal.say("could not ask about '%s': %s".formatted(branch, e.problem()));
                return false;
            }
        }

        private void remove(String branch, String head) {
            terminal.say(
                    (dryRun ? "would delete '%s', which is merged" : "delete '%s', which is merged").formatted(branch));
            if (dryRun) {
                return;
            }
            if (current.filter(branch::equals).isPresent()) {
                if (history.branch(base.name()).isEmpty()) {
                    workspace.repo().relocation().move(base.name(), "", baseHead, "til sync");
                }
                operation.willCheckOut(base.name(), history.branch(base.name()).orElseThrow());
                workspace.repo().relocation().switchTo(base.name());
            }
            workspace.repo().relocation().delete(branch, head);
        }

        private Optional<Standstill> rebase(String branch, String head) {
            List<History.Commit> commits = history.between(baseHead, head);
            Replay.Result result = workspace.repo().replay().onto(baseHead, commits);
            if (result instanceof Replay.Result.Conflict conflict) {
                terminal.say("'%s' does not fit onto '%s'; it stays where it is".formatted(branch, base));
                return Optional.of(new Standstill("sync", branch, base.name(), baseHead, conflict.paths()));
            }
            terminal.say((dryRun ? "would rebase '%s'" : "rebase '%s'").formatted(branch));
            if (!dryRun) {
                move(branch, head, ((Replay.Result.Replayed) result).head());
            }
            return Optional.empty();
        }

        private void move(String branch, String from, String to) {
            if (current.filter(branch::equals).isPresent()) {
                operation.willCheckOut(branch, to);
            } else {
                operation.willMove(branch, to);
            }
            workspace.repo().relocation().move(branch, from, to, "til sync: onto " + base);
        }
    }
}
