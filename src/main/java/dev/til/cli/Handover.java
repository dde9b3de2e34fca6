package dev.til.cli;

import dev.til.TilException;
import dev.til.check.Checker;
import dev.til.check.Severity;
import dev.til.check.Survey;
import dev.til.check.rule.Rules;
import dev.til.config.Config;
import dev.til.forge.Forge;
import dev.til.forge.Forges;
import dev.til.forge.Proposal;
import dev.til.forge.PullRequest;
import dev.til.git.Base;
import dev.til.git.ChangeIds;
import dev.til.git.History;
import dev.til.git.OperationRecorder;
import dev.til.git.Repo;
import dev.til.git.Uplink;
import dev.til.note.Journal;
import dev.til.site.Page;
import dev.til.submit.Brought;
import dev.til.submit.CommitTree;
import dev.til.submit.Ground;
import dev.til.submit.Grounds;
import dev.til.submit.Invitations;
import dev.til.submit.Message;
import dev.til.submit.NoteFacts;
import dev.til.submit.NoteIndex;
import dev.til.submit.Part;
import dev.til.submit.Plan;
import dev.til.submit.PullRequestText;
import dev.til.submit.Readiness;
import dev.til.submit.Reviewers;
import dev.til.submit.Revision;
import dev.til.submit.Selection;
import dev.til.submit.Situation;
import dev.til.submit.Standstill;
import dev.til.submit.Submission;
import dev.til.submit.Submitter;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** One branch on its way to review: how things stand here, on the remote and at the forge, and what is to be done. */
final class Handover {
    private final Terminal terminal;
    private final Desk desk;
    private final Forge forge;
    private final Uplink uplink;
    private final Situation situation;
    private final String mergeBase;
    private final Function<String, Proposal> offer;
    private final Proposal proposal;
    private final List<NoteFacts> notes;
    private final Selection unsaved;
    private final Optional<String> unreachable;
    private final Optional<String> silent;

    private Handover(
            Terminal terminal,
            Desk desk,
            Forge forge,
            Uplink uplink,
            Situation situation,
            String mergeBase,
            Function<String, Proposal> offer,
            List<NoteFacts> notes,
            Selection unsaved,
            Optional<String> unreachable,
            Optional<String> silent) {
        this.terminal = terminal;
        this.desk = desk;
        this.forge = forge;
        this.uplink = uplink;
        this.situation = situation;
        this.mergeBase = mergeBase;
        this.offer = offer;
        this.proposal = offer.apply(situation.head());
        this.notes = notes;
        this.unsaved = unsaved;
        this.unreachable = unreachable;
        this.silent = silent;
    }

