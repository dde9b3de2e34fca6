package dev.til.forge;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import com.google.gson.JsonSyntaxException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * A forge's REST API: JSON in, JSON out. The token goes to this one address and nowhere else, over https unless the
 * address is this machine. A busy server is asked again, at most twice.
 */
final class Api {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final long LONGEST_WAIT_SECONDS = 10;
    private static final int TRIES = 3;
    private static final Gson GSON = new Gson();

    private final URI base;
    private final Map<String, String> headers;
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER) // a redirect must not carry the token to somebody else
            .build();

    /** @param headers sent with each request; among them the one with the token */
    Api(URI base, Map<String, String> headers) {
        this.base = base;
        this.headers = Map.copyOf(headers);
        if (!"https".equals(base.getScheme()) && !isThisMachine(base.getHost())) {
            throw new ForgeException(
                    0, "no token is sent to '%s' without https".formatted(base), "use an https remote");
        }
    }

    private static boolean isThisMachine(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    /** An answer: an object, an array, or null where the server sent none. */
    JsonElement get(String path) {
        return send("GET", path, Optional.empty());
    }

    JsonObject object(String path) {
        return get(path).getAsJsonObject();
    }

    /** The same; empty where there is no such thing, which is then an answer too. */
    Optional<JsonElement> found(String path) {
        try {
            return Optional.of(get(path));
        } catch (ForgeException e) {
            if (e.status() == 404) {
                return Optional.empty();
            }
            throw e;
        }
    }

    JsonArray array(String path) {
        return get(path).getAsJsonArray();
    }

    JsonElement post(String path, JsonElement body) {
        return send("POST", path, Optional.of(body));
    }

    JsonElement patch(String path, JsonElement body) {
        return send("PATCH", path, Optional.of(body));
    }

    JsonElement put(String path, JsonElement body) {
        return send("PUT", path, Optional.of(body));
    }

    /** A value as it stands in a path or query. */
    static String quoted(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private JsonElement send(String method, String path, Optional<JsonElement> body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(PATIENCE)
                .method(
                        method,
                        body.map(json -> HttpRequest.BodyPublishers.ofString(GSON.toJson(json)))
                                .orElse(HttpRequest.BodyPublishers.noBody()));
        headers.forEach(request::header);
        if (body.isPresent()) {
            request.header("Content-Type", "application/json");
        }
        for (int attempt = 1; ; attempt++) {
            HttpResponse<String> answer = exchange(request.build());
            boolean busy = answer.statusCode() == 429 || answer.statusCode() >= 500;
            // What a server that failed half-way did with a POST nobody knows: the next run finds out.
            if (!busy || attempt == TRIES || (method.equals("POST") && answer.statusCode() != 429)) {
                return read(answer);
            }
            pause(answer, attempt);
        }
    }

    private HttpResponse<String> exchange(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            String why = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
            throw new ForgeException(
                    "%s does not answer: %s".formatted(base.getHost(), why),
                    "nothing is lost; run the same command again when the network is back",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ForgeException("interrupted", "run the same command again", e);
        }
    }

    private static void pause(HttpResponse<String> answer, int attempt) {
        long seconds = answer.headers()
                .firstValue("Retry-After")
                .filter(value -> value.matches("\\d{1,6}"))
                .map(Long::parseLong)
                .orElse((long) attempt);
        try {
            Thread.sleep(
                    Duration.ofSeconds(Math.min(seconds, LONGEST_WAIT_SECONDS)).toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ForgeException("interrupted", "run the same command again", e);
        }
    }

    private JsonElement read(HttpResponse<String> answer) {
        int status = answer.statusCode();
        JsonElement json = parsed(answer.body());
        if (status >= 200 && status < 300) {
            return json;
        }
        throw new ForgeException(status, "%s says %d: %s".formatted(base.getHost(), status, said(json)), hint(status));
    }

    private static JsonElement parsed(String body) {
        try {
            // Gerrit: every answer starts with this line, so that no browser runs it
            return JsonParser.parseString(body.startsWith(")]}'") ? body.substring(4) : body);
        } catch (JsonSyntaxException e) {
            return new JsonPrimitive(body.lines().findFirst().orElse("").strip());
        }
    }

    /** The server's own words on one line: GitHub's message with its errors, GitLab's, Gitea's. */
    private static String said(JsonElement json) {
        if (json.isJsonPrimitive()) {
            return json.getAsString();
        }
        if (!json.isJsonObject()) {
            return json instanceof JsonNull ? "nothing" : json.toString();
        }
        JsonObject object = json.getAsJsonObject();
        var words = new StringBuilder();
        for (String key : new String[] {"message", "error"}) {
            if (object.has(key)) {
                words.append(words.isEmpty() ? "" : "; ").append(text(object.get(key)));
            }
        }
        if (object.has("errors") && object.get("errors").isJsonArray()) {
            for (JsonElement error : object.getAsJsonArray("errors")) {
                words.append("; ")
                        .append(
                                error.isJsonObject() && error.getAsJsonObject().has("message")
                                        ? text(error.getAsJsonObject().get("message"))
                                        : text(error));
            }
        }
        return words.toString();
    }

    private static String text(JsonElement json) {
        String text = json.isJsonPrimitive() ? json.getAsString() : json.toString();
        return text.strip().replaceAll("\\s*\\R\\s*", "; ");
    }

    private static String hint(int status) {
        return switch (status) {
            case 401 -> "the token is wrong or has run out; make a new one";
            case 403 -> "the token may not do this; it needs to write pull requests";
            case 404 -> "check the remote's URL, and that the token may see the repository";
            case 429 -> "too many requests; wait a little and run the same command again";
            default ->
                status >= 500 ? "the server is in trouble; run the same command again later" : "see what it says";
        };
    }
}
