package dev.til.workflow;

/** Nothing is committed or handed in, for the notes have errors. */
public final class WorkflowRefusal extends RuntimeException {
    private final transient WorkflowErrors errors;

    /** @param advice what the person is told below the errors */
    WorkflowRefusal(WorkflowErrors errors, String advice) {
        super(advice);
        this.errors = errors;
    }

    /** What is wrong. */
    public WorkflowErrors errors() {
        return errors;
    }

    /** What the person is told below that. */
    public String advice() {
        return String.valueOf(getMessage());
    }
}
