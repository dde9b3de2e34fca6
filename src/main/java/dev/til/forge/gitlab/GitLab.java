package dev.til.forge.gitlab;

import com.google.gson.JsonArray;
import dev.til.forge.Api;
import dev.til.forge.Fields;
import dev.til.forge.ForgeCheck;
import dev.til.forge.ForgeProject;
import dev.til.forge.ForgePush;
import dev.til.forge.ForgeRefusal;
import dev.til.forge.MergedPullRequests;
import dev.til.forge.Proposal;
import dev.til.forge.PullRequest;
import dev.til.forge.Review;
import dev.til.forge.ServedForge;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** GitLab: the push itself opens the merge request; with a token the rest is set over REST. */
final class GitLab extends ServedForge {
    private static final String MERGE_REQUEST = "merge request";
    private static final int DEVELOPER = 30;

    GitLab(ForgeProject project, Optional<Api> api) {
        super(project, api);
    }

    @Override
    public ForgePush push(Proposal proposal) {
        if (answers()) {
            return ForgePush.branch(proposal);
        }
        var options = new ArrayList<String>();
        options.add("merge_request.create");
        options.add("merge_request.target=" + proposal.base());
        proposal.fork().ifPresent(fork -> options.add("merge_request.target_project=" + project.path()));
        options.add("merge_request.title=" + title(proposal));
        if (!proposal.body().isBlank()) {
            // GitLab: a push option holds no line break; it reads the two characters \n as one
            options.add("merge_request.description="
                    + proposal.body().strip().replace("\r", "").replace("\n", "\\n"));
        }
        proposal.labels().forEach(label -> options.add("merge_request.label=" + label));
        proposal.reviewers().forEach(reviewer -> options.add("merge_request.assign=" + reviewer));
        return ForgePush.branch(proposal, options.toArray(String[]::new));
    }

    @Override
    public Optional<PullRequest> find(Proposal proposal) {
        return listed("opened", proposal.branch(), proposal.fork(), "&target_branch=" + Api.quoted(proposal.base()))
                .findFirst();
    }

    @Override
    public Optional<PullRequest> merged(String branch, Optional<String> fork, List<String> commits) {
        return MergedPullRequests.newest(
                commits,
                listed("merged", branch, fork, "").toList(),
                request -> commits(request, "per_page=100", "id"));
    }

    private Stream<PullRequest> listed(String state, String branch, Optional<String> fork, String more) {
        String query = "?state=%s&source_branch=%s%s".formatted(state, Api.quoted(branch), more);
        return api.stream()
                .flatMap(asked -> asked.list(requests() + query, "list of merge requests").stream())
                .filter(found -> isFrom(found, fork))
                .map(this::request);
    }

    /** GitLab: the list holds what comes from everybody's forks, whose branches may have the same name. */
    private boolean isFrom(Fields request, Optional<String> fork) {
        long source = request.number("source_project_id");
        return fork.map(path -> source == id(path)).orElse(source == request.number("target_project_id"));
    }

    private long id(String path) {
        return asked().object("/projects/" + Api.quoted(path), "project").number("id");
    }

    @Override
    public Optional<PullRequest> open(Proposal proposal) {
        return api.map(asked -> {
            Fields content =
                    content(proposal).with("source_branch", proposal.branch()).with("target_branch", proposal.base());
            // GitLab: from a fork, the merge request is made at the fork and names its target
            proposal.fork().ifPresent(fork -> content.json().addProperty("target_project_id", id(project.path())));
            return request(asked.post(requests(proposal.fork().orElse(project.path())), content, MERGE_REQUEST));
        });
    }

    @Override
    public PullRequest update(PullRequest request, Proposal proposal) {
        Fields content = content(proposal).with("target_branch", proposal.base());
        return request(asked().put(of(request), content, MERGE_REQUEST));
    }

    private static Fields content(Proposal proposal) {
        return Fields.empty().with("title", title(proposal)).with("description", proposal.body());
    }

    /** GitLab: a draft is a title that starts with Draft: */
    private static String title(Proposal proposal) {
        return (proposal.draft() ? "Draft: " : "") + proposal.title();
    }

    @Override
    public void close(long number) {
        asked().put(of(number), Fields.empty().with("state_event", "close"), MERGE_REQUEST);
    }

    @Override
    public List<ForgeRefusal> invite(PullRequest request, Proposal proposal) {
        var refusals = new ArrayList<ForgeRefusal>();
        var ids = new JsonArray();
        for (String reviewer : proposal.reviewers()) {
            tried("reviewer " + reviewer, refusals, () -> {
                var users = asked().list("/users?username=" + Api.quoted(reviewer), "list of users");
                if (users.isEmpty()) {
                    refusals.add(new ForgeRefusal("reviewer " + reviewer, "no such user"));
                } else {
                    ids.add(users.get(0).number("id"));
                }
            });
        }
        var body = Fields.empty();
        if (!ids.isEmpty()) {
            body.json().add("reviewer_ids", ids);
        }
        if (!proposal.labels().isEmpty()) {
            body.with("add_labels", String.join(",", proposal.labels()));
        }
        if (body.json().size() > 0) {
            tried("reviewers and labels", refusals, () -> asked().put(of(request), body, MERGE_REQUEST));
        }
        return refusals;
    }

