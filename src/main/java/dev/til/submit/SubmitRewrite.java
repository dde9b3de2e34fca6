package dev.til.submit;

import dev.til.TilException;
import dev.til.git.history.CommitChangeIds;
import dev.til.git.history.History;
import dev.til.git.history.Replay;
import dev.til.git.refs.Stacks;
import dev.til.terminal.ShellWord;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A branch whose commits are made anew: in memory first, then the branch is moved onto them in one go.
 *
 * @param ground the name of what it is to stand on
 * @param onto that one's commit
 * @param lower the open branch that it stands on; empty for the base
 * @param others what the branch's own commits are none of
 * @param lists the files that hold a list of notes between marks
 */
record SubmitRewrite(
        String branch, String ground, String onto, Optional<String> lower, List<String> others, List<String> lists) {
    static SubmitRewrite of(SubmitSituation now) {
        return new SubmitRewrite(now.branch(), now.ground(), now.baseHead(), now.lower(), now.others(), now.lists());
    }

    /** One commit a note, put onto the ground. */
    String tidied(String head, List<SubmitPart> parts, SubmitContext hands) {
        Replay replay = hands.repo().replay();
        History history = hands.repo().history();
        String replayed = replayed(head, hands);
        List<History.Commit> commits = history.between(onto, replayed);
        if (commits.size() <= parts.size()) {
            return renewed(replayed, hands);
        }
        if (history.tree(replayed).equals(history.tree(onto))) {
            throw nothingLeft(branch, ground);
        }
        if (parts.size() > 1) {
            var identifying = identifying(commits, hands);
            List<Replay.Piece> pieces = new SubmitSplit(parts).of(commits, (message, commit) -> {
                String text = identifying.apply(message, commit);
                boolean asked = commits.stream()
                        .anyMatch(each ->
                                each.id().equals(commit) && each.message().equals(text));
                return asked ? text : asked(text, hands);
            });
            return renewed(replay.pieces(onto, replayed, pieces), hands);
        }
        String first = commits.get(0).id();
        String message = parts.get(0).message(commits);
        // the oldest one that had a Change-Id is what is reviewed already: its next patch set must keep it
        String whole = history.between(others, head).stream()
                .flatMap(commit -> CommitChangeIds.of(commit.message()).stream())
                .findFirst()
                .filter(id -> wantsChangeIds(hands))
                .map(id -> CommitChangeIds.with(message, id))
                .orElseGet(() -> worded(hands).apply(message));
        return renewed(replay.squash(onto, replayed, asked(whole, hands), Optional.of(first)), hands);
    }

    /** A branch whose commits take back what they have brought. */
    static TilException nothingLeft(String branch, String ground) {
        return new TilException(
                "'%s' changes nothing: what it has brought is deleted again".formatted(branch),
                "git switch %s && git branch -D %s".formatted(ShellWord.of(ground), ShellWord.of(branch)));
    }

    /** A new message as the repository's own hook takes it, which may refuse it. */
    static String asked(String message, SubmitContext hands) {
        String said = CommitMessage.tidy(hands.operation().asked(message));
        String subject = CommitMessage.parse(message).subject();
        String marked = CommitMessage.parse(said).subject();
        // a hook that puts its mark before every message does so again before one that has it
        boolean again = marked.endsWith(subject)
                && !marked.equals(subject)
                && subject.startsWith(marked.substring(0, marked.length() - subject.length()));
        return again ? said.replaceFirst(Pattern.quote(marked), Matcher.quoteReplacement(subject)) : said;
    }

    /** The same commits, put onto the ground. */
    String rebased(String head, SubmitContext hands) {
        return renewed(replayed(head, hands), hands);
    }

    /** The newest commit takes the lists in as the notes make them. */
    String renewed(String head, SubmitContext hands) {
        return hands.repo().replay().renewed(onto, head, lists);
    }

    /** Each commit with what the forge knows it again by. */
    String identified(String head, SubmitContext hands) {
        String left = hands.repo().history().mergeBase(onto, head).orElseThrow();
        return hands.repo().replay().reworded(left, head, worded(hands));
    }

    /** What has changed since the review, on top of what was reviewed. */
    String appended(String head, String reviewed, SubmitPart part, SubmitContext hands) {
        String message = part.amendment(hands.repo().history().between(others, reviewed).stream()
                .map(History.Commit::subject)
                .toList());
        return hands.repo()
                .replay()
                .addition(reviewed, onto, head, asked(message, hands))
                .orElseThrow(() -> new TilException(
                        "what '%s' changes does not fit on top of what was reviewed".formatted(branch),
                        "'til submit --rewrite' pushes yours; the reviewers' comments lose their lines"));
    }

    private String replayed(String head, SubmitContext hands) {
        History history = hands.repo().history();
        Replay.Result result = hands.repo().replay().onto(onto, history.between(others, head), worded(hands));
        if (result instanceof Replay.Result.Conflict conflict) {
            var paused = PausedOperation.at("submit", branch, ground, onto, others, conflict, history)
                    .after(hands.operation().undoable().orElse(""));
            paused.write(hands.repo().ownFolder());
            throw paused.told();
        }
        return ((Replay.Result.Replayed) result).head();
    }

    private static boolean wantsChangeIds(SubmitContext hands) {
        return hands.forge().wantsChangeIds();
    }

    private static UnaryOperator<String> worded(SubmitContext hands) {
        return wantsChangeIds(hands) ? CommitChangeIds::into : UnaryOperator.identity();
    }

    /** A message with the Change-Id of the commit that it takes the place of; no two may have the same one. */
    private static BinaryOperator<String> identifying(List<History.Commit> commits, SubmitContext hands) {
        if (!wantsChangeIds(hands)) {
            return (message, commit) -> message;
        }
        var used = new HashSet<String>();
        return (message, commit) -> commits.stream()
                .filter(each -> each.id().equals(commit))
                .flatMap(each -> CommitChangeIds.of(each.message()).stream())
                .filter(used::add)
                .findFirst()
                .map(id -> CommitChangeIds.with(message, id))
                .orElseGet(() -> CommitChangeIds.into(message));
    }

    /** Lets the branch stand at what was made anew, once that has passed the check. */
    String move(String from, String to, SubmitContext hands) {
        if (!from.equals(to)) {
            hands.check(to);
            hands.operation().move(branch, from, to, "til submit: onto " + ground);
            lower.ifPresent(below -> hands.repo().stacks().put(branch, new Stacks.Below(below, onto)));
        }
        return to;
    }
}
