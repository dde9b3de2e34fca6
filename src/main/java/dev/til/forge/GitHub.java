package dev.til.forge;

import com.google.gson.JsonElement;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** GitHub and GitHub Enterprise, over REST. */
public final class GitHub implements Forge {
    private final Project project;
    private final Optional<Api> api;

    /** @param address the API's address, for a server that has it elsewhere than GitHub's own rules say */
    GitHub(Project project, Optional<URI> address, Optional<String> token) {
        this.project = project.bare();
        this.api = token.map(secret -> new Api(
                address.orElseGet(() -> address(project)),
                Map.of(
                        "Authorization", "Bearer " + secret,
                        // GitHub: its own OpenAPI description lists application/json only
                        "Accept", "application/vnd.github+json, application/json;q=0.9",
                        "X-GitHub-Api-Version", "2022-11-28",
                        "User-Agent", "til")));
    }

    private static URI address(Project project) {
        return project.host().equalsIgnoreCase("github.com")
                ? URI.create("https://api.github.com")
                : URI.create(project.web() + "/api/v3");
    }

    @Override
    public Kind kind() {
        return Kind.GITHUB;
    }

    @Override
    public boolean answers() {
        return api.isPresent();
    }

    @Override
    public Push push(Proposal proposal) {
        return Push.branch(proposal);
    }

    @Override
    public Optional<PullRequest> find(Proposal proposal) {
        return listed("open", proposal.owner().orElse(project.owner()), proposal.branch())
                .filter(found -> found.in("base").text("ref").equals(proposal.base()))
                .map(GitHub::request)
                .findFirst();
    }

    @Override
    public Optional<PullRequest> merged(String branch, Optional<String> fork, List<String> commits) {
        List<PullRequest> found = listed("closed", fork.map(Proposal::owner).orElse(project.owner()), branch)
                .filter(request -> !request.text("merged_at").isEmpty())
                .map(GitHub::request)
                .toList();
        return Merged.newest(commits, found, this::commits);
    }

    private List<String> commits(PullRequest request) {
        var ids = new ArrayList<String>();
        asked().array(pulls() + "/" + request.number() + "/commits?per_page=100")
                .forEach(commit -> ids.add(Fields.of(commit).text("sha")));
        return ids;
    }

    private Stream<Fields> listed(String state, String owner, String branch) {
        String query = "?state=%s&per_page=20&head=%s".formatted(state, Api.quoted(owner + ":" + branch));
        return api.stream()
                .flatMap(
                        open -> StreamSupport.stream(open.array(pulls() + query).spliterator(), false))
                .map(Fields::of);
    }

    @Override
    public Optional<PullRequest> open(Proposal proposal) {
        return api.map(open -> request(Fields.of(open.post(
                pulls(),
                Fields.empty()
                        .with("title", proposal.title())
                        .with("body", proposal.body())
                        .with("head", proposal.head())
                        .with("base", proposal.base())
                        .with("draft", proposal.draft())
                        .json()))));
    }

    @Override
    public PullRequest update(PullRequest request, Proposal proposal) {
        var body = Fields.empty()
                .with("title", proposal.title())
                .with("body", proposal.body())
                .with("base", proposal.base());
        return request(Fields.of(asked().patch(pulls() + "/" + request.number(), body.json())));
    }

    @Override
    public void close(long number) {
        asked().patch(
                        pulls() + "/" + number,
                        Fields.empty().with("state", "closed").json());
    }

    @Override
    public List<Refusal> invite(PullRequest request, Proposal proposal) {
        var refusals = new ArrayList<Refusal>();
        for (String reviewer : proposal.reviewers()) {
            // GitHub: one reviewer it does not take makes it drop all of a request; a team is ORG/TEAM
            boolean team = reviewer.contains("/");
            String name = reviewer.substring(reviewer.indexOf('/') + 1);
            var body = Fields.empty().with(team ? "team_reviewers" : "reviewers", List.of(name));
            tried("reviewer " + reviewer, pulls() + "/" + request.number() + "/requested_reviewers", body, refusals);
        }
        if (!proposal.labels().isEmpty()) {
            var body = Fields.empty().with("labels", proposal.labels());
            String path = "/repos/" + project.path() + "/issues/" + request.number() + "/labels";
            tried("labels " + String.join(", ", proposal.labels()), path, body, refusals);
        }
        return refusals;
    }

    private void tried(String what, String path, Fields body, List<Refusal> refusals) {
        try {
            asked().post(path, body.json());
        } catch (ForgeException e) {
            refusals.add(new Refusal(what, e.problem()));
        }
    }

