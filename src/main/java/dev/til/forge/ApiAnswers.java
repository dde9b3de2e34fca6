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

/** Reads what a server has answered. It may be anything: what is no JSON, or not what was asked for, is a refusal. */
final class ApiAnswers {
    private static final int SHOWN = 300;
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
        if (status >= 300 && status < 400) {
            return new ForgeException(
                    status,
                    "%s says that it has moved%s"
                            .formatted(
                                    server,
                                    answer.header("Location")
                                            .map(to -> " to " + shown(to))
                                            .orElse("")),
                    "til follows nobody there: see where the repository is now, then 'git remote set-url'");
        }
        return new ForgeException(
                status, "%s says %d: %s".formatted(server, status, said(answer)), hint(status, answer.isPage()));
    }

    private static String hint(int status, boolean page) {
        return switch (status) {
            case 401 -> "the token is wrong or has run out; make a new one";
            case 403 ->
                page
                        ? "a proxy may stand before it; open it in a browser"
                        : "the token may not do this; it needs to write pull requests";
            case 404 -> "check the remote's URL, and that the token may see the repository";
            case 409 -> "it was changed at the same time; run the same command again";
            default ->
                status >= 500 ? "the server is in trouble; run the same command again later" : "see what it says";
        };
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
            if (object.has(key)) {
                words.append(words.isEmpty() ? "" : "; ").append(text(object.get(key)));
            }
        }
        if (object.get("errors") instanceof JsonArray errors) {
            for (JsonElement error : errors) {
                words.append("; ")
                        .append(text(
                                error instanceof JsonObject one && one.has("message") ? one.get("message") : error));
            }
        }
        return words.toString();
    }

    private static String text(JsonElement json) {
        return json.isJsonPrimitive() ? json.getAsString() : json.toString();
    }

    /** A stranger's text: one line of it, and not without end. */
    private static String shown(String text) {
        String line = text.strip().replaceAll("\\s*\\R\\s*", "; ");
        if (line.isEmpty()) {
            return "nothing";
        }
        return line.length() <= SHOWN ? line : line.substring(0, line.offsetByCodePoints(SHOWN - 1, 0)) + "…";
    }
}
