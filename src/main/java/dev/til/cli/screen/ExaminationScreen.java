package dev.til.cli.screen;

import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.til.cli.terminal.AnswerJson;
import dev.til.workflow.doctor.DoctorExamination;
import dev.til.workflow.doctor.DoctorExamination.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What {@code til doctor} has found, for a person or a program. */
public record ExaminationScreen(DoctorExamination examination) {
    private static final String INDENT = " ".repeat(24);

    public List<String> text() {
        var text = new ArrayList<String>();
        for (Line line : examination.lines()) {
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

    public JsonObject json() {
        JsonObject answer = AnswerJson.answer();
        answer.addProperty("ok", examination.isWell());
        answer.add(
                "checks",
                AnswerJson.array(examination.lines().stream()
                        .map(ExaminationScreen::json)
                        .toList()));
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
