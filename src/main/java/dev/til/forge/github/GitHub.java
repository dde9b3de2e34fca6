package dev.til.forge.github;

import com.google.gson.JsonArray;
import com.google.gson.JsonPrimitive;
import dev.til.forge.Api;
import dev.til.forge.Fields;
import dev.til.forge.ForgeCheck;
import dev.til.forge.ForgeProject;
import dev.til.forge.Proposal;
import dev.til.forge.PullRequest;
import dev.til.forge.PullRequestForge;
import dev.til.forge.Review;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** GitHub and GitHub Enterprise, over REST. */
final class GitHub extends PullRequestForge {
    GitHub(ForgeProject project, Optional<Api> api) {
        super(project, api, "per_page=100");
    }

    /** GitHub: no REST call makes a draft ready; gh asks over GraphQL. */
    @Override
    public Optional<String> readyCommand(long number) {
        return Optional.of("gh pr ready %d".formatted(number));
    }

    @Override
    protected Stream<Fields> listed(String state, String owner, String branch) {
        String query = "?state=%s&per_page=20&head=%s".formatted(state, Api.quoted(owner + ":" + branch));
        return api.stream().flatMap(open -> open.list(requests() + query, "list of pull requests").stream());
    }

    @Override
    protected Fields opening(Proposal proposal) {
        return super.opening(proposal).with("draft", proposal.draft());
    }

    /** GitHub: a team is ORG/TEAM. */
    @Override
    protected Fields asking(String reviewer) {
        String field = reviewer.contains("/") ? "team_reviewers" : "reviewers";
        return Fields.empty().with(field, List.of(reviewer.substring(reviewer.indexOf('/') + 1)));
    }

    @Override
    public boolean says(PullRequest request, Proposal proposal) {
        // that it is a draft does not count
        return request.reads(proposal.title(), proposal.body());
    }

    @Override
    public boolean reviewed(PullRequest request) {
        return asked().list(of(request) + "/reviews?per_page=50", "list of reviews").stream()
                .anyMatch(review -> !review.in("user").text("login").equals(request.author()));
    }

    @Override
    public Optional<Review> review(PullRequest request) {
        if (api.isEmpty()) {
            return Optional.empty();
        }
        Fields json = asked().object(of(request), PULL_REQUEST);
        var waiting = new ArrayList<String>();
        json.list("requested_reviewers").forEach(reviewer -> waiting.add(reviewer.text("login")));
        json.list("requested_teams").forEach(team -> waiting.add(project.owner() + "/" + team.text("slug")));
        var answers = new HashMap<String, Review.Verdict>();
        for (Fields review : asked().list(of(request) + "/reviews?per_page=100", "list of reviews")) {
            String login = review.in("user").text("login");
            if (!login.equals(request.author())) {
                verdict(review.text("state")).ifPresent(verdict -> answered(answers, login, verdict));
            }
        }
        answers.keySet().removeAll(waiting); // asked once more: what was said before is about an older state
        return Optional.of(new Review(waiting, answers, demands(json.in("base").text("ref"))));
    }

    /** GitHub: rules are shown to everybody who reads, an older branch protection only to those who may change it. */
    private Review.Demands demands(String base) {
        String branch = Api.quoted(base).replace("%2F", "/");
        Review.Demands demands = asked().shown(repository(), "repository")
                .filter(settings -> settings.json().has("allow_squash_merge"))
                .map(settings -> new Review.Demands(0, settings.yes("allow_squash_merge")))
                .orElse(Review.Demands.NONE);
        for (Fields rule : asked().shownList(repository() + "/rules/branches/" + branch, "list of rules")) {
            if (rule.text("type").equals("pull_request")) {
                demands = demands.and(demanded(rule.in("parameters")));
            }
        }
        return asked().shown(
                        repository() + "/branches/" + branch + "/protection/required_pull_request_reviews",
                        "protection")
                .map(GitHub::demanded)
                .map(demands::and)
                .orElse(demands);
    }

    private static Review.Demands demanded(Fields parameters) {
        boolean squashes = !(parameters.json().get("allowed_merge_methods") instanceof JsonArray methods)
                || methods.contains(new JsonPrimitive("squash"));
        return new Review.Demands((int) parameters.number("required_approving_review_count"), squashes);
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
    public List<ForgeCheck> checks(PullRequest request, String commit) {
        var checks = new ArrayList<ForgeCheck>();
        if (api.isPresent()) {
            String of = repository() + "/commits/" + commit;
            asked().object(of + "/check-runs?per_page=100", "list of checks")
                    .list("check_runs")
                    .forEach(run -> checks.add(new ForgeCheck(
                            run.text("name"), ran(run.text("status"), run.text("conclusion")), run.text("html_url"))));
            asked().object(of + "/status?per_page=100", "list of statuses")
                    .list("statuses")
                    .forEach(status -> checks.add(new ForgeCheck(
                            status.text("context"), reported(status.text("state")), status.text("target_url"))));
        }
        return checks;
    }

    private static ForgeCheck.Outcome ran(String status, String conclusion) {
        if (!status.equals("completed")) {
            return ForgeCheck.Outcome.PENDING;
        }
        return switch (conclusion) {
            case "success", "neutral", "skipped" -> ForgeCheck.Outcome.PASSED;
            default -> ForgeCheck.Outcome.FAILED;
        };
    }

    private static ForgeCheck.Outcome reported(String state) {
        return switch (state) {
            case "success" -> ForgeCheck.Outcome.PASSED;
            case "pending" -> ForgeCheck.Outcome.PENDING;
            default -> ForgeCheck.Outcome.FAILED;
        };
    }

    @Override
    protected Optional<String> page(ForgeProject there, String file) {
        return Optional.of("%s/%s/blob/%s".formatted(there.web(), there.bare().quoted(), file));
    }

    @Override
    public Optional<String> compareUrl(Proposal proposal) {
        return Optional.of("%s/%s/compare/%s...%s?expand=1"
                .formatted(project.web(), project.quoted(), path(proposal.base()), path(proposal.head())));
    }

    private static String path(String ref) {
        return Api.quoted(ref).replace("%2F", "/").replace("%3A", ":");
    }

    @Override
    protected PullRequest request(Fields json) {
        return request(json, json.text("title"), json.yes("draft"));
    }
}
