package dev.til.submit;

import dev.til.git.history.History;
import dev.til.git.refs.Stacks;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Finds out what branches stand on, from the trees, from what is written down about stacked branches, and from the forge. */
public final class BaseResolver {
    /** Asks the forge: the newest of a branch's commits, oldest first, that a merged pull request held. */
    public interface Merges {
        Optional<String> merged(String branch, List<String> commits);
    }

    private final History history;
    private final Stacks stacks;
    private final String baseHead;
    private final List<String> replaced;
    private final Function<String, Optional<String>> heads;
    private final Merges merges;

    /**
     * @param replaced what the base has lost: commits that others were pushed in the place of are no branch's own
     * @param heads where a branch stands, or will stand
     */
    public BaseResolver(
            History history,
            Stacks stacks,
            String baseHead,
            List<String> replaced,
            Function<String, Optional<String>> heads,
            Merges merges) {
        this.history = history;
        this.stacks = stacks;
        this.baseHead = baseHead;
        this.replaced = List.copyOf(replaced);
        this.heads = heads;
        this.merges = merges;
    }

    public BranchBase of(String branch, String head) {
        Optional<Stacks.Below> below = stacks.below(branch).filter(known -> history.contains(head, known.commit()));
        if (below.isEmpty()) {
            return onBase(branch, head, List.of(baseHead));
        }
        Stacks.Below known = below.get();
        if (hasArrived(known)) {
            return onBase(branch, head, List.of(baseHead, known.commit()));
        }
        return heads.apply(known.branch())
                .map(lower -> onLower(known, lower, head))
                .orElseGet(() -> onBase(branch, head, List.of(baseHead))); // its commits are ours now
    }

    private boolean hasArrived(Stacks.Below below) {
        List<History.Commit> commits = history.between(baseHead, below.commit());
        return commits.isEmpty() || landing(below.branch(), commits).upTo().equals(Optional.of(below.commit()));
    }

    private BranchBase onLower(Stacks.Below below, String lower, String head) {
        List<String> others = List.of(baseHead, lower, below.commit());
        return new BranchBase(Optional.of(below.branch()), lower, others, history.between(others, head), false, false);
    }

    private BranchBase onBase(String branch, String head, List<String> below) {
        List<String> others = new ArrayList<>(below);
        replaced.stream().filter(commit -> history.contains(head, commit)).forEach(others::add);
        List<History.Commit> commits = history.between(others, head);
        if (commits.isEmpty()) {
            return new BranchBase(Optional.empty(), baseHead, others, commits, false, false);
        }
        History.Landing landing = landing(branch, commits);
        boolean all = landing.upTo()
                .equals(Optional.of(commits.get(commits.size() - 1).id()));
        if (landing.upTo().isEmpty() || landing.takenBack()) {
            return new BranchBase(Optional.empty(), baseHead, others, commits, all, landing.takenBack());
        }
        var more = new ArrayList<>(others);
        more.add(landing.upTo().get());
        return new BranchBase(Optional.empty(), baseHead, more, history.between(more, head), all, false);
    }

    private History.Landing landing(String branch, List<History.Commit> commits) {
        History.Landing tree = history.landing(commits, baseHead);
        List<String> ids = commits.stream().map(History.Commit::id).toList();
        int known = tree.upTo().map(ids::indexOf).orElse(-1);
        if (known == ids.size() - 1) {
            return tree;
        }
        return merges.merged(branch, ids)
                .filter(commit -> ids.indexOf(commit) > known)
                .map(commit -> new History.Landing(Optional.of(commit), false))
                .orElse(tree);
    }
}
