package dev.til.submit;

import dev.til.git.history.History;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Other messages for commits that stay as they are. */
record SubmitWording(SubmitStep.Reword wish) {
    /** The branch's commit once the messages are changed. */
    String reworded(String head, SubmitContext hands) {
        History history = hands.repo().history();
        List<History.Commit> commits = history.between(wish.rewrite().others(), head);
        String since = wish.reviewed()
                .orElseGet(() -> history.mergeBase(wish.rewrite().onto(), head).orElseThrow());
        Iterator<String> messages =
                messages(commits, history.between(List.of(since), head), hands).iterator();
        return hands.repo().replay().reworded(since, head, old -> messages.next());
    }

    /** What is said by those commits that are free to say another thing, oldest first. */
    private List<String> messages(List<History.Commit> all, List<History.Commit> free, SubmitContext hands) {
        var messages = new ArrayList<String>();
        List<String> taken = new ArrayList<>();
        for (History.Commit commit : all) {
            String message = free.contains(commit) && wish.subjects().contains(commit.subject())
                    ? SubmitRewrite.asked(message(commit, taken), hands)
                    : commit.message();
            if (free.contains(commit)) {
                messages.add(message);
            }
            taken.add(CommitMessage.parse(message).subject());
        }
        return messages;
    }

    private String message(History.Commit commit, List<String> taken) {
        CommitMessage message = CommitMessage.parse(part(commit).message(List.of(commit)));
        return (taken.contains(message.subject()) ? message.afterReview(taken) : message).toString();
    }

    /** The note that a commit changes, or else the first one. */
    private SubmitPart part(History.Commit commit) {
        List<String> changed = commit.changes().all();
        return wish.parts().stream()
                .filter(part -> changed.contains(part.note()))
                .findFirst()
                .orElse(wish.parts().get(0));
    }
}
