package dev.til.workspace.day;

import dev.til.course.CalendarDay;
import dev.til.terminal.ShellWord;
import java.util.Optional;

/** The one command that takes a person on from where they stand. */
record NextCommand(DayStatus now) {
    private static final String SUBMIT = "til submit";

    Optional<String> find() {
        DayWork work = now.work();
        Optional<String> creating = now.create().map(words -> ("til new " + words).strip());
        return work.waiting()
                .map(NextCommand::goOn)
                .or(() -> now.configured() ? Optional.empty() : Optional.of("til init"))
                .or(() -> work.adrift().stream().reduce((first, last) -> last).map(NextCommand::keep))
                .or(() -> isOnDayBranch() ? unsaved() : Optional.empty())
                .or(() -> work.standing().flatMap(NextCommand::handIn))
                .or(() -> isStrangers() ? Optional.empty() : work.review().flatMap(NextCommand::review))
                .or(() -> isLacking() ? creating : Optional.empty())
                .or(this::unsaved)
                .or(() -> now.today().isEmpty() ? creating : Optional.empty())
                .or(this::handInOthers)
                .or(this::switchToAnswered)
                .or(() -> work.standing().flatMap(NextCommand::bringUp))
                .or(() -> creating);
    }

    private static String goOn(Waiting waiting) {
        return waiting instanceof Waiting.OfGit git ? "git %s --continue".formatted(git.command()) : "til continue";
    }

    private static String keep(String commit) {
        return "git switch -c kept-" + commit.split(" ", 2)[0];
    }

    /** Whether the branch here is one that something is written on, and not what notes are merged into. */
    private boolean isOnDayBranch() {
        return now.work().standing().filter(standing -> !standing.onBase()).isPresent();
    }

    private Optional<String> unsaved() {
        return now.uncommitted().isEmpty() ? Optional.empty() : Optional.of("til check");
    }

    private static Optional<String> handIn(BranchStanding standing) {
        if (standing.stranger().isPresent()) {
            return Optional.empty();
        }
        if (standing.handIn().isLeft()) {
            return Optional.of(standing.onBase() ? "til ready" : SUBMIT);
        }
        return standing.handIn() == HandIn.NEWER ? Optional.of("til sync") : Optional.empty();
    }

    private static Optional<String> review(ReviewAnswer answer) {
        if (answer.state() == ReviewAnswer.State.MERGED) {
            return Optional.of("til sync");
        }
        if (!answer.state().isOpen() || !answer.refused().isEmpty()) {
            return Optional.of(SUBMIT);
        }
        if (answer.state() == ReviewAnswer.State.DRAFT) {
            return Optional.of("til ready");
        }
        return answer.failed().isEmpty() ? Optional.empty() : Optional.of("til check");
    }

    private boolean isLacking() {
        return now.today()
                        .filter(day -> !day.absent())
                        .flatMap(CalendarDay::day)
                        .isPresent()
                && now.notes().isEmpty()
                && now.open().isEmpty();
    }

    private Optional<String> handInOthers() {
        return now.work().others().stream()
                        .anyMatch(open ->
                                open.handIn().isLeft() && open.stranger().isEmpty())
                ? Optional.of("til submit --all")
                : Optional.empty();
    }

    /** To the first of the other days of whose review there is something to be mended. */
    private Optional<String> switchToAnswered() {
        return now.work().others().stream()
                .filter(OpenDay::isAnswered)
                .findFirst()
                .map(open -> "git switch " + ShellWord.of(open.branch()));
    }

    private boolean isStrangers() {
        return now.work().standing().flatMap(BranchStanding::stranger).isPresent();
    }

    private static Optional<String> bringUp(BranchStanding standing) {
        if (standing.merged() || (standing.behind() && standing.handIn() == HandIn.NOTHING)) {
            return Optional.of("til sync");
        }
        return standing.behind() && standing.stranger().isEmpty() ? Optional.of(SUBMIT) : Optional.empty();
    }
}
