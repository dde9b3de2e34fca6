package dev.til.workflow;

import dev.til.TilException;
import dev.til.note.Journal;
import dev.til.scaffold.StarterWorkflow;
import dev.til.workspace.Workspace;
import dev.til.workspace.WorkspaceForge;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The file that makes the team's server check notes.
 *
 * @param path where the server looks for it, or, where somebody else's file is there, a place that it can be included from
 */
public record ServerCheckWorkflow(Kind kind, String path, Journal journal) {
    private static final String WORKFLOWS = ".github/workflows/";
    private static final String ON_GITHUB = WORKFLOWS + "notes.yml";
    private static final String ON_GITLAB = ".gitlab-ci.yml";
    private static final String INCLUDED = ".gitlab/notes.yml";
    /** In what til writes for GitLab, and in nobody else's file. */
    private static final String MARK = "# Written by `til init --workflow gitlab`";

    /** Whose it is. */
    public enum Kind {
        /** The team's remote tells. */
        AUTO,
        GITHUB,
        GITLAB
    }

    public static ServerCheckWorkflow of(Kind asked, Workspace workspace, Journal journal) {
        Kind kind = asked == Kind.AUTO ? told(workspace) : asked;
        if (kind != Kind.GITLAB) {
            return new ServerCheckWorkflow(Kind.GITHUB, ON_GITHUB, journal);
        }
        boolean foreign = isThere(ON_GITLAB, journal) && !isWritten(ON_GITLAB, journal);
        return new ServerCheckWorkflow(kind, foreign ? INCLUDED : ON_GITLAB, journal);
    }

    private static Kind told(Workspace workspace) {
        try {
            var upstream = workspace.repo().remote(workspace.route().upstream());
            return WorkspaceForge.type(workspace.config(), upstream, workspace.caller())
                            .runsGitLabCi()
                    ? Kind.GITLAB
                    : Kind.GITHUB;
        } catch (TilException e) {
            return Kind.GITHUB; // there is no such remote, as whoever needs it will say
        }
    }

    /** Those of a journal that til has written, for all that can be seen. */
    public static Set<String> written(Journal journal) {
        return Stream.of(ON_GITHUB, ON_GITLAB, INCLUDED)
                .filter(path -> isThere(path, journal))
                .filter(path -> path.equals(ON_GITHUB) || isWritten(path, journal))
                .collect(Collectors.toSet());
    }

    private static boolean isThere(String path, Journal journal) {
        return journal.listing().find(path) >= 0 || journal.onDiskOnly(path);
    }

    private static boolean isWritten(String path, Journal journal) {
        return text(path, journal).filter(text -> text.contains(MARK)).isPresent();
    }

    private static Optional<String> text(String path, Journal journal) {
        return journal.read(path).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    public boolean isThere() {
        return isThere(path, journal);
    }

    /** Whether the server does other work for the team already. */
    public boolean isUsual() {
        return path.equals(INCLUDED)
                || journal.entries().stream().anyMatch(entry -> entry.path().startsWith(WORKFLOWS));
    }

    /** What is to be in it. */
    public String text() {
        StarterWorkflow workflow = StarterWorkflow.ofThisTil();
        return kind == Kind.GITLAB ? workflow.gitlab() : workflow.github();
    }

    /** The server, as people call it. */
    public String server() {
        return kind == Kind.GITLAB ? "GitLab" : "GitHub";
    }

    /** What has to be done before the server sees it; empty where nothing has. */
    public Optional<String> inclusion() {
        boolean included =
                text(ON_GITLAB, journal).filter(text -> text.contains(INCLUDED)).isPresent();
        return path.equals(INCLUDED) && !included
                ? Optional.of(
                        "%s is there and was kept; add to it: include: {local: %s}".formatted(ON_GITLAB, INCLUDED))
                : Optional.empty();
    }
}
