package dev.til.forge;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import dev.til.http.WebAnswer;
import java.io.IOException;
import java.io.StringReader;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what a server has answered. It may be anything: what is no JSON, or not what was asked for, is a refusal. */
final class ApiAnswers {
    private static final int SHOWN = 300;
    private static final String NOTHING = "nothing";
    private static final Pattern REPOSITORY = Pattern.compile(
            "https://(?:api\\.(?=github\\.com/))?([\\w.:-]+)(?:/api/v\\d)?/repos/([\\w.-]+/[\\w.-]+)(?:[/?].*)?");
    private static final String PAGE = "a page for people";
    /** Gerrit: every answer starts with this line, so that no browser runs it. */
    private static final String GUARD = ")]}'";

    private ApiAnswers() {}

    /**
     * The JSON of an answer that says that all went well; null where there is none.
     *
     * @param what was asked for: {@code pull request}
     */
    static JsonElement read(String server, WebAnswer answer, String what) {
        if (answer.body().isBlank()) {
            return JsonNull.INSTANCE;
        }
        return json(answer).orElseThrow(() -> unexpected(server, what, answer.isPage() ? PAGE : "no JSON"));
    }

    private static Optional<JsonElement> json(WebAnswer answer) {
        String body = answer.body();
        var reader = new JsonReader(new StringReader(body.startsWith(GUARD) ? body.substring(GUARD.length()) : body));
        reader.setStrictness(Strictness.STRICT);
        try {
            JsonElement json = JsonParser.parseReader(reader);
            return reader.peek() == JsonToken.END_DOCUMENT ? Optional.of(json) : Optional.empty();
        } catch (JsonParseException | IOException e) {
            return Optional.empty(); // cut, or not JSON at all, or nested without end
        }
    }

    /** @param sent what came in place of {@code what} */
    static ForgeException unexpected(String server, String what, String sent) {
        return new ForgeException(
                0,
                "the server's answer is no %s: %s sent %s".formatted(what, server, sent),
                "a login page or a proxy may stand before it: open it in a browser, or name the right address with 'git"
                        + " config til.review.api'");
    }

    /** Whether the server wants to be asked less often. */
    static boolean isTooMany(WebAnswer answer) {
        // GitHub: "403 Forbidden" with the rest of the rate in the headers, or in the words of the answer
        return answer.status() == 429
                || (answer.status() == 403
                        && (answer.header("Retry-After").isPresent()
                                || answer.header("X-RateLimit-Remaining")
                                        .filter("0"::equals)
                                        .isPresent()
                                || said(answer).toLowerCase(Locale.ROOT).contains("rate limit")));
    }

    /** What a server that did not do what was asked is to be quoted with, and what helps. */
    static ForgeException refusal(String server, WebAnswer answer, ApiPatience patience) {
        int status = answer.status();
        if (isTooMany(answer)) {
            return new ForgeException(
                    status,
                    "%s has been asked too often: %s".formatted(server, said(answer)),
                    patience.until(answer)
                            .map(end ->
                                    "it answers again at %s; run the same command then".formatted(patience.shown(end)))
                            .orElse("wait a few minutes and run the same command again"));
        }
        String said = said(answer);
        if (status >= 300 && status < 400) {
            String to = answer.header("Location").orElse("");
            return new ForgeException(
                    status,
                    "%s says that it has moved%s".formatted(server, to.isEmpty() ? "" : " to " + shown(to)),
                    repository(to)
                            .map(address -> "til takes your token to no other server; where you trust it:"
                                    + " git remote set-url origin " + address)
                            .orElse("til follows nobody there: see where the repository is now, then 'git remote"
                                    + " set-url'"));
        }
        if (status == 401) {
            return new ForgeException(
                    status,
                    "%s refuses the token (401)%s".formatted(server, said.equals(NOTHING) ? "" : ": " + said),
                    "it is wrong or has run out: make a new one; 'til submit --no-pr' pushes without it");
        }
        return new ForgeException(
                status,
                said.equals(NOTHING)
                        ? "%s says %d, and not why".formatted(server, status)
                        : "%s says %d: %s".formatted(server, status, said),
                hint(status, answer.isPage(), said));
    }

