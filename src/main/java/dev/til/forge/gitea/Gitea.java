package dev.til.forge.gitea;

import dev.til.forge.Api;
import dev.til.forge.Check;
import dev.til.forge.Fields;
import dev.til.forge.Merged;
import dev.til.forge.Project;
import dev.til.forge.Proposal;
import dev.til.forge.PullRequest;
import dev.til.forge.Push;
import dev.til.forge.Refusal;
import dev.til.forge.Review;
import dev.til.forge.ServedForge;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/** Gitea and Forgejo: REST with a token; without one, AGit's push to {@code refs/for/} opens the pull request. */
final class Gitea extends ServedForge {
    Gitea(Project project, Optional<Api> api) {
        super(project.bare(), api);
    }

    /** AGit: without a token. */
    @Override
    public boolean takesRefsFor() {
        return !answers();
    }

    @Override
    public Push push(Proposal proposal) {
        if (answers()) {
            return Push.branch(proposal);
        }
        var options = new ArrayList<String>();
        options.add("topic=" + proposal.topic());
        options.add("title=" + title(proposal));
        if (!proposal.body().isBlank()) {
            options.add("description=" + proposal.body().strip().replaceAll("\\s*\\R\\s*", " "));
        }
        // AGit: a second push to the same topic is a new state of the same pull request
        options.add("force-push=true");
        return new Push("refs/for/" + proposal.base(), options, false);
    }

    @Override
    public Optional<PullRequest> find(Proposal proposal) {
        return listed("open", proposal.branch(), proposal.owner()).stream()
                .filter(found -> found.in("base").text("ref").equals(proposal.base()))
                .map(this::request)
                .findFirst();
    }

    @Override
    public Optional<PullRequest> merged(String branch, Optional<String> fork, List<String> commits) {
        List<PullRequest> found = listed("closed", branch, fork.map(Proposal::owner)).stream()
                .filter(request -> request.yes("merged"))
                .map(this::request)
                .toList();
        return Merged.newest(commits, found, request -> commits(request, "limit=50", "sha"));
    }

    /** Gitea: the list cannot be asked for one branch, and teammates' forks may have one of the same name. */
    private List<Fields> listed(String state, String branch, Optional<String> owner) {
        var found = new ArrayList<Fields>();
        if (api.isPresent()) {
            for (Fields fields :
                    asked().list(requests() + "?limit=50&sort=recentupdate&state=" + state, "list of pull requests")) {
                String from = fields.in("head").in("repo").in("owner").text("login");
                boolean ours = from.isEmpty() || from.equalsIgnoreCase(owner.orElse(project.owner()));
                if (ours && fields.in("head").text("ref").equals(branch)) {
                    found.add(fields);
                }
            }
        }
        return found;
    }

    @Override
    public Optional<PullRequest> open(Proposal proposal) {
        Fields body = content(proposal).with("head", proposal.head()).with("base", proposal.base());
        return api.map(asked -> request(asked.post(requests(), body, PULL_REQUEST)));
    }

    @Override
    public PullRequest update(PullRequest request, Proposal proposal) {
        Fields body = content(proposal).with("base", proposal.base());
        return request(asked().patch(of(request), body, PULL_REQUEST));
    }

    private static Fields content(Proposal proposal) {
        return Fields.empty().with("title", title(proposal)).with("body", proposal.body());
    }

    /** Gitea: a draft is a title that starts with WIP: */
    private static String title(Proposal proposal) {
        return (proposal.draft() ? "WIP: " : "") + proposal.title();
    }

    @Override
    public void close(long number) {
        asked().patch(of(number), Fields.empty().with("state", "closed"), PULL_REQUEST);
    }

    @Override
    public List<Refusal> invite(PullRequest request, Proposal proposal) {
        List<Refusal> refusals = ask(
                proposal,
                of(request) + "/requested_reviewers",
                reviewer -> Fields.empty().with("reviewers", List.of(reviewer)));
        label(proposal, repository() + "/issues/" + request.number() + "/labels", refusals);
        return refusals;
    }

    @Override
    public boolean says(PullRequest request, Proposal proposal) {
        return request.draft() == proposal.draft() && request.reads(proposal.title(), proposal.body());
    }

    @Override
    public boolean reviewed(PullRequest request) {
        return asked().list(of(request) + "/reviews", "list of reviews").stream()
                .filter(review -> verdict(review.text("state")).isPresent())
                .anyMatch(review -> !review.in("user").text("login").equals(request.author()));
    }

    /** Gitea: who is only asked, or has not sent what they wrote, stands among the reviews too. */
    private static Optional<Review.Verdict> verdict(String state) {
        return switch (state) {
            case "APPROVED" -> Optional.of(Review.Verdict.APPROVED);
            case "REQUEST_CHANGES" -> Optional.of(Review.Verdict.REFUSED);
            case "COMMENT" -> Optional.of(Review.Verdict.COMMENTED);
            default -> Optional.empty();
        };
    }

    @Override
    public Optional<Review> review(PullRequest request) {
        if (api.isEmpty()) {
            return Optional.empty();
        }
        String of = of(request);
        Fields json = asked().object(of, PULL_REQUEST);
        var waiting = new ArrayList<String>();
        json.list("requested_reviewers").forEach(reviewer -> waiting.add(reviewer.text("login")));
        json.list("requested_reviewers_teams").forEach(team -> waiting.add(project.owner() + "/" + team.text("name")));
        var answers = new HashMap<String, Review.Verdict>();
        for (Fields review : asked().list(of + "/reviews", "list of reviews")) {
            String login = review.in("user").text("login");
            if (!login.equals(request.author()) && !review.yes("dismissed")) {
                verdict(review.text("state")).ifPresent(verdict -> answers.put(login, verdict));
            }
        }
        answers.keySet().removeAll(waiting);
        return Optional.of(new Review(waiting, answers));
    }

    @Override
    public List<Check> checks(PullRequest request, String commit) {
        var checks = new ArrayList<Check>();
        api.ifPresent(asked -> asked.object(repository() + "/commits/" + commit + "/status", "list of statuses")
                .list("statuses")
                .forEach(status -> checks.add(
                        new Check(status.text("context"), outcome(status.text("status")), status.text("target_url")))));
        return checks;
    }

    private static Check.Outcome outcome(String status) {
        return switch (status) {
            case "success", "warning", "skipped" -> Check.Outcome.PASSED;
            case "pending" -> Check.Outcome.PENDING;
            default -> Check.Outcome.FAILED;
        };
    }

    @Override
    public boolean guards(String branch) {
        return isProtected(repository() + "/branches/" + Api.quoted(branch).replace("%2F", "/"));
    }

    @Override
    protected Optional<String> page(Project there, String file) {
        return Optional.of(
                "%s/%s/src/commit/%s".formatted(there.web(), there.bare().quoted(), file));
    }

    @Override
    public Optional<String> compareUrl(Proposal proposal) {
        return Optional.of("%s/%s/compare/%s...%s"
                .formatted(project.web(), project.quoted(), Api.quoted(proposal.base()), Api.quoted(proposal.head())));
    }

    @Override
    protected String requests() {
        return repository() + "/pulls";
    }

    private String repository() {
        return "/repos/" + project.quoted();
    }

    private PullRequest request(Fields json) {
        String title = json.text("title");
        return asked().believed(new PullRequest(
                json.number("number"),
                json.text("html_url"),
                title.replaceFirst("^WIP: ", ""),
                json.text("body"),
                title.startsWith("WIP:"),
                json.in("user").text("login"),
                json.in("head").text("sha")));
    }
}
