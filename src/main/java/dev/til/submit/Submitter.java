package dev.til.submit;

import dev.til.TilException;
import dev.til.forge.Forge;
import dev.til.forge.Proposal;
import dev.til.forge.PullRequest;
import dev.til.forge.Push;
import dev.til.forge.Refusal;
import dev.til.git.ChangeIds;
import dev.til.git.Elsewhere;
import dev.til.git.History;
import dev.til.git.LoginRefusal;
import dev.til.git.OperationRecorder;
import dev.til.git.Replay;
import dev.til.git.Repo;
import dev.til.git.Stacks;
import dev.til.git.Uplink;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Carries a plan out, step by step. Each step leaves the repository whole, so a run that is killed is finished by the next. */
public final class Submitter {
    private final Repo repo;
    private final Forge forge;
    private final Uplink uplink;
    private final OperationRecorder operation;
    private final Hands hands;
    private final List<String> remarks = new ArrayList<>();

    /**
     * What the steps need of the rest of til.
     *
     * @param save commits the note and gives the commit's id
     * @param check refuses when a commit's own tree does not pass the check
     * @param reviewers whom to ask, given the author's login
     * @param begin told of each step before it is done; closed after it, or when it cannot be done
     * @param done told of each step that is done
     * @param say told what others said about it, a line each
     */
    public record Hands(
            Supplier<String> save,
            Consumer<String> check,
            Function<String, List<String>> reviewers,
            Function<Step, Begun> begin,
            Consumer<Step> done,
            Consumer<String> say) {}

    /** A step that is begun. */
    @FunctionalInterface
    public interface Begun extends AutoCloseable {
        @Override
        void close();
    }

    public Submitter(Repo repo, Forge forge, Uplink uplink, OperationRecorder operation, Hands hands) {
        this.repo = repo;
        this.forge = forge;
        this.uplink = uplink;
        this.operation = operation;
        this.hands = hands;
    }

    /**
     * What came of it.
     *
     * @param request the pull request, where the forge tells of one
     * @param invited what was asked of the forge beside it
     */
    public record Outcome(Optional<PullRequest> request, List<Invited> invited) {
        public Outcome {
            invited = List.copyOf(invited);
        }
    }

    /**
     * Runs the steps.
     *
     * @param proposal how the branch is offered when it stands at a commit
     * @throws TilException when a step cannot be done; all before it is done, all after it is not
     */
    public Outcome run(List<Step> steps, Situation now, Function<String, Proposal> proposal) {
        var state = new State(now, proposal);
        for (Step step : steps) {
            Begun begun = hands.begin().apply(step);
            try (begun) {
                state.run(step);
            }
            done(step);
        }
        return new Outcome(state.request, state.invited);
    }

    /** How far the run has come. */
    private final class State {
        private final Situation now;
        private final Function<String, Proposal> proposal;
        private final List<Invited> invited = new ArrayList<>();
        private String head;
        private Optional<PullRequest> request;

        State(Situation now, Function<String, Proposal> proposal) {
            this.now = now;
            this.proposal = proposal;
            this.head = now.head();
            this.request = now.request();
        }

        void run(Step step) {
            if (step instanceof Step.Save) {
                head = hands.save().get();
            } else if (step instanceof Step.Tidy tidy) {
                head = move(now, head, renewed(now, tidied(now, head, tidy.parts())));
            } else if (step instanceof Step.Rebase) {
                head = move(now, head, renewed(now, replayed(now, head)));
            } else if (step instanceof Step.Renew) {
                head = move(now, head, renewed(now, head));
            } else if (step instanceof Step.Identify) {
                head = move(now, head, identified(now, head));
            } else if (step instanceof Step.Append append) {
                head = move(now, head, appended(now, head, append));
            } else if (step instanceof Step.Found found) {
                found(now, found);
            } else if (step instanceof Step.Push) {
                push(now, head, proposal.apply(head));
            } else if (step instanceof Step.Open) {
                request = open(proposal.apply(head), invited);
            } else if (step instanceof Step.Update update) {
                PullRequest fresh = updated(now, update.request(), proposal.apply(head));
                request = Optional.of(fresh);
                if (update.request().draft() && !fresh.draft()) {
                    invite(fresh, proposal.apply(head), invited);
                }
            } else if (step instanceof Step.Invite invite) {
                invite(invite.request(), invite.proposal(), invited);
            }
        }
    }

