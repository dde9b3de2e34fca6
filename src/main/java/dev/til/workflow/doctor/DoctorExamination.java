package dev.til.workflow.doctor;

import dev.til.TilException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** What {@code til doctor} has looked at, and what it found. */
public final class DoctorExamination {
    /** How it stands with one thing. */
    public enum State {
        OK,
        /** Works, but the person should know. */
        NOTE,
        PROBLEM
    }

    /** @param fix the command or edit that mends it */
    public record Line(State state, String what, List<String> found, List<String> fix) {
        public Line {
            found = List.copyOf(found);
            fix = List.copyOf(fix);
        }
    }

    private final List<Line> lines = new ArrayList<>();

    void ok(String what, String found) {
        lines.add(new Line(State.OK, what, List.of(found), List.of()));
    }

    void note(String what, String found, String fix) {
        lines.add(remark(what, found, fix));
    }

    void problem(String what, String found, String fix) {
        lines.add(new Line(State.PROBLEM, what, List.of(found), List.of(fix)));
    }

    void problem(TilException refused, String what) {
        lines.add(problem(what, refused));
    }

    void add(Line line) {
        lines.add(line);
    }

    static Line problem(String what, TilException refused) {
        return new Line(State.PROBLEM, what, refused.problemLines(), refused.hintLines());
    }

    static Line remark(String what, String found, String fix) {
        return new Line(State.NOTE, what, List.of(found), List.of(fix));
    }

    /** Asks for something that til may refuse; a refusal is a problem with its hint as the fix. */
    <T> Optional<T> ask(String what, Supplier<T> question) {
        try {
            return Optional.of(question.get());
        } catch (TilException e) {
            problem(e, what);
            return Optional.empty();
        }
    }

    /** Whether nothing is wrong. */
    public boolean isWell() {
        return lines.stream().noneMatch(line -> line.state() == State.PROBLEM);
    }

    /** In the order in which it was looked at. */
    public List<Line> lines() {
        return List.copyOf(lines);
    }
}
