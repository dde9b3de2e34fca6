package dev.til.forge;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A forge with an API: til asks it where there is a token for it. */
abstract sealed class ServedForge implements Forge permits Gerrit, GitHub, GitLab, Gitea {
    static final String PULL_REQUEST = "pull request";

    final Project project;
    final Optional<Api> api;
    private final Kind kind;

    ServedForge(Kind kind, Project project, Optional<Api> api) {
        this.kind = kind;
        this.project = project;
        this.api = api;
    }

    @Override
    public final Kind kind() {
        return kind;
    }

    @Override
    public final boolean answers() {
        return api.isPresent();
    }

    @Override
    public final boolean hasApi() {
        return true;
    }

    @Override
    public final Optional<String> page(String url, String commit, String path) {
        String file = Api.quoted(path).replace("%2F", "/");
        return Project.of(url).flatMap(there -> page(there, commit + "/" + file));
    }

    /** @param file the commit and the path in it */
    Optional<String> page(Project there, String file) {
        return Optional.empty();
    }

    final Api asked() {
        return api.orElseThrow(() -> Forges.mute(project));
    }

    /** The path of the API below which pull requests are known by their numbers. */
    abstract String requests();

    /** The same of one of them. */
    String of(long number) {
        return requests() + "/" + number;
    }

    final String of(PullRequest request) {
        return of(request.number());
    }

    /** The ids of a pull request's commits. */
    final List<String> commits(PullRequest request, String query, String id) {
        return asked().list(of(request) + "/commits?" + query, "list of commits").stream()
                .map(commit -> commit.text(id))
                .toList();
    }

    /** Asks for one thing of several; what is refused does not stop the others. */
    static void tried(String what, List<Refusal> refusals, Runnable request) {
        try {
            request.run();
        } catch (ForgeException e) {
            refusals.add(new Refusal(what, e.problem()));
        }
    }

    /**
     * Asks each reviewer for themselves.
     *
     * @param body what is sent to {@code path} for one of them
     * @return what was refused, to be added to
     */
    final List<Refusal> ask(Proposal proposal, String path, Function<String, Fields> body) {
        var refusals = new ArrayList<Refusal>();
        proposal.reviewers().forEach(reviewer -> told("reviewer " + reviewer, refusals, path, body.apply(reviewer)));
        return refusals;
    }

    /** Gives it the proposal's labels, all in one. */
    final void label(Proposal proposal, String path, List<Refusal> refusals) {
        if (!proposal.labels().isEmpty()) {
            var body = Fields.empty().with("labels", proposal.labels());
            told("labels " + String.join(", ", proposal.labels()), refusals, path, body);
        }
    }

    private void told(String what, List<Refusal> refusals, String path, Fields body) {
        tried(what, refusals, () -> asked().tell(path, body, "word of that"));
    }

    /** Whether a branch of the server's is one that it protects; false where nobody answers. */
    final boolean isProtected(String path) {
        return api.flatMap(asked -> asked.found(path, "branch"))
                .filter(found -> found.yes("protected"))
                .isPresent();
    }
}