    /** The address to clone the repository from that a place below an API belongs to; empty where that is not to be seen. */
    private static Optional<String> repository(String location) {
        Matcher place = REPOSITORY.matcher(location);
        return place.matches()
                ? Optional.of("https://%s/%s.git".formatted(place.group(1), place.group(2)))
                : Optional.empty();
    }

    private static String hint(int status, boolean page, String said) {
        return switch (status) {
            case 403 ->
                page
                        ? "a proxy may stand before it; open it in a browser"
                        : "the token may not do this; it needs to write pull requests";
            case 404 -> "check the remote's URL, and that the token may see the repository";
            case 409, 422 -> contradiction(status, said.toLowerCase(Locale.ROOT));
            default ->
                status >= 500 ? "the server is in trouble; run the same command again later" : "see what it says";
        };
    }

    /** What helps against a no that is about how things are over there: in GitHub's words, GitLab's and Gitea's. */
    private static String contradiction(int status, String said) {
        if (said.contains("already exists")) {
            return "somebody has opened it meanwhile: run the same command again, which finds it";
        }
        if (said.contains("no commits between")) {
            return "the base has all of it already: til sync";
        }
        if (said.contains("repository is empty")) {
            return "nothing is there yet: push the base, then run the same command again";
        }
        if (said.contains("conflict")) {
            return "it does not fit onto the base any more: til sync";
        }
        if (said.contains("base") && said.contains("invalid")) {
            return "'til doctor' says what the server calls its base";
        }
        if (said.contains("head") && said.contains("invalid")) {
            return "the server does not see the branch yet: run the same command again";
        }
        if (said.contains("collaborator")) {
            return "let them be invited there, or take them out of 'review.reviewers' in .til/config.yml";
        }
        return status == 409 ? "it was changed at the same time; run the same command again" : "see what it says";
    }

    /** The server's own words on one line: GitHub's message with its errors, GitLab's, Gitea's. */
    private static String said(WebAnswer answer) {
        if (answer.isPage()) {
            return PAGE;
        }
        return shown(json(answer)
                .map(json -> json.isJsonObject() ? said(json.getAsJsonObject()) : text(json))
                .orElseGet(answer::body));
    }

    private static String said(JsonObject object) {
        var words = new StringBuilder();
        for (String key : new String[] {"message", "error"}) {
            if (object.has(key) && !object.get(key).isJsonNull()) {
                words.append(words.isEmpty() ? "" : "; ").append(text(object.get(key)));
            }
        }
        if (object.get("errors") instanceof JsonArray errors) {
            for (JsonElement error : errors) {
                words.append(words.isEmpty() ? "" : "; ").append(text(error));
            }
        }
        return words.toString();
    }

    private static String text(JsonElement json) {
        if (json.isJsonNull()) {
            return "";
        }
        if (json instanceof JsonObject error && (error.has("message") || error.has("field"))) {
            // GitHub: of what is wrong with one field a code says what
            return error.has("message")
                    ? text(error.get("message"))
                    : "'%s' is %s"
                            .formatted(text(error.get("field")), error.has("code") ? text(error.get("code")) : "wrong");
        }
        return json.isJsonPrimitive() ? json.getAsString() : json.toString();
    }

    /** A stranger's text: one line of it, and not without end. */
    private static String shown(String text) {
        String line = text.strip().replaceAll("\\s*\\R\\s*", "; ");
        if (line.isEmpty()) {
            return NOTHING;
        }
        return line.length() <= SHOWN ? line : line.substring(0, line.offsetByCodePoints(SHOWN - 1, 0)) + "…";
    }
}
