package dev.til.workflow;

import dev.til.note.Journal;
import dev.til.note.NoteDays;
import dev.til.submit.SubmitSelection;
import dev.til.workspace.WorkspaceDesk;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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
        List<Set<String>> each = unsaved.each();
        return each.size() > 1
                ? Optional.of("%d notes have changed".formatted(each.size()))
                : each.stream().findFirst().flatMap(this::anotherDay).or(() -> stagedInPart(unsaved));
    }

    private Optional<String> anotherDay(Set<String> names) {
        Optional<NoteDays> expected = desk.workspace().branches().days(branch);
        List<NoteDays> days = names.stream()
                .flatMap(name -> desk.workspace().config().notes().days(name).stream())
                .toList();
        return expected.isPresent() && !days.isEmpty() && !days.contains(expected.get())
                ? Optional.of("the note is of day %s, the branch of day %s".formatted(days.get(0), expected.get()))
                : Optional.empty();
    }

    /** Who stages a part means that part. */
    private Optional<String> stagedInPart(SubmitSelection unsaved) {
        List<String> stagedPaths = desk.repo().diff().staged().all();
        Journal staged = desk.repo().staged();
        Journal disk = desk.repo().workingTree();
        return unsaved.paths().stream()
                .filter(stagedPaths::contains)
                .filter(path -> !same(staged.read(path), disk.read(path)))
                .filter(path -> !same(staged.read(path), before(path, unsaved))) // as 'git mv' stages it
                .map("'%s' is staged in part: what is staged is not what is in the file"::formatted)
                .findFirst();
    }

    private Optional<byte[]> before(String path, SubmitSelection unsaved) {
        return unsaved.moves().before(path).flatMap(old -> desk.repo().diff().inHead(old));
    }

    private static boolean same(Optional<byte[]> one, Optional<byte[]> other) {
        return Arrays.equals(one.orElse(new byte[0]), other.orElse(new byte[0]));
    }
}