    /** Looks at a branch as it stands here, on the remote and at the forge. */
    static Handover of(String branch, Handovers all) {
        Desk desk = all.desk();
        Config config = desk.workspace().config();
        History history = desk.repo().history();
        Base base = all.base();
        String head = history.branch(branch)
                .orElseThrow(() -> new TilException("nothing is committed yet", "write the note, then 'til save'"));
        String baseHead = all.baseHead();
        String mergeBase = history.mergeBase(baseHead, head)
                .orElseThrow(() -> new TilException(
                        "'%s' and '%s' have no common history".formatted(branch, base),
                        "start the branch off the base: til new"));
        Uplink uplink = all.uplink();
        Forge forge = all.forge();
        boolean reachable = base.notFetched().isEmpty();
        var server = new Probe(all.onlyLook());
        var answers = new Probe(all.onlyLook());
        Optional<String> fork = all.fork();
        Ground ground = new Grounds(
                        history,
                        desk.repo().stacks(),
                        baseHead,
                        history::branch,
                        (other, ids) -> reachable && server.ask(() -> uplink.knows(other), false)
                                ? answers.ask(
                                        () -> forge.merged(other, fork, ids).map(PullRequest::head), Optional.empty())
                                : Optional.empty())
                .of(branch, head);
        List<History.Commit> commits = ground.commits();
        Selection unsaved = all.isCurrent(branch)
                ? new Saver(all.terminal(), desk).selection(List.of())
                : new Selection(List.of(), List.of(), List.of());
        Survey survey = tree(desk, head, unsaved);
        NoteIndex index = desk.workspace().index();
        Journal committed = desk.repo().commit(head);
        List<String> lists = index.files(committed);
        List<NoteFacts> notes = notes(desk, survey, commits, unsaved, lists);
        Brought brought = brought(desk, survey, ground, notes, unsaved);
        String address = uplink.url().orElse("");
        var text = new PullRequestText(config, desk.templates(), forge.answers());
        String target = server.ask(() -> target(ground, base, forge, fork, uplink, reachable), base.name());
        Function<String, Proposal> offered = commit -> text.proposal(
                notes,
                branch,
                fork,
                target,
                false,
                commits,
                brought,
                path -> Forges.page(forge.kind(), address, commit, path));
        Proposal asked = offered.apply(head);
        boolean ask = reachable && server.failure().isEmpty() && !branch.equals(base.name());
        Optional<PullRequest> request = ask ? answers.ask(() -> forge.find(asked), Optional.empty()) : Optional.empty();
        Optional<PullRequest> elsewhere = ask && request.isEmpty()
                ? desk.repo()
                        .stacks()
                        .below(branch)
                        .flatMap(below -> Stream.of(below.branch(), base.name())
                                .flatMap(name -> answers.ask(() -> forge.find(asked.into(name)), request).stream())
                                .findFirst())
                : Optional.empty();
        Optional<PullRequest> open = request.or(() -> elsewhere);
        boolean draft = all.draft().orElseGet(() -> open.map(PullRequest::draft).orElse(false));
        Function<String, Proposal> offer = commit -> offered.apply(commit).drafted(draft);
        Proposal proposal = offer.apply(head);
        boolean asBranch = forge.push(proposal).replaces();
        Optional<String> known = history.tracking(uplink.remote(), branch);
        Optional<String> pushed = !asBranch
                ? handed(forge, request, uplink, branch)
                : reachable ? server.ask(() -> uplink.branch(branch), known) : known;
        boolean reviewed = open.map(there -> answers.ask(() -> forge.reviewed(there), false))
                .orElse(false);
        var situation = new Situation(
                branch,
                head,
                base.name(),
                ground.lower(),
                ground.onto(),
                ground.others(),
                commits.stream()
                        .map(commit -> new Situation.Commit(
                                commit.id(),
                                commit.subject(),
                                commit.parents().size(),
                                commit.changes().all()))
                        .toList(),
                unsaved.paths(),
                lists,
                List.copyOf(index.renewed(committed, lists).keySet()),
                pushed,
                pushed.filter(commit -> asBranch && isStrange(commit, branch, head, history))
                        .isPresent(),
                open,
                elsewhere.isPresent(),
                open.filter(there -> forge.says(there, Revision.of(there, proposal)))
                        .isPresent(),
                reviewed,
                forge.kind() != Forge.Kind.GERRIT || areIdentified(commits, unsaved),
                reviewed ? rewritten(desk.repo(), pushed.orElse(head), ground.onto(), head) : Situation.Rewritten.NO,
                ground.arrived());
        String left = history.mergeBase(ground.onto(), head).orElse(mergeBase);
        return new Handover(
                all.terminal(),
                desk,
                forge,
                uplink,
                situation,
                left,
                offer,
                notes,
                unsaved,
                base.notFetched().or(server::failure),
                answers.failure().or(() -> mute(forge, base.remote().orElse(uplink.remote()))));
    }

    /** Why a forge that has no API, or no token, cannot be asked. */
    private static Optional<String> mute(Forge forge, String upstream) {
        if (forge.answers()) {
            return Optional.empty();
        }
        return Optional.of(
                forge.kind() == Forge.Kind.PLAIN
                        ? "'%s' is only Git".formatted(upstream)
                        : "there is no token for the forge");
    }

    private static Situation.Rewritten rewritten(Repo repo, String pushed, String baseHead, String head) {
        if (repo.history().commit(pushed).isEmpty() || repo.history().contains(head, pushed)) {
            return Situation.Rewritten.NO;
        }
        return repo.replay()
                .graft(pushed, baseHead, head)
                .map(tree -> repo.history().tree(pushed).equals(tree)
                        ? Situation.Rewritten.SAME_CHANGES
                        : Situation.Rewritten.OTHER_CHANGES)
                .orElse(Situation.Rewritten.CONFLICT);
    }

