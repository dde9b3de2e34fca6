package dev.til.workflow;

import dev.til.note.NotePathPattern;
import dev.til.notelist.NoteFacts;
import dev.til.workspace.Workspace;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The name that the team's pattern gives the branch of a note. */
record NoteBranchName(Workspace workspace) {
    private static final List<String> USUAL = List.of("til/my-note", "my-note");

    /** Of the first of some notes that has all that the pattern asks for, where no branch is called so. */
    Optional<String> of(List<NoteFacts> notes) {
        var pattern = NotePathPattern.of(workspace.config().git().branch());
        return notes.stream()
                .map(NoteFacts::values)
                .filter(values -> pattern.names().stream()
                        .noneMatch(name -> values.getOrDefault(name, "").isEmpty()))
                .map(pattern::fill)
                .filter(name -> workspace.repo().history().branch(name).isEmpty())
                .findFirst();
    }

    /** The same, or another one that is free. */
    String free(List<NoteFacts> notes) {
        return Stream.concat(of(notes).stream(), USUAL.stream())
                .flatMap(name -> Stream.of(name, name + "-more", name + "-and-more"))
                .filter(workspace.repo().branches()::isFree)
                .findFirst()
                .orElse(USUAL.get(0));
    }
}
