package dev.til.workflow;

import dev.til.TilException;
import dev.til.check.Finding;
import dev.til.check.JournalContext;
import dev.til.config.Config;
import dev.til.config.ConfigReader;
import dev.til.forge.Forge;
import dev.til.forge.ForgeException;
import dev.til.forge.PullRequest;
import dev.til.forge.Review;
import dev.til.git.history.CommitSignature;
import dev.til.git.history.History;
import dev.til.note.Journal;
import dev.til.notelist.NoteFacts;
import dev.til.notelist.NoteIndex;
import dev.til.submit.Readiness;
import dev.til.submit.SubmitChanges;
import dev.til.submit.SubmitSituation;
import dev.til.workspace.WorkspaceDesk;
import dev.til.workspace.WorkspaceListener;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Asks repository, remote and forge all that decides whether a branch is merge-ready. */
public final class ReadyWorkflow {
    private final WorkspaceDesk desk;
    private final WorkspaceListener listener;
    private final BranchWorkflow submission;
    private final SubmitSituation now;
    private Optional<TilException> failure;

    ReadyWorkflow(WorkspaceDesk desk, BranchWorkflow submission, WorkspaceListener listener) {
        this.listener = listener;
        this.desk = desk;
        this.submission = submission;
        this.now = submission.situation();
        this.failure = submission.failure();
    }

    /**
     * What is so of the branch.
     *
     * @param lines the rules, as far as they can be known
     * @param failure why nobody can say whether it is ready; empty where it can be said
     */
    public record Answer(List<Readiness.Line> lines, Optional<TilException> failure) {
        public Answer {
            lines = List.copyOf(lines);
        }

        /** The rules that do not hold. */
        public List<Readiness.Line> missing() {
            return lines.stream()
                    .filter(line -> line.state() == Readiness.State.MISSING)
                    .toList();
        }

        /** Whether nothing is missing; empty where that cannot be said. */
        public Optional<Boolean> ready() {
            return failure.isPresent()
                    ? Optional.empty()
                    : Optional.of(missing().isEmpty());
        }
    }

    /** Looks. */
    public Answer look() {
        List<History.Commit> commits = desk.repo().history().between(now.others(), now.head());
        WorkspaceListener.Wait asking = listener.begin(new WaitEvent.Asking(submission.remote()));
        try (asking) {
            var found = new Answer(Readiness.of(local(commits), BranchWork.form(desk), ask()), failure);
            return failure.isEmpty() && found.missing().isEmpty() ? new Answer(found.lines(), unasked()) : found;
        }
    }

    /** A forge that could tell of the review, and was not asked: what is here may be all right, and the rest is not known. */
    private Optional<TilException> unasked() {
        return submission.forge().hasApi() && !submission.forge().answers()
                ? Optional.of(new TilException(
                        "how far the review has come is not known: "
                                + submission.silent().orElse("the forge was not asked"),
                        submission.remedy().isEmpty() ? "look at its page" : submission.remedy()))
                : Optional.empty();
    }

    private Readiness.Local local(List<History.Commit> commits) {
        List<NoteFacts> notes = submission.notes();
        JournalContext context = desk.context(desk.repo().commit(now.head()));
        // a note that is deleted and still committed is one of the branch until that is committed, too
        List<String> named = Stream.concat(
                        notes.stream().map(note -> note.page().path()), now.unsaved().stream())
                .filter(path -> context.index().page(path).isPresent())
                .toList();
        var changes = desk.repo().diff().between(submission.mergeBase(), now.head());
        var allowed = new HashSet<>(new SubmitChanges(
                        desk.repo().commit(submission.mergeBase()),
                        context.index().journal(),
                        changes,
                        desk.workspace().config().notes(),
                        journal -> desk.context(journal).index())
                .ofBranch(named)
                .paths());
        allowed.addAll(lists());
        if (changes.changed().contains(ConfigReader.FILE)
                && desk.workspace().teamConfig().beginsNumbers(submission.mergeBase(), now.head())) {
            allowed.add(ConfigReader.FILE);
        }
        return new Readiness.Local(
                now,
                submission.mergeBase(),
                name(notes),
                commits,
                changes.all(),
                allowed,
                notes,
                desk.repo().history().ofOthers(commits),
                signatures(commits),
                submission.errors(now.head()).found().stream().map(this::said).toList(),
                desk.repo().rehearsal().onto(now.baseHead(), commits));
    }

    /** The files of which nothing but the list of notes has changed. */
    private List<String> lists() {
        NoteIndex index = desk.workspace().index();
        Journal before = desk.repo().commit(submission.mergeBase());
        Journal after = desk.repo().commit(now.head());
        return now.lists().stream()
                .filter(path -> {
                    Optional<byte[]> was = before.read(path).flatMap(content -> index.bare(path, content));
                    Optional<byte[]> is = after.read(path).flatMap(content -> index.bare(path, content));
                    return was.isPresent() && is.isPresent() && Arrays.equals(was.get(), is.get());
                })
                .toList();
    }

    private String said(Finding finding) {
        return "%s:%d: %s"
                .formatted(desk.fromHere(finding.path()), finding.span().line(), finding.message());
    }

    /** The day branch's name, where the notes have all that the pattern asks for. */
    private Optional<String> name(List<NoteFacts> notes) {
        return new NoteBranchName(desk.workspace()).of(notes);
    }

    private Map<String, CommitSignature> signatures(List<History.Commit> commits) {
        return desk.repo()
                .signatures(commits.stream()
                        .filter(History.Commit::signed)
                        .map(History.Commit::id)
                        .toList());
    }

    /** What went wrong with asking anybody; empty where nothing did. */
    Optional<TilException> failure() {
        return failure;
    }

    /** Asks the forge alone; what it says is kept for whoever only looks. */
    Readiness.Remote ask() {
        Readiness.Remote said = remote();
        if (failure.isEmpty()) {
            new AnswerKeeping(desk.workspace()).all(now, said);
        }
        return said;
    }

    private Readiness.Remote remote() {
        Forge forge = submission.forge();
        boolean answers = forge.answers()
                && submission.unreachable().isEmpty()
                && submission.silent().isEmpty();
        Optional<PullRequest> request = answers ? now.request() : Optional.empty();
        Config.Review review = desk.workspace().config().review();
        return new Readiness.Remote(
                submission.remote(),
                now.request().flatMap(open -> forge.readyCommand(open.number())),
                submission.unreachable(),
                submission.silent(),
                answers && asked(() -> forge.guards(now.branch())).value().orElse(false),
                submission.proposal(),
                submission
                        .invitation()
                        .reviewers(request.map(PullRequest::author).orElse("")),
                request.map(open -> asked(() -> review(forge, open))).orElse(Readiness.Answer.none("")),
                request.map(open -> asked(() -> forge.checks(open, now.pushed().orElse(now.head()))))
                        .orElse(Readiness.Answer.none("")),
                review.merge(),
                review.approvals());
    }

    private static Review review(Forge forge, PullRequest open) {
        return forge.review(open).orElseThrow();
    }

    /** A no is an answer too: what the token may not see stays unknown. */
    private <T> Readiness.Answer<T> asked(Supplier<T> question) {
        try {
            return Readiness.Answer.of(question.get());
        } catch (TilException e) {
            if (!(e instanceof ForgeException said) || said.status() == 0) {
                failure = failure.or(() -> Optional.of(e));
            }
            return Readiness.Answer.none(e.problem());
        }
    }
}
