package dev.til.cli;

/** Nothing is committed or handed in, for the notes have errors. */
final class Refused extends RuntimeException {
    private final transient Errors errors;

    /** @param advice what the person is told below the errors */
    Refused(Errors errors, String advice) {
        super(advice);
        this.errors = errors;
    }

    Errors errors() {
        return errors;
    }

    String advice() {
        return String.valueOf(getMessage());
    }
}
