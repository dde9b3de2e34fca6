package dev.til.forge.gerrit;

import dev.til.forge.Api;
import dev.til.forge.Fields;
import dev.til.forge.ForgeCheck;
import dev.til.forge.ForgeProject;
import dev.til.forge.ForgePush;
import dev.til.forge.ForgeRefusal;
import dev.til.forge.Proposal;
import dev.til.forge.PullRequest;
import dev.til.forge.Review;
import dev.til.forge.ServedForge;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/**
 * Gerrit: a commit with a Change-Id, pushed to {@code refs/for/BASE}, is the change; the next commit with the same one is
 * its next patch set. Topic and labels ride on the ref; so do reviewers where nobody answers.
 */
final class Gerrit extends ServedForge {
    private static final String CHANGE = "change";

    Gerrit(ForgeProject project, Optional<Api> api) {
        super(project, api);
    }

    @Override
    protected String me() {
        return "/accounts/self";
    }

    @Override
    protected String login() {
        return "username";
    }

    @Override
    public boolean wantsChangeIds() {
        return true;
    }

    @Override
    public boolean takesRefsFor() {
        return true;
    }

    @Override
    public boolean stacks() {
        return false;
    }

    @Override
    public ForgePush push(Proposal proposal) {
        var parts = new ArrayList<String>();
        parts.add("topic=" + encoded(proposal.topic()));
        if (!answers()) { // Gerrit: one reviewer it does not know makes it refuse the whole push
            proposal.reviewers().forEach(reviewer -> parts.add("r=" + encoded(reviewer)));
        }
        proposal.labels().forEach(label -> parts.add("hashtag=" + encoded(label)));
        parts.add(proposal.draft() ? "wip" : "ready");
        return new ForgePush("refs/for/" + proposal.base() + "%" + String.join(",", parts), List.of(), false);
    }

    /** Gerrit: options on the ref are percent-encoded; a comma would end one, and a ref holds no space. */
    private static String encoded(String value) {
        return Api.quoted(value).replace("%40", "@").replace("%2F", "/");
    }

    @Override
    public Optional<PullRequest> find(Proposal proposal) {
        return query("status:open owner:self branch:\"%s\" topic:\"%s\"".formatted(proposal.base(), proposal.topic()));
    }

    @Override
    public Optional<PullRequest> merged(String branch, Optional<String> fork, List<String> commits) {
        // a topic may be used again: only the change that this very commit was a patch set of tells that it is merged
        for (int i = commits.size() - 1; i >= 0; i--) {
            String commit = commits.get(i);
            Optional<PullRequest> found = query("status:merged commit:" + commit);
            if (found.isPresent()) {
                return found.map(request -> request.at(commit));
            }
        }
        return Optional.empty();
    }

    /** Of several changes, one a commit, the last one stands for the branch. */
    private Optional<PullRequest> query(String query) {
        String path = requests() + "/?o=CURRENT_REVISION&o=DETAILED_ACCOUNTS&n=50&q="
                + Api.quoted("project:\"" + repository() + "\" " + query);
        return api.flatMap(asked -> asked.list(path, "list of changes").stream()
                        .max(Comparator.comparingLong(change -> change.number("_number"))))
                .map(this::request);
    }

    /** The push has made the change: this finds it. */
    @Override
    public Optional<PullRequest> open(Proposal proposal) {
        return find(proposal);
    }

    /** Title and body are the commit's message, which the push has set: only whether it is a draft is left to say. */
    @Override
    public PullRequest update(PullRequest request, Proposal proposal) {
        Fields now = asked().object(of(request) + "?o=CURRENT_REVISION&o=DETAILED_ACCOUNTS", CHANGE);
        if (now.yes("work_in_progress") == proposal.draft()) {
            return request(now);
        }
        asked().tell(of(request) + (proposal.draft() ? "/wip" : "/ready"), Fields.empty(), "word of that");
        return request(now.with("work_in_progress", proposal.draft()));
    }

    /** Gerrit: a change is abandoned, and can be restored there. */
    @Override
    public void close(long number) {
        asked().tell(of(number) + "/abandon", Fields.empty(), CHANGE);
    }

