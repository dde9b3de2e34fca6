package dev.til.forge;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A forge with pull requests below {@code /repos/OWNER/NAME/pulls}: the form of GitHub's API, which others took over. */
public abstract class PullRequestForge extends ServedForge {
    private final String most;

    /** @param most the query for as long a list as the server gives at once */
    protected PullRequestForge(ForgeProject project, Optional<Api> api, String most) {
        super(project.bare(), api);
        this.most = most;
    }

    /** The pull requests from an owner's branch; none where nobody answers. */
    protected abstract Stream<Fields> listed(String state, String owner, String branch);

    /** What asks a reviewer. */
    protected abstract Fields asking(String reviewer);

    protected abstract PullRequest request(Fields json);

    protected final PullRequest request(Fields json, String title, boolean draft) {
        return asked().believed(new PullRequest(
                json.number("number"),
                json.text("html_url"),
                title,
                json.text("body"),
                draft,
                json.in("user").text("login"),
                json.in("head").text("sha")));
    }

    @Override
    public final Optional<PullRequest> find(Proposal proposal) {
        return listed("open", proposal.owner().orElse(project.owner()), proposal.branch())
                .filter(found -> found.in("base").text("ref").equals(proposal.base()))
                .map(this::request)
                .findFirst();
    }

    @Override
    public final Optional<PullRequest> merged(String branch, Optional<String> fork, List<String> commits) {
        List<PullRequest> found = listed("closed", fork.map(Proposal::owner).orElse(project.owner()), branch)
                .filter(request ->
                        request.yes("merged") || !request.text("merged_at").isEmpty())
                .map(this::request)
                .toList();
        return MergedPullRequests.newest(commits, found, request -> commits(request, most, "sha"));
    }

    @Override
    public final Optional<PullRequest> open(Proposal proposal) {
        return api.map(asked -> request(asked.post(requests(), opening(proposal), PULL_REQUEST)));
    }

    /** What opens a pull request. */
    protected Fields opening(Proposal proposal) {
        return content(proposal).with("head", proposal.head());
    }

    private Fields content(Proposal proposal) {
        return Fields.empty()
                .with("title", title(proposal))
                .with("body", proposal.body())
                .with("base", proposal.base());
    }

    /** The title as it is sent. */
    protected String title(Proposal proposal) {
        return proposal.title();
    }

    @Override
    public final PullRequest update(PullRequest request, Proposal proposal) {
        return request(asked().patch(of(request), content(proposal), PULL_REQUEST));
    }

    @Override
    public final void close(long number) {
        asked().patch(of(number), Fields.empty().with("state", "closed"), PULL_REQUEST);
    }

    @Override
    public final List<ForgeRefusal> invite(PullRequest request, Proposal proposal) {
        List<ForgeRefusal> refusals = ask(proposal, of(request) + "/requested_reviewers", this::asking);
        label(proposal, repository() + "/issues/" + request.number() + "/labels", refusals);
        return refusals;
    }

    @Override
    public final boolean guards(String branch) {
        return isProtected(repository() + "/branches/" + Api.quoted(branch).replace("%2F", "/"));
    }

    @Override
    protected final Optional<Boolean> rights() {
        Fields permissions = asked().object(repository(), "repository").in("permissions");
        return permissions.json().has("push") ? Optional.of(permissions.yes("push")) : Optional.empty();
    }

    @Override
    protected final String requests() {
        return repository() + "/pulls";
    }

    protected final String repository() {
        return "/repos/" + project.quoted();
    }
}