    /** What others said about a step stands below it. */
    private void done(Step step) {
        hands.done().accept(step);
        remarks.forEach(hands.say());
        remarks.clear();
    }

    private PullRequest updated(Situation now, PullRequest open, Proposal fresh) {
        Proposal wanted = Revision.of(open, fresh);
        return now.retarget() || !forge.says(open, wanted) ? forge.update(open, wanted) : open;
    }

    private String renewed(Situation now, String head) {
        return repo.replay().renewed(now.baseHead(), head, now.lists());
    }

    private String tidied(Situation now, String head, List<Part> parts) {
        String replayed = replayed(now, head);
        List<History.Commit> commits = repo.history().between(now.baseHead(), replayed);
        if (commits.size() <= parts.size()) {
            return replayed;
        }
        String first = commits.get(0).id();
        if (parts.size() > 1) {
            return repo.replay().pieces(now.baseHead(), replayed, new Parts(parts).of(commits, identifying(commits)));
        }
        String message = parts.get(0).message(commits);
        // the oldest one that had a Change-Id is what is reviewed already: its next patch set must keep it
        String whole = repo.history().between(now.others(), head).stream()
                .flatMap(commit -> ChangeIds.of(commit.message()).stream())
                .findFirst()
                .filter(id -> forge.kind() == Forge.Kind.GERRIT)
                .map(id -> ChangeIds.with(message, id))
                .orElseGet(() -> worded().apply(message));
        return repo.replay().squash(now.baseHead(), replayed, whole, Optional.of(first));
    }

    private String replayed(Situation now, String head) {
        List<History.Commit> commits = repo.history().between(now.others(), head);
        Replay.Result result = repo.replay().onto(now.baseHead(), commits, worded());
        if (result instanceof Replay.Result.Conflict conflict) {
            var standstill = Standstill.at(
                            "submit",
                            now.branch(),
                            now.ground(),
                            now.baseHead(),
                            now.others(),
                            conflict,
                            repo.history())
                    .after(operation.undoable().orElse(""));
            standstill.write(repo.ownFolder());
            throw standstill.told();
        }
        return ((Replay.Result.Replayed) result).head();
    }

    private String identified(Situation now, String head) {
        String left = repo.history().mergeBase(now.baseHead(), head).orElseThrow();
        return repo.replay().reworded(left, head, worded());
    }

    private UnaryOperator<String> worded() {
        return forge.kind() == Forge.Kind.GERRIT ? ChangeIds::into : UnaryOperator.identity();
    }

    /** A message with the Change-Id of the commit that it takes the place of; no two may have the same one. */
    private BinaryOperator<String> identifying(List<History.Commit> commits) {
        if (forge.kind() != Forge.Kind.GERRIT) {
            return (message, commit) -> message;
        }
        var used = new HashSet<String>();
        return (message, commit) -> commits.stream()
                .filter(each -> each.id().equals(commit))
                .flatMap(each -> ChangeIds.of(each.message()).stream())
                .filter(used::add)
                .findFirst()
                .map(id -> ChangeIds.with(message, id))
                .orElseGet(() -> ChangeIds.into(message));
    }

    private String appended(Situation now, String head, Step.Append append) {
        return repo.replay()
                .addition(append.reviewed(), now.baseHead(), head, append.message())
                .orElseThrow(() -> new TilException(
                        "what '%s' changes does not fit on top of what was reviewed".formatted(now.branch()),
                        "'til submit --rewrite' pushes yours; the reviewers' comments lose their lines"));
    }

    private String move(Situation now, String from, String to) {
        if (!from.equals(to)) {
            hands.check().accept(to);
            if (repo.branches().current().equals(Optional.of(now.branch()))) {
                operation.willCheckOut(now.branch(), to);
            } else {
                operation.willMove(now.branch(), to);
            }
            repo.relocation().move(now.branch(), from, to, "til submit: onto " + now.ground());
            now.lower().ifPresent(lower -> repo.stacks().put(now.branch(), new Stacks.Below(lower, now.baseHead())));
        }
        return to;
    }