    /** Labels were named on the ref. */
    @Override
    public List<ForgeRefusal> invite(PullRequest request, Proposal proposal) {
        return answers()
                ? ask(
                        proposal,
                        of(request) + "/reviewers",
                        reviewer -> Fields.empty().with("reviewer", reviewer))
                : List.of();
    }

    @Override
    public boolean says(PullRequest request, Proposal proposal) {
        return request.draft() == proposal.draft();
    }

    /** A rewritten commit is a new patch set, beside which the reviewed one stays with all that was said of it. */
    @Override
    public boolean reviewed(PullRequest request) {
        return false;
    }

    @Override
    public Optional<Review> review(PullRequest request) {
        return api.map(asked -> {
            Fields change = detail(asked, request);
            var answers = new HashMap<String, Review.Verdict>();
            Fields label = change.in("labels").in("Code-Review");
            long highest = highest(label);
            label.list("all")
                    .forEach(vote -> verdict(vote.number("value"), highest)
                            .ifPresent(verdict -> answers.put(vote.text("username"), verdict)));
            answers.remove(request.author());
            var waiting = new ArrayList<String>();
            for (Fields reviewer : change.in("reviewers").list("REVIEWER")) {
                String name = reviewer.text("username");
                if (!name.equals(request.author()) && !answers.containsKey(name)) {
                    waiting.add(name);
                }
            }
            boolean demanded = !label.json().isEmpty() && !label.yes("optional");
            return new Review(waiting, answers, new Review.Demands(demanded ? 1 : 0, false));
        });
    }

    /** Gerrit: only the highest vote approves; a lower one is a good word, and "someone else must approve". */
    private static Optional<Review.Verdict> verdict(long vote, long highest) {
        if (vote == 0) {
            return Optional.empty();
        }
        return Optional.of(
                vote < 0
                        ? Review.Verdict.REFUSED
                        : vote >= highest ? Review.Verdict.APPROVED : Review.Verdict.COMMENTED);
    }

    /** Gerrit: a label's values are the names of a map: "-2", " 0", "+1". */
    private static long highest(Fields label) {
        return label.in("values").json().keySet().stream()
                .map(value -> value.strip().replace("+", ""))
                .filter(value -> value.matches("-?\\d{1,4}"))
                .mapToLong(Long::parseLong)
                .max()
                .orElse(1);
    }

    /** Gerrit: what builds a change votes with a label of its own. */
    @Override
    public List<ForgeCheck> checks(PullRequest request, String commit) {
        var checks = new ArrayList<ForgeCheck>();
        api.map(asked -> detail(asked, request).in("labels")).ifPresent(labels -> {
            for (String name : labels.json().keySet()) {
                if (!name.equals("Code-Review")) {
                    Fields label = labels.in(name);
                    ForgeCheck.Outcome outcome = label.json().has("rejected")
                            ? ForgeCheck.Outcome.FAILED
                            : label.json().has("approved") ? ForgeCheck.Outcome.PASSED : ForgeCheck.Outcome.PENDING;
                    checks.add(new ForgeCheck(name, outcome, request.url()));
                }
            }
        });
        return checks;
    }

    private static Fields detail(Api asked, PullRequest request) {
        return asked.object("/changes/" + request.number() + "/detail", CHANGE);
    }

    @Override
    public Optional<String> compareUrl(Proposal proposal) {
        return Optional.of(project.web() + "/q/" + Api.quoted("topic:" + proposal.topic()));
    }

    /** Gerrit: an authenticated clone's path starts with a/, which is no part of the project's name. */
    private String repository() {
        return project.path().startsWith("a/") ? project.path().substring(2) : project.path();
    }

    @Override
    protected String requests() {
        return "/changes";
    }

    @Override
    protected String of(long number) {
        return requests() + "/" + Api.quoted(repository()) + "~" + number;
    }

    private PullRequest request(Fields json) {
        return asked().believed(new PullRequest(
                json.number("_number"),
                project.web() + "/c/" + Api.quoted(repository()).replace("%2F", "/") + "/+/" + json.number("_number"),
                json.text("subject"),
                "",
                json.yes("work_in_progress"),
                json.in("owner").text("username"),
                json.text("current_revision")));
    }
}
