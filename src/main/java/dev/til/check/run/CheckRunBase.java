package dev.til.check.run;

import dev.til.TilException;
import dev.til.ci.CiEvent;
import dev.til.forge.Access;
import dev.til.git.Repo;
import dev.til.git.remote.RemoteHistory;
import dev.til.workspace.WorkspaceCaller;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Finds what a CI's run is to be compared with. What a shallow clone lacks for that is fetched, and where it cannot be
 * had the run is refused: less than the whole change is never checked in silence.
 */
public final class CheckRunBase {
    /** How far a shallow clone is deepened, one after the other, until it is known where two branches parted. */
    private static final List<Integer> DEPTHS = List.of(50, 500, RemoteHistory.WHOLE);

    private static final int SHORT = 12;

    private final WorkspaceCaller caller;
    private final CiEvent event;

    private CheckRunBase(WorkspaceCaller caller, CiEvent event) {
        this.caller = caller;
        this.event = event;
    }

    /**
     * What was found; both are commits that are here.
     *
     * @param since where the change begins
     * @param rules whose configuration says how strictly is checked: that of what the change is proposed to
     */
    public record Found(CiEvent.Kind kind, String since, String rules) {}

    /**
     * Empty where the run is about no change, and so about everything.
     *
     * @throws TilException of kind USAGE, where the base cannot be had, or the change is not what is checked out
     */
    public static Optional<Found> of(WorkspaceCaller caller) {
        CiEvent event = CiEvent.of(caller.environment(), caller.directory());
        return event.base().map(base -> new CheckRunBase(caller, event).found(base));
    }

    private Found found(String named) {
        String head = look(repo -> repo.history().commit("HEAD"))
                .orElseThrow(() ->
                        TilException.usage("nothing is checked out here", "let actions/checkout run before this step"));
        if (!event.kind().isProposal()) {
            String base = here(named);
            return new Found(event.kind(), base, base);
        }
        Optional<String> merged = merged(head, named);
        if (merged.isPresent()) {
            String base = here(merged.get());
            return new Found(event.kind(), base, base);
        }
        demandChange(head, named);
        String base = here(named);
        return new Found(event.kind(), parting(base, head), base);
    }

    /** The base as it is now, where what is checked out is the change merged into it. */
    private Optional<String> merged(String head, String named) {
        List<String> parents = look(repo -> repo.history().namedParents(head));
        if (parents.size() < 2) {
            return Optional.empty();
        }
        boolean merges = event.head()
                .map(parents.subList(1, parents.size())::contains)
                .orElseGet(() -> parents.get(0).equals(named)
                        || event.merge().filter(head::equals).isPresent());
        return merges ? Optional.of(parents.get(0)) : Optional.empty();
    }

    private void demandChange(String head, String named) {
        boolean holds = event.head().map(newest -> holds(head, newest)).orElseGet(() -> !head.equals(named));
        if (!holds) {
            throw TilException.usage(
                    "what is checked out, %s, is not the %s%s"
                            .formatted(
                                    shortened(head),
                                    event.kind().word(),
                                    event.head()
                                            .map(newest -> ", whose newest commit is " + shortened(newest))
                                            .orElse("")),
                    "let 'on: pull_request' start the workflow, and leave 'ref:' out of actions/checkout");
        }
    }

    private boolean holds(String head, String newest) {
        return head.equals(newest)
                || deepened(
                        List.of(head),
                        repo -> repo.history().commit(newest).isPresent()
                                && repo.history().contains(head, newest));
    }

    /** Where the change left its base; without history in common that is the base itself. */
    private String parting(String base, String head) {
        deepened(
                List.of(base, head),
                repo -> repo.history().mergeBase(base, head).isPresent());
        return look(repo -> repo.history().mergeBase(base, head)).orElse(base);
    }

    /** Whether something holds, if need be after more of the history has come. */
    private boolean deepened(List<String> commits, Predicate<Repo> asked) {
        if (look(asked::test)) {
            return true;
        }
        for (int depth : DEPTHS) {
            if (look(repo -> !fetch(repo).isShallow())) {
                return false;
            }
            Optional<String> why = look(repo -> fetch(repo).bring(commits, depth));
            if (why.isPresent()) {
                throw absent("the history of this %s".formatted(event.kind().word()), why.get());
            }
            if (look(asked::test)) {
                return true;
            }
        }
        return false;
    }

    /** The id of a commit, which is fetched where it is not here. */
    private String here(String named) {
        Function<Repo, Optional<String>> search = repo -> repo.history().commit(named);
        Optional<String> there = look(search);
        if (there.isPresent()) {
            return there.get();
        }
        Optional<String> why = look(repo -> fetch(repo).bring(List.of(named), 1));
        return look(search)
                .orElseThrow(() -> absent(
                        "the base of this %s, %s,".formatted(event.kind().word(), shortened(named)),
                        why.orElse("the server does not have it")));
    }

    private TilException absent(String what, String why) {
        return TilException.usage(
                "%s is not in this clone and could not be fetched: %s".formatted(what, why),
                event.kind() == CiEvent.Kind.PUSH
                        ? "'fetch-depth: 0' at actions/checkout brings all there is; where the branch was forced past it,"
                                + " 'base: none' checks every note"
                        : "'fetch-depth: 0' at actions/checkout brings it; 'base: none' checks every note");
    }

    private RemoteHistory fetch(Repo repo) {
        return repo.historyFetch(Access.job(caller.environment())
                .map(job -> new RemoteHistory.Source(job.toString(), job.header(), job.server() + "/")));
    }

    /** Each time anew: what has been fetched in between is seen. */
    private <T> T look(Function<Repo, T> question) {
        try (var repo = Repo.open(caller.directory(), caller.environment())) {
            return question.apply(repo);
        }
    }

    /** As people name a commit; what is no id stays whole. */
    public static String shortened(String commit) {
        return commit.matches("[0-9a-f]{40,64}") ? commit.substring(0, SHORT) : commit;
    }
}