    /** No undo takes the base away again: others may build on it from now on. */
    private void found(Situation now, Step.Found found) {
        Uplink.Pushed pushed = uplink.push(found.commit(), "refs/heads/" + found.base(), Optional.of(""), List.of());
        pushed.refused().ifPresent(reason -> {
            throw refused(now, reason);
        });
        uplink.follow(found.base(), found.commit());
    }

    private void push(Situation now, String head, Proposal proposal) {
        hands.check().accept(head);
        // labels and reviewers only once: whom people have taken off since is not put back
        boolean again = now.pushed().isPresent();
        Push push = forge.push(again ? proposal.with(List.of()).labelled(List.of()) : proposal);
        Optional<String> lease = push.replaces() ? Optional.of(now.pushed().orElse("")) : Optional.empty();
        Uplink.Pushed pushed = uplink.push(head, push.target(), lease, push.options());
        pushed.said().forEach(line -> remarks.add("  " + uplink.remote() + ": " + line));
        if (pushed.refused().isPresent()) {
            Optional<Proposal> withoutStrangers = push.replaces()
                    ? Optional.empty()
                    : withoutStrangers(proposal, pushed.refused().get());
            if (withoutStrangers.isPresent()) {
                push(now, head, withoutStrangers.get());
                return;
            }
            remarks.forEach(hands.say());
            throw refused(now, pushed.refused().get());
        }
        operation.didPush(new Elsewhere.Push(
                uplink.remote(), now.branch(), push.target(), now.pushed().orElse(""), head));
        if (push.replaces()) {
            uplink.follow(now.branch(), head);
        } else {
            uplink.remember(now.branch(), head);
        }
    }

    /** Gerrit: one reviewer it does not know makes it refuse the whole push; it says which one. */
    private Optional<Proposal> withoutStrangers(Proposal proposal, String reason) {
        List<String> strangers = proposal.reviewers().stream()
                .filter(name -> reason.contains("'" + name + "' not found"))
                .toList();
        strangers.forEach(name -> remarks.add("warning: reviewer %s: %s".formatted(name, reason)));
        return strangers.isEmpty()
                ? Optional.empty()
                : Optional.of(proposal.with(proposal.reviewers().stream()
                        .filter(name -> !strangers.contains(name))
                        .toList()));
    }

    private TilException refused(Situation now, String reason) {
        boolean moved = reason.contains("stale info")
                || reason.contains("fetch first")
                || reason.contains("non-fast-forward")
                || reason.contains("REJECTED_REMOTE_CHANGED")
                || reason.contains("REJECTED_NONFASTFORWARD");
        Optional<TilException> login = LoginRefusal.of(uplink.remote(), reason);
        if (login.isPresent()) {
            return login.get();
        }
        return moved
                ? new TilException(
                        "somebody else has pushed to '%s' meanwhile".formatted(now.branch()),
                        "see what: git fetch %s && git log HEAD..%s/%s; then run 'til submit' again"
                                .formatted(uplink.remote(), uplink.remote(), now.branch()))
                : new TilException(
                        "'%s' does not take '%s': %s".formatted(uplink.remote(), now.branch(), reason),
                        "everything here is as it should be; mend what it says and run 'til submit' again");
    }

    private Optional<PullRequest> open(Proposal proposal, List<Invited> invited) {
        Optional<PullRequest> opened = forge.open(proposal);
        opened.ifPresent(request -> {
            operation.didOpen(new Elsewhere.Request(request.number(), request.url()));
            invite(request, proposal, invited);
        });
        return opened;
    }

    /** Nobody is asked to review a draft; that is done by the run that finds it ready. */
    private void invite(PullRequest request, Proposal proposal, List<Invited> invited) {
        List<String> reviewers = request.draft() ? List.of() : hands.reviewers().apply(request.author());
        Proposal asked = proposal.with(reviewers);
        List<Refusal> refusals = forge.invite(request, asked);
        for (Refusal refusal : refusals) {
            remarks.add("warning: %s: %s".formatted(refusal.what(), refusal.why()));
        }
        invited.addAll(Invited.all(asked, refusals));
        var invitations = new Invitations(repo.ownFolder());
        invitations.add(request.url() + Invitations.LABELS);
        if (!request.draft()) {
            invitations.add(request.url());
        }
    }
}
