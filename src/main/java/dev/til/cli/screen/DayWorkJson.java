package dev.til.cli.screen;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import dev.til.cli.terminal.AnswerJson;
import dev.til.workspace.day.BranchStanding;
import dev.til.workspace.day.DayWork;
import dev.til.workspace.day.HandIn;
import dev.til.workspace.day.OpenDay;
import dev.til.workspace.day.ReviewAnswer;
import dev.til.workspace.day.Waiting;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What has been begun and not ended, for a program. */
final class DayWorkJson {
    private DayWorkJson() {}

    static void add(DayWork work, JsonObject answer) {
        answer.add("stopped", AnswerJson.of(work.waiting().map(DayWorkJson::stopped)));
        answer.add("handedIn", handedIn(work.standing().map(BranchStanding::handIn)));
        answer.add("author", AnswerJson.of(work.standing().flatMap(BranchStanding::stranger)));
        answer.add("behind", AnswerJson.of(work.standing().map(BranchStanding::behind)));
        answer.add("merged", AnswerJson.of(work.standing().map(BranchStanding::merged)));
        answer.add("review", AnswerJson.of(work.review().map(DayWorkJson::review)));
        var open = new JsonArray();
        work.others().forEach(day -> open.add(open(day)));
        answer.add("open", open);
        answer.add("onNoBranch", AnswerJson.array(work.adrift()));
    }

    private static String stopped(Waiting waiting) {
        return waiting instanceof Waiting.OfGit git
                ? "git " + git.command()
                : waiting instanceof Waiting.Stopped stopped ? "til " + stopped.command() : "til continue";
    }

    /** Null where there is nothing to hand in. */
    private static JsonElement handedIn(Optional<HandIn> handIn) {
        return handIn.filter(how -> how != HandIn.NOTHING)
                .map(how -> AnswerJson.of(Optional.of(how == HandIn.DONE)))
                .orElse(JsonNull.INSTANCE);
    }

    private static JsonObject review(ReviewAnswer review) {
        var json = new JsonObject();
        json.addProperty("at", review.at().toString());
        json.addProperty("state", review.state().name().toLowerCase(Locale.ROOT));
        json.addProperty("number", review.number() == 0 ? null : review.number());
        json.addProperty("url", review.url().isEmpty() ? null : review.url());
        json.add("waiting", AnswerJson.array(review.waiting()));
        json.add("refused", AnswerJson.array(review.refused()));
        json.add("failed", AnswerJson.array(review.failed()));
        json.add("pending", AnswerJson.array(review.pending()));
        return json;
    }

    private static JsonObject open(OpenDay day) {
        var json = new JsonObject();
        json.addProperty("branch", day.branch());
        json.add("days", AnswerJson.array(day.days().map(days -> days.numbers()).orElse(List.of())));
        json.add("notes", AnswerJson.array(day.notes()));
        json.add("handedIn", handedIn(Optional.of(day.handIn())));
        json.add("author", AnswerJson.of(day.stranger()));
        json.add("review", AnswerJson.of(day.review().map(DayWorkJson::review)));
        return json;
    }
}
