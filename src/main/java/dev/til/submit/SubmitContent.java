package dev.til.submit;

import dev.til.check.Finding;
import dev.til.config.DeadlineSetting;
import dev.til.note.Journal;
import dev.til.site.JournalIndex;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is known of the notes that a branch brings, beyond what they say themselves.
 *
 * @param index of the tree that is handed in
 * @param tree its files
 * @param base the files of what the branch is to stand on
 * @param changed the paths that it adds or changes
 * @param findings what the check still says of the notes
 * @param deadline until when notes are to be reviewed
 */
public record SubmitContent(
        JournalIndex index,
        Journal tree,
        Journal base,
        Set<String> changed,
        List<Finding> findings,
        Optional<DeadlineSetting> deadline) {
    public SubmitContent {
        changed = Set.copyOf(changed);
        findings = List.copyOf(findings);
    }
}
