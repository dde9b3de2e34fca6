package dev.til.workflow;

import dev.til.note.Journal;
import dev.til.note.NoteDays;
import dev.til.site.Page;
import dev.til.submit.SubmitSelection;
import dev.til.workspace.WorkspaceDesk;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Looks for what could make a person not want something committed that they have not committed themselves. */
final class DoubtfulWork {
    private final WorkspaceDesk desk;
    private final String branch;

    DoubtfulWork(WorkspaceDesk desk, String branch) {
        this.desk = desk;
        this.branch = branch;
    }

    /** In one line why it is not clear that all of it belongs to the branch; empty where it is. */
    Optional<String> about(SubmitSelection unsaved) {
        if (unsaved.notes().size() > 1) {
            return Optional.of("%d notes have changed".formatted(unsaved.notes().size()));
        }
        return unsaved.notes().stream().findFirst().flatMap(this::anotherDay).or(() -> stagedInPart(unsaved.paths()));
    }

    private Optional<String> anotherDay(Page note) {
        Optional<NoteDays> expected = desk.workspace().branches().days(branch);
        Optional<NoteDays> days = desk.workspace().config().notes().days(note.path());
        return expected.isPresent() && days.isPresent() && !days.equals(expected)
                ? Optional.of("the note is of day %s, the branch of day %s".formatted(days.get(), expected.get()))
                : Optional.empty();
    }

    /** Who stages a part means that part. */
    private Optional<String> stagedInPart(List<String> paths) {
        List<String> stagedPaths = desk.repo().diff().staged().all();
        Journal staged = desk.repo().staged();
        Journal disk = desk.repo().workingTree();
        return paths.stream()
                .filter(stagedPaths::contains)
                .filter(path -> !Arrays.equals(
                        staged.read(path).orElse(new byte[0]), disk.read(path).orElse(new byte[0])))
                .map("'%s' is staged in part: what is staged is not what is in the file"::formatted)
                .findFirst();
    }
}
