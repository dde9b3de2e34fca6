package dev.til.workflow;

/** Nothing is committed or handed in, for the notes have errors. */
public final class Refused extends RuntimeException {
    private final transient Errors errors;

    /** @param advice what the person is told below the errors */
    Refused(Errors errors, String advice) {
        super(advice);
        this.errors = errors;
    }

    /** What is wrong. */
    public Errors errors() {
        return errors;
    }

    /** What the person is told below that. */
    public String advice() {
        return String.valueOf(getMessage());
    }
}