    @Override
    public boolean says(PullRequest request, Proposal proposal) {
        // GitHub: no REST call makes a draft ready, so that it is one does not count
        return request.reads(proposal.title(), proposal.body());
    }

    @Override
    public boolean reviewed(PullRequest request) {
        for (JsonElement review : asked().array(pulls() + "/" + request.number() + "/reviews?per_page=50")) {
            if (!Fields.of(review).in("user").text("login").equals(request.author())) {
                return true;
            }
        }
        return false;
    }

    @Override
    public Optional<Review> review(PullRequest request) {
        if (api.isEmpty()) {
            return Optional.empty();
        }
        Fields json = Fields.of(asked().object(pulls() + "/" + request.number()));
        var waiting = new ArrayList<String>();
        json.list("requested_reviewers").forEach(reviewer -> waiting.add(reviewer.text("login")));
        json.list("requested_teams").forEach(team -> waiting.add(project.owner() + "/" + team.text("slug")));
        var answers = new HashMap<String, Review.Verdict>();
        for (JsonElement each : asked().array(pulls() + "/" + request.number() + "/reviews?per_page=100")) {
            Fields review = Fields.of(each);
            String login = review.in("user").text("login");
            if (!login.equals(request.author())) {
                verdict(review.text("state")).ifPresent(verdict -> answered(answers, login, verdict));
            }
        }
        answers.keySet().removeAll(waiting); // asked once more: what was said before is about an older state
        return Optional.of(new Review(waiting, answers));
    }

    private static Optional<Review.Verdict> verdict(String state) {
        return switch (state) {
            case "APPROVED" -> Optional.of(Review.Verdict.APPROVED);
            case "CHANGES_REQUESTED" -> Optional.of(Review.Verdict.REFUSED);
            case "PENDING" -> Optional.empty();
            default -> Optional.of(Review.Verdict.COMMENTED);
        };
    }

    /** GitHub: a comment after an approval leaves the approval standing. */
    private static void answered(Map<String, Review.Verdict> answers, String login, Review.Verdict verdict) {
        if (verdict == Review.Verdict.COMMENTED) {
            answers.putIfAbsent(login, verdict);
        } else {
            answers.put(login, verdict);
        }
    }

    /** GitHub: what Actions runs are check runs, what older programs report are statuses; a commit may have both. */
    @Override
    public List<Check> checks(PullRequest request, String commit) {
        var checks = new ArrayList<Check>();
        if (api.isPresent()) {
            String of = "/repos/" + project.path() + "/commits/" + commit;
            Fields.of(asked().object(of + "/check-runs?per_page=100"))
                    .list("check_runs")
                    .forEach(run -> checks.add(new Check(
                            run.text("name"), ran(run.text("status"), run.text("conclusion")), run.text("html_url"))));
            Fields.of(asked().object(of + "/status?per_page=100"))
                    .list("statuses")
                    .forEach(status -> checks.add(new Check(
                            status.text("context"), reported(status.text("state")), status.text("target_url"))));
        }
        return checks;
    }

    private static Check.Outcome ran(String status, String conclusion) {
        if (!status.equals("completed")) {
            return Check.Outcome.PENDING;
        }
        return switch (conclusion) {
            case "success", "neutral", "skipped" -> Check.Outcome.PASSED;
            default -> Check.Outcome.FAILED;
        };
    }

    private static Check.Outcome reported(String state) {
        return switch (state) {
            case "success" -> Check.Outcome.PASSED;
            case "pending" -> Check.Outcome.PENDING;
            default -> Check.Outcome.FAILED;
        };
    }

    @Override
    public boolean guards(String branch) {
        return api.flatMap(open -> open.found("/repos/" + project.path() + "/branches/" + path(branch)))
                .map(Fields::of)
                .filter(found -> found.yes("protected"))
                .isPresent();
    }

    @Override
    public Optional<String> compareUrl(Proposal proposal) {
        return Optional.of("%s/%s/compare/%s...%s?expand=1"
                .formatted(project.web(), project.path(), path(proposal.base()), path(proposal.head())));
    }

    private static String path(String ref) {
        return Api.quoted(ref).replace("%2F", "/").replace("%3A", ":");
    }

    private String pulls() {
        return "/repos/" + project.path() + "/pulls";
    }

    private Api asked() {
        return api.orElseThrow(() -> new ForgeException(0, "no token for " + project.host(), Forges.TOKEN_HINT));
    }

    private static PullRequest request(Fields json) {
        return new PullRequest(
                json.number("number"),
                json.text("html_url"),
                json.text("title"),
                json.text("body"),
                json.yes("draft"),
                json.in("user").text("login"),
                json.in("head").text("sha"));
    }
}
