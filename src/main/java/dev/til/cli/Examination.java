package dev.til.cli;

import com.google.gson.JsonObject;
import dev.til.TilException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/** What {@code til doctor} has looked at, and what it found. */
final class Examination {
    /** How it stands with one thing. */
    enum State {
        OK,
        /** Works, but the person should know. */
        NOTE,
        PROBLEM
    }

    /** @param fix the command or edit that mends it */
    record Line(State state, String what, String found, Optional<String> fix) {}

    private final List<Line> lines = new ArrayList<>();

    void ok(String what, String found) {
        lines.add(new Line(State.OK, what, found, Optional.empty()));
    }

    void note(String what, String found, String fix) {
        lines.add(new Line(State.NOTE, what, found, Optional.of(fix)));
    }

    void problem(String what, String found, String fix) {
        lines.add(new Line(State.PROBLEM, what, found, Optional.of(fix)));
    }

    /** Asks for something that til may refuse; a refusal is a problem with its hint as the fix. */
    <T> Optional<T> ask(String what, Supplier<T> question) {
        try {
            return Optional.of(question.get());
        } catch (TilException e) {
            lines.add(new Line(State.PROBLEM, what, e.problem(), e.hint()));
            return Optional.empty();
        }
    }

    boolean isWell() {
        return lines.stream().noneMatch(line -> line.state() == State.PROBLEM);
    }

    List<String> text() {
        var text = new ArrayList<String>();
        for (Line line : lines) {
            text.add("%-8s %-14s %s".formatted(word(line), line.what(), indented(line.found())));
            line.fix().ifPresent(fix -> text.add("%-23s fix: %s".formatted("", indented(fix))));
        }
        return text;
    }

    private static String indented(String lines) {
        return lines.replace("\n", "\n" + " ".repeat(24));
    }

    private static String word(Line line) {
        return line.state().name().toLowerCase(Locale.ROOT);
    }

    JsonObject json() {
        JsonObject answer = Json.answer();
        answer.addProperty("ok", isWell());
        answer.add("checks", Json.array(lines.stream().map(Examination::json).toList()));
        return answer;
    }

    private static JsonObject json(Line line) {
        var json = new JsonObject();
        json.addProperty("state", word(line));
        json.addProperty("what", line.what());
        json.addProperty("found", line.found());
        json.add("fix", Json.of(line.fix()));
        return json;
    }
}