    @Override
    public boolean reviewed(PullRequest request) {
        return asked().list(of(request) + "/notes?per_page=50", "list of comments").stream()
                .filter(note -> !note.yes("system"))
                .anyMatch(note -> !note.in("author").text("username").equals(request.author()));
    }

    @Override
    public Optional<Review> review(PullRequest request) {
        if (api.isEmpty()) {
            return Optional.empty();
        }
        String of = of(request);
        var answers = new HashMap<String, Review.Verdict>();
        Fields approvals = asked().object(of + "/approvals", "list of approvals");
        approvals
                .list("approved_by")
                .forEach(by -> answers.put(by.in("user").text("username"), Review.Verdict.APPROVED));
        var waiting = new ArrayList<String>();
        for (Fields reviewer : asked().list(of + "/reviewers", "list of reviewers")) {
            String name = reviewer.in("user").text("username");
            switch (reviewer.text("state")) {
                case "requested_changes" -> answers.put(name, Review.Verdict.REFUSED);
                case "reviewed" -> answers.putIfAbsent(name, Review.Verdict.COMMENTED);
                default -> {
                    if (!answers.containsKey(name)) {
                        waiting.add(name);
                    }
                }
            }
        }
        boolean squashes = asked().shown("/projects/" + Api.quoted(project.path()), "project")
                .filter(settings -> settings.text("squash_option").equals("never"))
                .isEmpty();
        var demands = new Review.Demands((int) approvals.number("approvals_required"), squashes);
        return Optional.of(new Review(waiting, answers, demands));
    }

    @Override
    public List<ForgeCheck> checks(PullRequest request, String commit) {
        var checks = new ArrayList<ForgeCheck>();
        String of = "/projects/" + Api.quoted(project.path()) + "/repository/commits/" + commit;
        api.ifPresent(asked -> asked.list(of + "/statuses?per_page=100", "list of statuses")
                .forEach(status -> {
                    ForgeCheck.Outcome outcome =
                            status.yes("allow_failure") ? ForgeCheck.Outcome.PASSED : outcome(status.text("status"));
                    checks.add(new ForgeCheck(status.text("name"), outcome, status.text("target_url")));
                }));
        return checks;
    }

    private static ForgeCheck.Outcome outcome(String status) {
        return switch (status) {
            // GitLab: a job that waits for somebody's click holds nothing up
            case "success", "skipped", "manual" -> ForgeCheck.Outcome.PASSED;
            case "failed", "canceled" -> ForgeCheck.Outcome.FAILED;
            default -> ForgeCheck.Outcome.PENDING;
        };
    }

    @Override
    protected String login() {
        return "username";
    }

    /** GitLab: developers push; a right of the group is one in its projects. */
    @Override
    protected Optional<Boolean> rights() {
        Fields permissions = asked().object("/projects/" + Api.quoted(project.path()), "project")
                .in("permissions");
        long level = Math.max(
                permissions.in("project_access").number("access_level"),
                permissions.in("group_access").number("access_level"));
        return permissions.json().size() == 0 ? Optional.empty() : Optional.of(level >= DEVELOPER);
    }

    @Override
    public boolean guards(String branch) {
        String of = "/projects/" + Api.quoted(project.path()) + "/repository/branches/" + Api.quoted(branch);
        return isProtected(of);
    }

    @Override
    protected Optional<String> page(ForgeProject there, String file) {
        return Optional.of("%s/%s/-/blob/%s".formatted(there.web(), there.quoted(), file));
    }

    @Override
    public Optional<String> compareUrl(Proposal proposal) {
        return Optional.of(
                "%s/%s/-/merge_requests/new?merge_request%%5Bsource_branch%%5D=%s&merge_request%%5Btarget_branch%%5D=%s"
                        .formatted(
                                project.web(),
                                project.quoted(),
                                Api.quoted(proposal.branch()),
                                Api.quoted(proposal.base())));
    }

    @Override
    protected String requests() {
        return requests(project.path());
    }

    private static String requests(String path) {
        return "/projects/" + Api.quoted(path) + "/merge_requests";
    }

    private PullRequest request(Fields json) {
        return asked().believed(new PullRequest(
                json.number("iid"),
                json.text("web_url"),
                json.text("title").replaceFirst("^Draft: ", ""),
                json.text("description"),
                json.yes("draft"),
                json.in("author").text("username"),
                json.text("sha")));
    }
}
