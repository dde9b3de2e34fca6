package dev.til.cli;

import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
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
    record Line(State state, String what, List<String> found, List<String> fix) {
        Line {
            found = List.copyOf(found);
            fix = List.copyOf(fix);
        }
    }

    private static final String INDENT = " ".repeat(24);

    private final List<Line> lines = new ArrayList<>();

    void ok(String what, String found) {
        lines.add(new Line(State.OK, what, List.of(found), List.of()));
    }

    void note(String what, String found, String fix) {
        lines.add(new Line(State.NOTE, what, List.of(found), List.of(fix)));
    }

    void problem(String what, String found, String fix) {
        lines.add(new Line(State.PROBLEM, what, List.of(found), List.of(fix)));
    }

    /** Asks for something that til may refuse; a refusal is a problem with its hint as the fix. */
    <T> Optional<T> ask(String what, Supplier<T> question) {
        try {
            return Optional.of(question.get());
        } catch (TilException e) {
            lines.add(new Line(State.PROBLEM, what, e.problemLines(), e.hintLines()));
            return Optional.empty();
        }
    }

    boolean isWell() {
        return lines.stream().noneMatch(line -> line.state() == State.PROBLEM);
    }

    List<String> text() {
        var text = new ArrayList<String>();
        for (Line line : lines) {
            add("%-8s %-14s ".formatted(word(line), line.what()), line.found(), text);
            add(INDENT + "fix: ", line.fix(), text);
        }
        return text;
    }

    private static void add(String before, List<String> lines, List<String> text) {
        for (int i = 0; i < lines.size(); i++) {
            text.add((i == 0 ? before : INDENT) + lines.get(i));
        }
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
        json.addProperty("found", String.join("\n", line.found()));
        json.add("fix", line.fix().isEmpty() ? JsonNull.INSTANCE : new JsonPrimitive(String.join("\n", line.fix())));
        return json;
    }
}
