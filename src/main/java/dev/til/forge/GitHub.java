package dev.til.forge;

import com.google.gson.JsonElement;
import java.net.URI;
import java.util.ArrayList;
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
