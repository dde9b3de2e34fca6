package dev.til.forge;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import dev.til.http.WebAnswer;
import dev.til.http.WebClient;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A forge's REST API: JSON in, JSON out. It is made from an {@link Access} and asks that server alone, with what was given
 * for it. A busy server is asked again, at most twice.
 */
public final class Api {
    private static final int TRIES = 3;
    private static final int MOVES = 3;
    private static final Gson GSON = new Gson();

    private final URI base;
    private final Map<String, String> headers;
    private final ApiPatience patience;
    private final WebClient client = new WebClient();

    private Api(URI base, Map<String, String> headers, ApiPatience patience) {
        this.base = base;
        this.headers = headers;
        this.patience = patience;
    }

    /**
     * The API that an access leads to; empty where it leads nowhere.
     *
     * @param headers what else this forge wants to hear
     */
    static Optional<Api> of(Access access, ApiPatience patience, Map<String, String> headers) {
        if (!access.opens()) {
            return Optional.empty();
        }
        var all = new HashMap<>(headers);
        all.put("User-Agent", "til");
        all.put(access.header().getKey(), access.header().getValue());
        return Optional.of(new Api(access.address(), Map.copyOf(all), patience));
    }

    /** What the server is called in messages. */
    String name() {
        return ForgeOrigin.of(base).host();
    }

    /** @param what is asked for, as messages name it: {@code pull request} */
    public Fields object(String path, String what) {
        return object(send("GET", path, Optional.empty(), what), what);
    }

    private Fields object(JsonElement answer, String what) {
        if (!answer.isJsonObject()) {
            throw unexpected(what, answer);
        }
        return Fields.of(answer);
    }

    /** What the server tells of a thing, and beside it. */
    record Told(Fields fields, WebAnswer whole) {
        Optional<String> header(String name) {
            return whole.header(name);
        }

        /** What the server's clock shows; empty where it does not say. */
        Optional<Instant> time() {
            try {
                return header("Date")
                        .map(date -> ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                                .toInstant());
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        }
    }

    Told told(String path, String what) {
        WebAnswer answer = exchanged("GET", path, Optional.empty());
        return new Told(object(ApiAnswers.read(name(), answer, what), what), answer);
    }

    /** The fields of a thing; empty where there is no such thing, which is then an answer too. */
    Optional<Fields> found(String path, String what) {
        try {
            return Optional.of(object(path, what));
        } catch (ForgeException e) {
            if (e.status() == 404) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** The same; empty also where the token may not see it. */
    public Optional<Fields> shown(String path, String what) {
        return permitted(() -> object(path, what));
    }

    /** The same of a list. */
    public List<Fields> shownList(String path, String what) {
        return permitted(() -> list(path, what)).orElse(List.of());
    }

    private static <T> Optional<T> permitted(Supplier<T> question) {
        try {
            return Optional.of(question.get());
        } catch (ForgeException e) {
            if (e.status() == 403 || e.status() == 404) {
                return Optional.empty();
            }
            throw e;
        }
    }

    public List<Fields> list(String path, String what) {
        JsonElement answer = send("GET", path, Optional.empty(), what);
        if (!answer.isJsonArray() || !answer.getAsJsonArray().asList().stream().allMatch(JsonElement::isJsonObject)) {
            throw unexpected(what, answer);
        }
        return answer.getAsJsonArray().asList().stream().map(Fields::of).toList();
    }

    /** An answer with fields. */
    public Fields post(String path, Fields body, String what) {
        return object(send("POST", path, Optional.of(body.json()), what), what);
    }

    /** The same, whose answer may be of any form. */
    public void tell(String path, Fields body, String what) {
        send("POST", path, Optional.of(body.json()), what);
    }

    Fields patch(String path, Fields body, String what) {
        return object(send("PATCH", path, Optional.of(body.json()), what), what);
    }

    public Fields put(String path, Fields body, String what) {
        return object(send("PUT", path, Optional.of(body.json()), what), what);
    }

    /**
     * A pull request as a server tells of it.
     *
     * @throws ForgeException where it has no number, or no page that a browser could open
     */
    public PullRequest believed(PullRequest told) {
        if (told.number() <= 0 || !isPage(told.url())) {
            throw ApiAnswers.unexpected(name(), "pull request", "something else");
        }
        return told;
    }

    private static boolean isPage(String url) {
        try {
            URI address = new URI(url);
            return address.getHost() != null
                    && ("https".equals(address.getScheme()) || "http".equals(address.getScheme()));
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** A value as it stands in a path or query. */
    public static String quoted(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private ForgeException unexpected(String what, JsonElement sent) {
        return ApiAnswers.unexpected(name(), what, sent.isJsonNull() ? "nothing" : "something else");
    }

    private JsonElement send(String method, String path, Optional<JsonElement> body, String what) {
        return ApiAnswers.read(name(), exchanged(method, path, body), what);
    }

    private WebAnswer exchanged(String method, String path, Optional<JsonElement> body) {
        URI address = URI.create(base + path);
        int moves = 0;
        for (int attempt = 1; ; attempt++) {
            WebAnswer answer = client.send(method, address, headers, body.map(GSON::toJson));
            Optional<URI> moved = moves < MOVES ? moved(method, address, answer) : Optional.empty();
            if (moved.isPresent()) {
                address = moved.get();
                moves++;
                attempt--;
                continue;
            }
            // What a server that failed half-way did with a POST nobody knows: the next run finds out.
            boolean busy = ApiAnswers.isTooMany(answer) || (answer.status() >= 500 && !method.equals("POST"));
            if (!busy || attempt == TRIES || !patience.waits(name(), answer, attempt)) {
                if (answer.ok()) {
                    return answer;
                }
                throw ApiAnswers.refusal(name(), answer, patience);
            }
        }
    }

    /**
     * Where on the same server, and below the same API, a renamed repository is now; empty for any other answer: what lets
     * til in goes nowhere else.
     */
    private Optional<URI> moved(String method, URI from, WebAnswer answer) {
        boolean same = List.of(301, 307, 308).contains(answer.status());
        if (!same && !(answer.status() == 302 && method.equals("GET"))) {
            return Optional.empty();
        }
        try {
            return answer.header("Location")
                    .map(to -> from.resolve(to).normalize())
                    .filter(to -> to.getHost() != null
                            && ForgeOrigin.of(to).equals(ForgeOrigin.of(base))
                            && to.getPath().startsWith(base.getPath() + "/")
                            && to.getUserInfo() == null);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
