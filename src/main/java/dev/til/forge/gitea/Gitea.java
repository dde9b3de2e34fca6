package dev.til.forge.gitea;

import dev.til.forge.Api;
import dev.til.forge.Fields;
import dev.til.forge.ForgeCheck;
import dev.til.forge.ForgeProject;
import dev.til.forge.ForgePush;
import dev.til.forge.Proposal;
import dev.til.forge.PullRequest;
import dev.til.forge.PullRequestForge;
import dev.til.forge.Review;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Gitea and Forgejo: REST with a token; without one, AGit's push to {@code refs/for/} opens the pull request. */
final class Gitea extends PullRequestForge {
    Gitea(ForgeProject project, Optional<Api> api) {
        super(project, api, "limit=50");
    }

    /** AGit: without a token. */
    @Override
    public boolean takesRefsFor() {
        return !answers();
    }

    @Override
    public ForgePush push(Proposal proposal) {
        if (answers()) {
            return ForgePush.branch(proposal);
        }
        var options = new ArrayList<String>();
        options.add("topic=" + proposal.topic());
        options.add("title=" + title(proposal));
        if (!proposal.body().isBlank()) {
            options.add("description=" + proposal.body().strip().replaceAll("\\s*\\R\\s*", " "));
        }
        // AGit: a second push to the same topic is a new state of the same pull request
        options.add("force-push=true");
        return new ForgePush("refs/for/" + proposal.base(), options, false);
    }

    /** Gitea: the list cannot be asked for one branch, and teammates' forks may have one of the same name. */
    @Override
    protected Stream<Fields> listed(String state, String owner, String branch) {
        String query = "?limit=50&sort=recentupdate&state=" + state;
        return api.stream()
                .flatMap(asked -> asked.list(requests() + query, "list of pull requests").stream())
                .filter(found -> {
                    String from = found.in("head").in("repo").in("owner").text("login");
                    return from.isEmpty() || from.equalsIgnoreCase(owner);
                })
                .filter(found -> found.in("head").text("ref").equals(branch));
    }

    /** Gitea: a draft is a title that starts with WIP: */
    @Override
    protected String title(Proposal proposal) {
        return (proposal.draft() ? "WIP: " : "") + proposal.title();
    }

    @Override
    protected Fields asking(String reviewer) {
        return Fields.empty().with("reviewers", List.of(reviewer));
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
        return Optional.of(new Review(waiting, answers, demands(json.in("base").text("ref"))));
    }

    /** Gitea: the branch says how many its protection wants. */
    private Review.Demands demands(String base) {
        int approvals = asked().shown(
                        repository() + "/branches/" + Api.quoted(base).replace("%2F", "/"), "branch")
                .map(branch -> (int) branch.number("required_approvals"))
                .orElse(0);
        boolean squashes = asked().shown(repository(), "repository")
                .filter(settings -> settings.json().has("allow_squash_merge") && !settings.yes("allow_squash_merge"))
                .isEmpty();
        return new Review.Demands(approvals, squashes);
    }

    @Override
    public List<ForgeCheck> checks(PullRequest request, String commit) {
        var checks = new ArrayList<ForgeCheck>();
        api.ifPresent(asked -> asked.object(repository() + "/commits/" + commit + "/status", "list of statuses")
                .list("statuses")
                .forEach(status -> checks.add(new ForgeCheck(
                        status.text("context"), outcome(status.text("status")), status.text("target_url")))));
        return checks;
    }

    private static ForgeCheck.Outcome outcome(String status) {
        return switch (status) {
            case "success", "warning", "skipped" -> ForgeCheck.Outcome.PASSED;
            case "pending" -> ForgeCheck.Outcome.PENDING;
            default -> ForgeCheck.Outcome.FAILED;
        };
    }

    @Override
    protected Optional<String> page(ForgeProject there, String file) {
        return Optional.of(
                "%s/%s/src/commit/%s".formatted(there.web(), there.bare().quoted(), file));
    }

    @Override
    public Optional<String> compareUrl(Proposal proposal) {
        return Optional.of("%s/%s/compare/%s...%s"
                .formatted(project.web(), project.quoted(), Api.quoted(proposal.base()), Api.quoted(proposal.head())));
    }

    @Override
    protected PullRequest request(Fields json) {
        String title = json.text("title");
        return request(json, title.replaceFirst("^WIP: ", ""), title.startsWith("WIP:"));
    }
}
