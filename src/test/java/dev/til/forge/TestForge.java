package dev.til.forge;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.til.forge.known.KnownForges;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A forge in one process: {@code git http-backend} over HTTP with basic authentication, and the part of GitHub's API that
 * til uses, computed from the real refs of the bare repositories. It refuses what GitHub refuses.
 */
public final class TestForge implements AutoCloseable {
    static {
        // else each answer of two parts waits 40 ms until the first one is acknowledged
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private static final Pattern REPOSITORY = Pattern.compile("/api/v3/repos/([^/]+/[^/]+)");
    private static final Pattern API = Pattern.compile("/api/v3/repos/([^/]+/[^/]+)/(.*)");

    private final BareRepositories repositories;
    private boolean pushes = true;
    private Optional<String> scopes = Optional.empty();
    private final HttpServer server;
    private final Map<String, String> logins = new HashMap<>();
    private final Set<String> collaborators;
    private final Map<Integer, Request> requests = new LinkedHashMap<>();
    private final Deque<Failure> failures = new ArrayDeque<>();
    private final Map<String, String> sayings = new HashMap<>();
    private final List<String> log = new ArrayList<>();
    private final Map<String, String> runs = new LinkedHashMap<>();
    private final Map<String, String> statuses = new LinkedHashMap<>();
    private final Set<String> guarded = new HashSet<>();
    private final List<String> complaints = new ArrayList<>();
    private int demanded;
    private String methods = "merge squash rebase";
    private final GitHubShapes shapes = new GitHubShapes("http://127.0.0.1");

    /**
     * One call of the API and its answer.
     *
     * @param path below {@code /api/v3}
     * @param sent the body; empty text for none
     */
    public record Exchange(
            String method,
            String path,
            Map<String, String> query,
            Map<String, String> headers,
            String sent,
            int status,
            String answer) {}

    /** Somebody who knows what GitHub's calls look like; there is one on the class path in the profile {@code servers}. */
    public interface Witness {
        /** What is wrong with a call or its answer; empty for nothing. */
        List<String> complaints(Exchange exchange);
    }

    /**
     * How the next API calls are answered instead; status 0 closes the connection without a word.
     *
     * @param path a part of the calls' path
     */
    public record Failure(String method, int status, Map<String, String> headers, String path) {
        public Failure(String method, int status, Map<String, String> headers) {
            this(method, status, headers, "");
        }
    }

    private static final class Request {
        final int number;
        final String author;
        final String head;
        String base;
        final List<String> reviewers = new ArrayList<>();
        final List<String> labels = new ArrayList<>();
        final List<String> reviews = new ArrayList<>();
        String title = "";
        String body = "";
        boolean draft;
        boolean open = true;
        /** The commit that was merged; empty text for none. */
        String merged = "";

        Request(int number, String author, String head, String base) {
            this.number = number;
            this.author = author;
            this.head = head;
            this.base = base;
        }

        Request copy() {
            var copy = new Request(number, author, head, base);
            copy.reviewers.addAll(reviewers);
            copy.labels.addAll(labels);
            copy.reviews.addAll(reviews);
            copy.title = title;
            copy.body = body;
            copy.draft = draft;
            copy.open = open;
            copy.merged = merged;
            return copy;
        }
    }

    /** All pull requests as they were at one moment. */
    public static final class Moment {
        private final List<Request> requests;

        private Moment(Collection<Request> requests) {
            this.requests = requests.stream().map(Request::copy).toList();
        }
    }

    /**
     * @param repositories a folder with bare repositories {@code owner/name.git}
     * @param users logins; the token of {@code yuna} is {@code t_yuna}, which is also the password of her Git
     */
    public TestForge(Path repositories, String... users) {
        this.repositories = new BareRepositories(repositories);
        this.collaborators = Set.of(users);
        for (String user : users) {
            logins.put("t_" + user, user);
        }
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/git/", exchange -> answered(exchange, this::git));
        server.createContext("/api/v3/", exchange -> answered(exchange, this::api));
        server.setExecutor(Executors.newCachedThreadPool(run -> {
            var thread = new Thread(run);
            thread.setDaemon(true);
            return thread;
        }));
        server.start();
    }

    private interface Handler {
        void handle(HttpExchange exchange) throws IOException;
    }

    private static void answered(HttpExchange exchange, Handler handler) throws IOException {
        try (exchange) {
            handler.handle(exchange);
        }
    }

    /** The URL to clone from, with a user's token as password in it. */
    public String url(String user, String project) {
        return "http://%s:t_%s@127.0.0.1:%d/git/%s.git".formatted(user, user, port(), project);
    }

    /** The URL to clone from, without a password. */
    public String url(String project) {
        return "http://127.0.0.1:%d/git/%s.git".formatted(port(), project);
    }

    public URI api() {
        return URI.create("http://127.0.0.1:%d/api/v3".formatted(port()));
    }

    /** It, as somebody who has this token speaks to it. */
    public Forge as(String token) {
        var question = new Access.Question(
                KnownForges.ALL,
                url("study/notes"),
                Optional.empty(),
                Optional.empty(),
                Optional.of(host()),
                Map.of("GH_HOST", host(), "GH_ENTERPRISE_TOKEN", token));
        Access access = Access.of(question, (kind, server, address) -> Optional.empty());
        return KnownForges.at(access, Clock.systemUTC(), (server, time) -> {});
    }

    /** The host as a person names it for their tokens. */
    public String host() {
        return "127.0.0.1:" + port();
    }

    private int port() {
        return server.getAddress().getPort();
    }

    /** Lets the next call of a method fail. */
    public void fail(Failure failure) {
        failures.add(failure);
    }

    /** From now on every text of this name ends so, in answers and in failures. */
    public void says(String name, String text) {
        sayings.put(name, text);
    }

    private JsonElement said(JsonElement answer) {
        if (answer.isJsonArray()) {
            answer.getAsJsonArray().forEach(this::said);
        } else if (answer.isJsonObject()) {
            JsonObject object = answer.getAsJsonObject();
            for (String name : List.copyOf(object.keySet())) {
                JsonElement value = object.get(name);
                if (sayings.containsKey(name) && value.isJsonPrimitive()) {
                    object.addProperty(name, value.getAsString() + sayings.get(name));
                } else {
                    said(value);
                }
            }
        }
        return answer;
    }

    /** Somebody reviews a pull request. */
    public void review(int number, String login) {
        review(number, login, "COMMENTED");
    }

    /** Actions runs a check on every commit; it has not ended while the conclusion is empty. */
    public void run(String name, String conclusion) {
        runs.put(name, conclusion);
    }

    /** A program reports a status of every commit. */
    public void status(String context, String state) {
        statuses.put(context, state);
    }

    /** Nobody may push any more. */
    public void lock() {
        pushes = false;
    }

    /** All tokens are for this and nothing else, which GitHub says of classic ones. */
    public void scopes(String names) {
        scopes = Optional.of(names);
    }

    /** A branch becomes protected. */
    public void guard(String branch) {
        guarded.add(branch);
    }

    /**
     * The base's rules demand so many approvals.
     *
     * @param methods how it may be merged then: {@code squash rebase}
     */
    public void demand(int approvals, String methods) {
        this.demanded = approvals;
        this.methods = methods;
    }

    /** A reviewer approves, or says something else: {@code CHANGES_REQUESTED}. */
    public void review(int number, String login, String state) {
        request(number).reviewers.remove(login);
        request(number).reviews.add(login + " " + state);
    }

    /** Somebody takes all reviewers off a pull request, or makes it a draft. */
    public void forgetReviewers(int number) {
        request(number).reviewers.clear();
    }

    public void draft(int number, boolean draft) {
        request(number).draft = draft;
    }

    /** Says that a pull request is merged as its branch stands now; the merge itself is somebody's push. */
    public void merged(String project, int number) {
        Request request = request(number);
        request.merged = repositories.tip(project, request.head).orElseThrow();
        request.open = false;
    }

    /** Somebody edits a pull request's text in the browser. */
    public void edit(int number, String body) {
        request(number).body = body;
    }

    /** Somebody gives a pull request another title. */
    public void rename(int number, String title) {
        request(number).title = title;
    }

    /** Somebody takes all reviewers and labels off. */
    public void strip(int number) {
        request(number).reviewers.clear();
        request(number).labels.clear();
    }

    /** Somebody says that a draft is ready. */
    public void ready(int number) {
        request(number).draft = false;
    }

    /** Somebody closes a pull request. */
    public void close(int number) {
        request(number).open = false;
    }

    /** The calls so far: {@code POST /repos/study/notes/pulls 201}. */
    public List<String> log() {
        return List.copyOf(log);
    }

    /** A pull request in one line: number, head, base, title, draft, reviewers, labels. */
    public String describe(int number) {
        Request request = request(number);
        return "#%d %s -> %s: %s%s reviewers=%s labels=%s"
                .formatted(
                        number,
                        request.head,
                        request.base,
                        request.title,
                        request.draft ? " (draft)" : "",
                        request.reviewers,
                        request.labels);
    }

    public String body(int number) {
        return request(number).body;
    }

    private Request request(int number) {
        return Objects.requireNonNull(requests.get(number), "no pull request " + number);
    }

    public boolean isOpen(int number) {
        return request(number).open;
    }

    public int count() {
        return requests.size();
    }

    /** The pull requests as they are now, to come {@link #back} to. */
    public synchronized Moment moment() {
        return new Moment(requests.values());
    }

    /** Goes back to a moment; whoever asks has put the repositories back. */
    public synchronized void back(Moment moment) {
        requests.clear();
        moment.requests.forEach(request -> requests.put(request.number, request.copy()));
    }

    /** @throws AssertionError when a call or an answer was none of GitHub's */
    @Override
    public void close() {
        server.stop(0);
        List<String> all = complaints();
        if (!all.isEmpty()) {
            throw new AssertionError(String.join("\n", all));
        }
    }

    /** What was wrong with the calls so far; who asks answers for it. */
    public synchronized List<String> complaints() {
        List<String> all = List.copyOf(complaints);
        complaints.clear();
        return all;
    }

    private void git(HttpExchange exchange) throws IOException {
        Optional<String> user = basicUser(exchange);
        if (user.isEmpty()) {
            exchange.getResponseHeaders().add("WWW-Authenticate", "Basic realm=\"test forge\"");
            exchange.sendResponseHeaders(401, -1);
            return;
        }
        GitBackend.serve(exchange, repositories.folder(), user.get());
    }

    private Optional<String> basicUser(HttpExchange exchange) {
        return GitBackend.header(exchange, "Authorization")
                .filter(value -> value.startsWith("Basic "))
                .map(value -> new String(Base64.getDecoder().decode(value.substring(6)), StandardCharsets.UTF_8))
                .map(pair -> pair.substring(pair.indexOf(':') + 1))
                .map(logins::get);
    }

    /** An answer of the API; {@code body} may be a GitHub error. */
    private record Answer(int status, JsonElement body) {
        static Answer error(int status, String message, String... errors) {
            var json = new JsonObject();
            json.addProperty("message", message);
            json.addProperty("documentation_url", "https://docs.github.com/rest/pulls/pulls");
            var list = new JsonArray();
            for (String error : errors) {
                var entry = new JsonObject();
                entry.addProperty("resource", "PullRequest");
                entry.addProperty("code", "custom");
                entry.addProperty("message", error);
                list.add(entry);
            }
            json.add("errors", list);
            return new Answer(status, json);
        }
    }

    private synchronized void api(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String method = exchange.getRequestMethod();
        byte[] sent = exchange.getRequestBody().readAllBytes();
        Failure failure = failures.peek();
        if (failure != null && failure.method().equals(method) && path.contains(failure.path())) {
            failures.poll();
            log.add(method + " " + path.substring("/api/v3".length()) + " " + failure.status());
            if (failure.status() == 0) {
                return; // closed without an answer
            }
            failure.headers().forEach(exchange.getResponseHeaders()::add);
            if (sayings.containsKey("message")) {
                send(exchange, Answer.error(failure.status(), "no"));
            } else {
                exchange.sendResponseHeaders(failure.status(), -1);
            }
            return;
        }
        Answer answer = answer(exchange, method, path, sent);
        log.add(method + " " + path.substring("/api/v3".length()) + " " + answer.status());
        witness(exchange, new String(sent, StandardCharsets.UTF_8), answer);
        send(exchange, answer);
    }

    private void send(HttpExchange exchange, Answer answer) throws IOException {
        byte[] bytes = said(answer.body()).toString().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json; charset=utf-8");
        scopes.ifPresent(names -> exchange.getResponseHeaders().add("X-OAuth-Scopes", names));
        exchange.sendResponseHeaders(answer.status(), bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private void witness(HttpExchange exchange, String sent, Answer answer) {
        var headers = new HashMap<String, String>();
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, String.join(", ", values)));
        var seen = new Exchange(
                exchange.getRequestMethod(),
                exchange.getRequestURI().getPath().substring("/api/v3".length()),
                query(exchange),
                headers,
                sent,
                answer.status(),
                answer.body().toString());
        for (Witness witness : ServiceLoader.load(Witness.class)) {
            complaints.addAll(witness.complaints(seen));
        }
    }

    private Answer answer(HttpExchange exchange, String method, String path, byte[] sent) {
        Optional<String> login = GitBackend.header(exchange, "Authorization")
                .filter(value -> value.startsWith("Bearer "))
                .map(value -> logins.get(value.substring(7)));
        if (login.isEmpty()) {
            return Answer.error(401, "Bad credentials");
        }
        if (path.equals("/api/v3/user")) {
            return new Answer(200, shapes.user(login.get()));
        }
        Matcher whole = REPOSITORY.matcher(path);
        if (whole.matches() && repositories.has(whole.group(1))) {
            return new Answer(200, shapes.whole(whole.group(1), pushes));
        }
        Matcher call = API.matcher(path);
        if (!call.matches() || !repositories.has(call.group(1))) {
            return Answer.error(404, "Not Found");
        }
        JsonObject body = sent.length == 0
                ? new JsonObject()
                : JsonParser.parseString(new String(sent, StandardCharsets.UTF_8))
                        .getAsJsonObject();
        return pulls(method, call.group(1), call.group(2), query(exchange), body, login.get());
    }

    private Answer pulls(
            String method, String project, String rest, Map<String, String> query, JsonObject body, String login) {
        if (rest.equals("pulls")) {
            return method.equals("GET") ? listed(project, query) : opened(project, body, login);
        }
        if (rest.startsWith("rules/branches/")) {
            var rules = new JsonArray();
            if (demanded > 0 || methods.split(" ").length < 3) {
                rules.add(shapes.rule(project, demanded, methods.split(" ")));
            }
            return new Answer(200, rules);
        }
        if (rest.startsWith("branches/")) {
            String branch = rest.substring("branches/".length());
            Optional<String> tip = repositories.tip(project, branch);
            return tip.isEmpty()
                    ? Answer.error(404, "Branch not found")
                    : new Answer(
                            200,
                            shapes.branch(
                                    project,
                                    branch,
                                    commits(project, "-1", tip.get()).get(0).getAsJsonObject(),
                                    guarded.contains(branch)));
        }
        String[] parts = rest.split("/");
        if (parts[0].equals("commits") && parts.length == 3) {
            return new Answer(
                    200, parts[2].equals("check-runs") ? runs(project, parts[1]) : statuses(project, parts[1]));
        }
        Request request =
                parts.length > 1 && parts[1].matches("\\d+") ? requests.get(Integer.parseInt(parts[1])) : null;
        if (request == null) {
            return Answer.error(404, "Not Found");
        }
        return switch (method + " " + parts[0] + (parts.length > 2 ? " " + parts[2] : "")) {
            case "GET pulls" -> new Answer(200, shapes.whole(shape(project, request)));
            case "PATCH pulls" -> patched(project, request, body);
            case "GET pulls commits" -> new Answer(200, commits(project, request));
            case "POST pulls requested_reviewers" -> reviewers(project, request, body);
            case "GET pulls reviews" -> new Answer(200, reviews(project, request));
            case "POST issues labels" -> labels(project, request, body);
            default -> Answer.error(404, "Not Found");
        };
    }

    private Answer listed(String project, Map<String, String> query) {
        var list = new JsonArray();
        String owner = project.substring(0, project.indexOf('/'));
        for (Request request : requests.values()) {
            boolean state = query.getOrDefault("state", "open").equals("all")
                    || request.open == query.getOrDefault("state", "open").equals("open");
            String head = request.head.contains(":") ? request.head : owner + ":" + request.head;
            if (state && (!query.containsKey("head") || query.get("head").equals(head))) {
                list.add(shapes.simple(shape(project, request)));
            }
        }
        return new Answer(200, list);
    }

    private Answer opened(String project, JsonObject body, String login) {
        for (String field : List.of("head", "base")) {
            if (!body.has(field)) {
                return Answer.error(422, "Invalid request.\n\n\"%s\" wasn't supplied.".formatted(field));
            }
        }
        String head = body.get("head").getAsString();
        String base = body.get("base").getAsString();
        Optional<String> headCommit = repositories.tip(project, head);
        if (headCommit.isEmpty()) {
            return Answer.error(422, "Validation Failed", "The head branch '" + head + "' is invalid");
        }
        if (repositories.tip(project, base).isEmpty()) {
            return Answer.error(422, "Validation Failed", "The base branch '" + base + "' is invalid");
        }
        if (repositories.contains(project, repositories.tip(project, base).get(), headCommit.get())) {
            return Answer.error(422, "Validation Failed", "No commits between " + base + " and " + head);
        }
        for (Request request : requests.values()) {
            if (request.open && request.head.equals(head) && request.base.equals(base)) {
                return Answer.error(
                        422,
                        "Validation Failed",
                        "A pull request already exists for %s:%s."
                                .formatted(project.substring(0, project.indexOf('/')), head));
            }
        }
        var request = new Request(requests.size() + 1, login, head, base);
        request.title = body.get("title").getAsString();
        request.body = body.has("body") ? body.get("body").getAsString() : "";
        request.draft = body.has("draft") && body.get("draft").getAsBoolean();
        requests.put(request.number, request);
        return new Answer(201, shapes.whole(shape(project, request)));
    }

    private Answer patched(String project, Request request, JsonObject body) {
        if (body.has("title")) {
            request.title = body.get("title").getAsString();
        }
        if (body.has("body")) {
            request.body = body.get("body").getAsString();
        }
        if (body.has("base")) {
            request.base = body.get("base").getAsString();
        }
        if (body.has("state")) {
            request.open = body.get("state").getAsString().equals("open");
        }
        return new Answer(200, shapes.whole(shape(project, request)));
    }

    private Answer reviewers(String project, Request request, JsonObject body) {
        var asked = new ArrayList<String>();
        if (body.has("reviewers")) {
            body.getAsJsonArray("reviewers").forEach(name -> asked.add(name.getAsString()));
        }
        if (asked.contains(request.author)) {
            return Answer.error(422, "Review cannot be requested from pull request author.");
        }
        if (!collaborators.containsAll(asked)) {
            return Answer.error(
                    422,
                    "Reviews may only be requested from collaborators. One or more of the users or teams you specified"
                            + " is not a collaborator of the " + project + " repository.");
        }
        request.reviewers.addAll(asked);
        return new Answer(201, shapes.simple(shape(project, request)));
    }

    private Answer labels(String project, Request request, JsonObject body) {
        body.getAsJsonArray("labels").forEach(label -> request.labels.add(label.getAsString()));
        return new Answer(200, shapes.labels(project, request.labels));
    }

    private JsonArray reviews(String project, Request request) {
        var list = new JsonArray();
        String commit = repositories.tip(project, request.head).orElse("");
        for (String each : request.reviews) {
            String[] review = each.split(" ");
            list.add(shapes.review(project, request.number, review[0], review[1], commit));
        }
        return list;
    }

    private JsonObject runs(String project, String commit) {
        var list = new JsonArray();
        runs.forEach((name, conclusion) -> list.add(shapes.run(project, commit, name, conclusion)));
        var json = new JsonObject();
        json.addProperty("total_count", list.size());
        json.add("check_runs", list);
        return json;
    }

    private JsonObject statuses(String project, String commit) {
        var list = new JsonArray();
        statuses.forEach((context, state) -> list.add(shapes.status(project, commit, context, state)));
        return shapes.statuses(project, commit, list);
    }

    private JsonArray commits(String project, Request request) {
        GitHubShapes.Side head = side(project, request);
        return commits(
                head.owner() + "/" + head.repository(),
                "--reverse",
                repositories.tip(project, request.base).orElse("") + ".." + head.commit());
    }

    private JsonArray commits(String project, String... which) {
        var arguments = new ArrayList<>(List.of("log", "--format=%H %T %s"));
        arguments.addAll(List.of(which));
        var list = new JsonArray();
        repositories
                .git(project, arguments.toArray(String[]::new))
                .lines()
                .map(line -> line.split(" ", 3))
                .forEach(parts -> list.add(shapes.commit(project, parts[0], parts[1], parts[2])));
        return list;
    }

    private GitHubShapes.Request shape(String project, Request request) {
        return new GitHubShapes.Request(
                project,
                request.number,
                request.title,
                request.body,
                request.draft,
                request.open,
                !request.merged.isEmpty(),
                request.author,
                side(project, request),
                new GitHubShapes.Side(
                        project.substring(0, project.indexOf('/')),
                        project.substring(project.indexOf('/') + 1),
                        request.base,
                        repositories.tip(project, request.base).orElse("")),
                request.labels,
                request.reviewers,
                mergeable(project, request));
    }

    private GitHubShapes.Side side(String project, Request request) {
        int colon = request.head.indexOf(':');
        int slash = project.indexOf('/');
        return new GitHubShapes.Side(
                colon < 0 ? project.substring(0, slash) : request.head.substring(0, colon),
                project.substring(slash + 1),
                request.head.substring(colon + 1),
                request.merged.isEmpty()
                        ? repositories.tip(project, request.head).orElse("")
                        : request.merged);
    }

    private String mergeable(String project, Request request) {
        String head = repositories.tip(project, request.head).orElse("");
        String base = repositories.tip(project, request.base).orElse("");
        if (head.isEmpty() || base.isEmpty()) {
            return "unknown";
        }
        if (repositories.contains(project, head, base)) {
            return "clean";
        }
        return repositories.merges(project, base, head) ? "behind" : "dirty";
    }

    private static Map<String, String> query(HttpExchange exchange) {
        var query = new HashMap<String, String>();
        String raw = Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse("");
        for (String pair : raw.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                query.put(
                        pair.substring(0, equals),
                        URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
            }
        }
        return query;
    }
}
