package dev.til.workflow;

import dev.til.submit.SubmitStep;
import dev.til.workspace.WorkspaceEvent;
import dev.til.workspace.WorkspaceListener;
import java.util.ArrayList;
import java.util.List;

/** What is heard of one run, step by step. */
final class Heard implements WorkspaceListener {
    private final boolean many;
    private final Runnable mayBeKilled;
    private final List<String> planned = new ArrayList<>();
    private final List<String> done = new ArrayList<>();
    private String branch = "";
    private int left;

    /**
     * Hears nothing yet.
     *
     * @param many whether each step is told with its branch
     * @param mayBeKilled is run before each step, and after the last one of a branch
     */
    Heard(boolean many, Runnable mayBeKilled) {
        this.many = many;
        this.mayBeKilled = mayBeKilled;
    }

    @Override
    public Wait begin(WorkspaceEvent work) {
        if (work instanceof WaitEvent.Doing) {
            mayBeKilled.run();
        }
        return Wait.NONE;
    }

    @Override
    public void on(WorkspaceEvent event) {
        if (event instanceof SubmitEvent.Planned plan) {
            branch = plan.branch();
            left = plan.plan().steps().size();
            plan.plan().steps().forEach(step -> planned.add(said(step)));
        } else if (event instanceof SubmitEvent.Done step) {
            done.add(said(step.step()));
            left--;
            if (left == 0) {
                mayBeKilled.run();
            }
        }
    }

    private String said(SubmitStep step) {
        return (many ? branch + ": " : "") + step.says();
    }

    /** What was to be done. */
    List<String> planned() {
        return List.copyOf(planned);
    }

    /** What is done. */
    List<String> done() {
        return List.copyOf(done);
    }
}
