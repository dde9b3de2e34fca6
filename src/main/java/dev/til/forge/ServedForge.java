package dev.til.forge;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A forge with an API: til asks it where there is a token for it. */
public abstract class ServedForge implements Forge {
    protected static final String PULL_REQUEST = "pull request";

    protected final ForgeProject project;
    protected final Optional<Api> api;

    protected ServedForge(ForgeProject project, Optional<Api> api) {
        this.project = project;
        this.api = api;
    }

    @Override
    public final boolean answers() {
        return api.isPresent();
    }

    @Override
    public final boolean hasApi() {
        return true;
    }

    /** Who til is there; empty where nobody answers. */
    public final Optional<Account> account() {
        return api.map(asked -> {
            Optional<Api.Told> me = told(asked);
            return new Account(
                    me.map(told -> told.fields().text(login())).orElse(""),
                    rights(),
                    me.flatMap(told -> told.header("X-OAuth-Scopes"))
                            .map(names -> List.of(names.strip().split("\\s*,\\s*"))),
                    me.flatMap(Api.Told::time));
        });
    }

    /** GitHub: the token of a job is nobody's, and is told so. */
    private Optional<Api.Told> told(Api asked) {
        try {
            return Optional.of(asked.told(me(), "account"));
        } catch (ForgeException e) {
            if (e.status() == 403) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** The path of the API below which the owner of a token is told of. */
    protected String me() {
        return "/user";
    }

    /** The field of their name. */
    protected String login() {
        return "login";
    }

    /** Whether the owner of the token may push to the repository; empty where the server does not say. */
    protected Optional<Boolean> rights() {
        return Optional.empty();
    }

    @Override
    public boolean says(PullRequest request, Proposal proposal) {
        return request.draft() == proposal.draft() && request.reads(proposal.title(), proposal.body());
    }

    @Override
    public final Optional<String> page(String url, String commit, String path) {
        String file = Api.quoted(path).replace("%2F", "/");
        return ForgeProject.of(url).flatMap(there -> page(there, commit + "/" + file));
    }

    /** @param file the commit and the path in it */
    protected Optional<String> page(ForgeProject there, String file) {
        return Optional.empty();
    }

    protected final Api asked() {
        return api.orElseThrow(() -> new ForgeException(
                0, "there is no token for '%s'".formatted(project.host()), "'til ready' says which it takes"));
    }

    /** The path of the API below which pull requests are known by their numbers. */
    protected abstract String requests();

    /** The same of one of them. */
    protected String of(long number) {
        return requests() + "/" + number;
    }

    protected final String of(PullRequest request) {
        return of(request.number());
    }

    /** The ids of a pull request's commits. */
    protected final List<String> commits(PullRequest request, String query, String id) {
        return asked().list(of(request) + "/commits?" + query, "list of commits").stream()
                .map(commit -> commit.text(id))
                .toList();
    }

    /** Asks for one thing of several; what is refused does not stop the others. */
    protected static void tried(String what, List<ForgeRefusal> refusals, Runnable request) {
        try {
            request.run();
        } catch (ForgeException e) {
            refusals.add(new ForgeRefusal(what, e.problem()));
        }
    }

    /**
     * Asks each reviewer for themselves: GitHub drops all of a request that has one in it whom it does not take.
     *
     * @param body what is sent to {@code path} for one of them
     * @return what was refused, to be added to
     */
    protected final List<ForgeRefusal> ask(Proposal proposal, String path, Function<String, Fields> body) {
        var refusals = new ArrayList<ForgeRefusal>();
        proposal.reviewers().forEach(reviewer -> told("reviewer " + reviewer, refusals, path, body.apply(reviewer)));
        return refusals;
    }

    /** Gives it the proposal's labels, all in one. */
    protected final void label(Proposal proposal, String path, List<ForgeRefusal> refusals) {
        if (!proposal.labels().isEmpty()) {
            var body = Fields.empty().with("labels", proposal.labels());
            told("labels " + String.join(", ", proposal.labels()), refusals, path, body);
        }
    }

    private void told(String what, List<ForgeRefusal> refusals, String path, Fields body) {
        tried(what, refusals, () -> asked().tell(path, body, "word of that"));
    }

    /** Whether a branch of the server's is one that it protects; false where nobody answers. */
    protected final boolean isProtected(String path) {
        return api.flatMap(asked -> asked.found(path, "branch"))
                .filter(found -> found.yes("protected"))
                .isPresent();
    }
}