    private static Brought brought(Desk desk, Survey survey, Ground ground, List<NoteFacts> notes, Selection unsaved) {
        var changed = new HashSet<>(unsaved.paths());
        ground.commits().forEach(commit -> changed.addAll(commit.changes().changed()));
        List<Page> pages = notes.stream().map(NoteFacts::page).toList();
        return new Brought(
                survey.index(),
                survey.index().files().journal(),
                desk.repo().commit(ground.onto()),
                changed,
                new Checker(Rules.ALL, survey)
                        .check(pages).stream()
                                .filter(finding -> finding.severity() != Severity.INFO)
                                .toList(),
                desk.workspace().config().review().deadline());
    }

    /** What the branch holds, with what is to be saved on it. */
    private static Survey tree(Desk desk, String head, Selection unsaved) {
        return desk.survey(
                new CommitTree(desk.repo().commit(head), desk.repo().workingTree(), Set.copyOf(unsaved.paths())));
    }

    /**
     * Whether a commit on the remote's branch was never ours. That it is known here says nothing: a fetch, or an editor in
     * the background, brings teammates' commits too.
     */
    private static boolean isStrange(String commit, String branch, String head, History history) {
        return history.commit(commit).isEmpty() || !(history.contains(head, commit) || history.wasAt(branch, commit));
    }

    /** What the forge has of a branch that does not stand under its own name over there: it knows best, where it answers. */
    private static Optional<String> handed(Forge forge, Optional<PullRequest> request, Uplink uplink, String branch) {
        return forge.answers() ? request.map(PullRequest::head) : uplink.handed(branch);
    }

    private static boolean areIdentified(List<History.Commit> commits, Selection unsaved) {
        return unsaved.paths().isEmpty()
                && commits.stream()
                        .allMatch(commit -> ChangeIds.of(commit.message()).isPresent());
    }

    /** What the pull request is to be merged into: the branch below, where the forge knows it, so that it shows only what is new. */
    private static String target(
            Ground ground, Base base, Forge forge, Optional<String> fork, Uplink uplink, boolean reachable) {
        boolean stacks = forge.kind() != Forge.Kind.GERRIT && fork.isEmpty() && reachable;
        return ground.lower()
                .filter(lower -> stacks && uplink.branch(lower).isPresent())
                .orElse(base.name());
    }

    /** The notes that the branch brings, committed or not. */
    private static List<NoteFacts> notes(
            Desk desk, Survey survey, List<History.Commit> commits, Selection unsaved, List<String> lists) {
        var pages = new LinkedHashMap<String, Page>();
        commits.stream()
                .flatMap(commit -> commit.changes().changed().stream())
                .filter(path -> !lists.contains(path))
                .flatMap(path -> survey.index().page(path).stream())
                .forEach(page -> pages.put(page.path(), page));
        unsaved.notes().stream()
                .flatMap(page -> survey.index().page(page.path()).stream())
                .forEach(page -> pages.put(page.path(), page));
        var workspace = desk.workspace();
        return pages.values().stream()
                .map(page -> NoteFacts.of(page, workspace.kinds(), workspace.course(), workspace.member()))
                .toList();
    }

    Situation situation() {
        return situation;
    }

    String mergeBase() {
        return mergeBase;
    }

    Proposal proposal() {
        return proposal;
    }

    List<NoteFacts> notes() {
        return notes;
    }

    Forge forge() {
        return forge;
    }

    /** Where the branch is pushed to. */
    String remote() {
        return uplink.remote();
    }

    /** Why the remote does not answer; empty when it does. */
    Optional<String> unreachable() {
        return unreachable;
    }

    /** Why the forge was not asked; empty when it was. */
    Optional<String> silent() {
        return silent;
    }

    /** Whether everything that it brings is on the base already, as it is or squashed. */
    boolean isMerged() {
        return situation.unsaved().isEmpty() && situation.request().isEmpty() && situation.contained();
    }

