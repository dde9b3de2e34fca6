package dev.til.workflow;

import dev.til.note.NotePathPattern;
import dev.til.notelist.NoteFacts;
import dev.til.workspace.Workspace;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The name that the team's pattern gives the branch of a note. */
record NoteBranchName(Workspace workspace) {
    private static final String USUAL = "my-note";

    /** Of the first of some notes that has all that the pattern asks for, where no branch is called so. */
    Optional<String> of(List<NoteFacts> notes) {
        return names(notes)
                .filter(name -> workspace.repo().history().branch(name).isEmpty())
                .findFirst();
    }

    /** The branch of one of some notes that stands at this commit. */
    Optional<String> at(String commit, List<NoteFacts> notes) {
        return names(notes)
                .filter(name -> workspace.repo().history().branch(name).equals(Optional.of(commit)))
                .findFirst();
    }

    /** The same as {@link #of}, or another one that is free. */
    String free(List<NoteFacts> notes) {
        return Stream.concat(names(notes), Stream.of(USUAL))
                .flatMap(name -> Stream.of(name, name + "-more", name + "-and-more"))
                .filter(workspace.repo().branches()::isFree)
                .findFirst()
                .orElse(USUAL);
    }

    private Stream<String> names(List<NoteFacts> notes) {
        var pattern = NotePathPattern.of(workspace.config().git().branch());
        return notes.stream()
                .map(NoteFacts::values)
                .filter(values -> pattern.names().stream()
                        .noneMatch(name -> values.getOrDefault(name, "").isEmpty()))
                .map(pattern::fill);
    }
}
