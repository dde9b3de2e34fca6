package dev.til.workflow.start;

import dev.til.TilException;
import dev.til.config.ConfigReader;
import dev.til.git.Repo;
import dev.til.git.oplog.OperationRecorder;
import dev.til.git.refs.BaseBranch;
import dev.til.note.Journal;
import dev.til.note.NoteKind;
import dev.til.scaffold.Templates;
import dev.til.submit.CommitMessage;
import dev.til.workflow.ServerCheckWorkflow;
import dev.til.workspace.Workspace;
import dev.til.workspace.WorkspaceEvent;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The first commit of a repository, for branches to start from: what {@code til init} wrote, and nothing else. */
public final class FirstCommitWorkflow {
    /**
     * The first commit of a repository, of what {@code til init} wrote.
     *
     * @param branch where it lies
     * @param files their paths, relative to the repository's root, with {@code /}
     */
    public record FirstCommit(String branch, List<String> files) implements WorkspaceEvent {
        public FirstCommit {
            files = List.copyOf(files);
        }
    }

    private static final String SUBJECT = "docs: set up til";

    private final Workspace workspace;
    private final BaseBranch base;
    private final List<String> files;

    private FirstCommitWorkflow(Workspace workspace, BaseBranch base, List<String> files) {
        this.workspace = workspace;
        this.base = base;
        this.files = List.copyOf(files);
    }

    /** Empty where there is a commit, or nothing that a first one could be made of. */
    public static Optional<FirstCommitWorkflow> of(Workspace workspace, Optional<BaseBranch> base) {
        return base.filter(unborn -> unborn.commit().isEmpty())
                .map(unborn -> new FirstCommitWorkflow(workspace, unborn, files(workspace)))
                .filter(birth -> !birth.files.isEmpty());
    }

    private static List<String> files(Workspace workspace) {
        Journal journal = workspace.repo().workingTree();
        Set<String> known = Stream.of(
                        Stream.of(ConfigReader.FILE),
                        ServerCheckWorkflow.written(journal).stream(),
                        Templates.NAMES.stream().map(name -> Templates.FOLDER + name),
                        workspace.config().notes().all().stream()
                                .map(NoteKind::template)
                                .map(name -> Templates.FOLDER + name))
                .flatMap(paths -> paths)
                .collect(Collectors.toSet());
        List<String> there = journal.entries().stream()
                .map(Journal.Entry::path)
                .filter(known::contains)
                .toList();
        return there.contains(ConfigReader.FILE) ? there : List.of();
    }

    /** What it is of. */
    FirstCommit commit() {
        return new FirstCommit(base.name(), files);
    }

    /**
     * Makes it, on the base, which is checked out then.
     *
     * @param config what the configuration says from now on; empty where it stays
     */
    public BaseBranch happen(String command, Optional<String> config) {
        Repo repo = workspace.repo();
        repo.identity(); // who is nobody to Git is told so before anything has happened
        try (var operation = repo.operations()
                .begin(
                        "%s (the first commit)".formatted(command),
                        workspace.caller().clock())) {
            if (!repo.checkedOut().equals(Optional.of(base.name()))) {
                operation.start(repo.branches().plan(base.name(), base));
            }
            Optional<String> before = workspace.teamConfig().text();
            config.ifPresent(text -> write(text, operation));
            try {
                Optional<String> commit = operation.commit(
                        files,
                        CommitMessage.of(SUBJECT).signedOff(workspace.signer()).toString(),
                        Optional.empty());
                operation.done();
                return base.born(commit);
            } catch (TilException e) {
                before.ifPresent(text -> write(text, operation));
                operation.done();
                throw e;
            }
        }
    }

    private static void write(String config, OperationRecorder operation) {
        operation.write(ConfigReader.FILE, config.getBytes(StandardCharsets.UTF_8));
    }
}