    /** Why it is not clear that what is not committed belongs to this branch; empty where it is. */
    Optional<String> doubt() {
        return new Doubt(desk, situation.branch()).about(unsaved);
    }

    Plan plan(Submission.Wishes wishes) {
        String form = desk.workspace().config().git().message();
        List<Part> parts = notes.isEmpty()
                ? List.of(new Part(
                        "",
                        situation.commits().isEmpty()
                                ? ""
                                : situation.commits().get(0).subject()))
                : notes.stream()
                        .map(note -> new Part(note.page().path(), message(note.fill(form))))
                        .toList();
        boolean invite = wishes.invite() || isUninvited();
        boolean labelled = invite && !wishes.invite() && isLabelled();
        Proposal offered = labelled ? proposal.labelled(List.of()) : proposal;
        return Submission.plan(
                situation, mergeBase, offered, parts, forge.answers(), uplink.remote(), wishes.inviting(invite));
    }

    private String message(String subject) {
        return desk.workspace().signed(Message.of(subject)).toString();
    }

    private boolean isLabelled() {
        return situation.request().stream()
                .anyMatch(open -> new Invitations(desk.repo().gitDirectory()).has(open.url() + Invitations.LABELS));
    }

    /** Whether an earlier run was stopped between opening the pull request and asking its reviewers, or it was a draft then. */
    private boolean isUninvited() {
        return situation
                .request()
                .filter(open -> !open.draft())
                .filter(open -> !new Invitations(desk.repo().gitDirectory()).has(open.url()))
                .filter(open -> !reviewers(open.author()).isEmpty())
                .flatMap(forge::review)
                .filter(review -> review.waiting().isEmpty() && review.answers().isEmpty())
                .isPresent();
    }

    /** Does what the plan says. */
    Submitter.Outcome run(Plan plan, OperationRecorder operation) {
        var hands = new Submitter.Hands(() -> save(operation), this::check, this::reviewers, terminal::say);
        var outcome = new Submitter(desk.repo(), forge, uplink, operation, hands).run(plan.steps(), situation, offer);
        if (situation.lower().isEmpty()) {
            desk.repo().stacks().forget(situation.branch());
        }
        Standstill.read(desk.repo().gitDirectory())
                .filter(stopped -> stopped.branch().equals(situation.branch()))
                .ifPresent(over -> Standstill.forget(desk.repo().gitDirectory()));
        return outcome;
    }

    private String save(OperationRecorder operation) {
        new Saver(terminal, desk).save(Saver.Wish.within(), Optional.of(operation));
        return desk.repo().history().commit("HEAD").orElseThrow();
    }

    /** The errors in the notes of a commit, held against its own tree. */
    Errors errors(String commit) {
        return Errors.in(
                desk.survey(desk.repo().commit(commit)),
                notes.stream().map(note -> note.page().path()).toList());
    }

    private void check(String commit) {
        errors(commit).refuse("til: not handed in; mend these, then run 'til submit' again");
    }

    /** Who is to be asked when this login is the author. */
    List<String> reviewers(String author) {
        int day = notes.stream()
                .flatMap(note -> note.days().stream())
                .map(days -> days.first())
                .findFirst()
                .orElse(1);
        Config.Review review = desk.workspace().config().review();
        return Reviewers.chosen(review.reviewers(), day, author, review.absent());
    }

    /** Whether it is merge-ready, rule by rule. */
    List<Readiness.Line> readiness() {
        return new Inquiry(desk, this).readiness();
    }

    Optional<String> compareUrl() {
        return forge.compareUrl(proposal);
    }

    /** What the person still has to do where til cannot. */
    Optional<String> byHand() {
        if (forge.answers()) {
            return Optional.empty();
        }
        Map<Forge.Kind, String> variables = Map.of(
                Forge.Kind.GITHUB, "GH_TOKEN", Forge.Kind.GITLAB, "GITLAB_TOKEN", Forge.Kind.GITEA, "GITEA_TOKEN");
        return Optional.ofNullable(variables.get(forge.kind()))
                .map(variable ->
                        "next: open the pull request there; with a token in %s til does it".formatted(variable))
                .or(() -> Optional.of("pushed; tell your reviewers"));
    }
}
