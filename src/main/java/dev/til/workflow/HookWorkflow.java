package dev.til.workflow;

import dev.til.TilException;
import dev.til.git.Repo;
import dev.til.git.hooks.HookChange;
import dev.til.git.hooks.HookManager;
import dev.til.git.hooks.PreCommitHook;
import dev.til.workspace.WorkspaceCaller;
import dev.til.workspace.WorkspaceEvent;
import dev.til.workspace.WorkspaceListener;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts til's check before each commit, and takes it away again. A hook that is there is kept and runs first.
 *
 * @param listener is told what is done, as {@link Changed}
 */
public record HookWorkflow(Repo repo, WorkspaceCaller caller, WorkspaceListener listener, boolean dryRun) {
    /**
     * A thing is done to the folder of hooks.
     *
     * @param root the repository's
     * @param done false where it only would be
     */
    public record Changed(HookChange step, Path root, boolean done) implements WorkspaceEvent {}

    /** How it stands. */
    public enum Outcome {
        /** It is done; of a dry run, it would be. */
        DONE,
        /** It was so before. */
        SO_ALREADY,
        /** Another program rules the hooks, and runs til's check. */
        MANAGED
    }

    /**
     * Installs it.
     *
     * @param force even where another program rules the hooks
     * @throws TilException where one does, and does not run til
     */
    public Outcome install(boolean force) {
        PreCommitHook hook = repo.preCommitHook();
        if (hook.manager().isPresent() && (hook.isElsewhere() || !(hook.isInstalled() || force))) {
            HookManager manager = hook.manager().get();
            if (!manager.runsTil()) {
                throw managed(manager, hook, force);
            }
            return Outcome.MANAGED;
        }
        String script = HookScript.text(System.getProperty("til.home", ""), System.getProperty("java.home", ""));
        return run("til hook install", hook.install(script));
    }

    private TilException managed(HookManager manager, PreCommitHook hook, boolean force) {
        var hint =
                new ArrayList<>(List.of("add this to '%s':".formatted(HookChange.near(repo.root(), manager.file()))));
        hint.addAll(manager.snippet());
        if (!hook.isElsewhere()) {
            hint.add("(or have til's own hook all the same: til hook install --force)");
        }
        return new TilException(
                TilException.Kind.FAILED,
                List.of("the hooks of this repository are in the hands of %s (%s), so nothing was installed%s"
                        .formatted(
                                manager.name(),
                                manager.sign(),
                                force ? "; --force changes nothing: Git runs only what lies there" : "")),
                hint,
                null);
    }

    /** Takes it away, and brings back what was there before. */
    public Outcome uninstall() {
        return run("til hook uninstall", repo.preCommitHook().uninstall());
    }

    private Outcome run(String command, List<HookChange> steps) {
        if (steps.isEmpty()) {
            return Outcome.SO_ALREADY;
        }
        if (dryRun) {
            steps.forEach(step -> listener.on(new Changed(step, repo.root(), false)));
            return Outcome.DONE;
        }
        try (var log = repo.operations().beginFiles(command, caller.clock())) {
            for (HookChange step : steps) {
                log.run(step);
                listener.on(new Changed(step, repo.root(), true));
            }
            log.done();
        }
        return Outcome.DONE;
    }
}
