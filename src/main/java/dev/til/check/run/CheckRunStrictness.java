package dev.til.check.run;

import dev.til.TilException;
import dev.til.check.CheckSettings;
import dev.til.check.FailOn;
import dev.til.ci.CiWorkflow;
import dev.til.config.Config.CheckRules;
import dev.til.config.ConfigChange;
import dev.til.note.Journal;
import dev.til.workspace.Workspace;
import dev.til.workspace.WorkspaceDesk;
import dev.til.workspace.WorkspaceEvent;
import dev.til.workspace.WorkspaceListener;
import dev.til.workspace.WorkspaceRules;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How strictly a change is checked, which is not for the change to say: what it proposes about that is told to the
 * reviewers, and counts once it is taken.
 *
 * @param settings in the place of the change's own; empty where these count
 * @param failOn in the place of what was asked for; empty where that counts
 * @param changes what the change does to how it is checked
 */
public record CheckRunStrictness(Optional<CheckSettings> settings, Optional<FailOn> failOn, List<Change> changes) {
    /**
     * The rules that a change was to be checked by are wrong themselves, so that its own count.
     *
     * @param revision whose they are
     */
    public record RulesUnusable(String revision, String why) implements WorkspaceEvent {}

    /** As whoever started til says it. */
    public static final CheckRunStrictness ASKED =
            new CheckRunStrictness(Optional.empty(), Optional.empty(), List.of());

    private static final String OWN = "HEAD";
    private static final String WORKFLOWS = ".github/workflows/";

    /**
     * One thing that it does.
     *
     * @param place {@code .til/config.yml:3:8}, or a file alone
     * @param words what it does
     */
    public record Change(String place, String words) {}

    public CheckRunStrictness {
        changes = List.copyOf(changes);
    }

    /**
     * What a change is checked by.
     *
     * @param since where it begins
     * @param rules the revision whose configuration counts
     * @param event what a CI says of the run; empty where none was asked
     * @param failOn from where on findings are to fail the run, as far as the workflow says it now
     */
    public static CheckRunStrictness of(
            WorkspaceDesk desk,
            String since,
            String rules,
            Optional<CheckRunBase.Found> event,
            FailOn failOn,
            WorkspaceListener listener) {
        return new Reading(desk, since, event, listener).read(rules, failOn);
    }

    /** The reading of one change. */
    private record Reading(
            WorkspaceDesk desk, String since, Optional<CheckRunBase.Found> event, WorkspaceListener listener) {
        CheckRunStrictness read(String asked, FailOn failOn) {
            var changes = new ArrayList<>(configuration());
            Optional<Workflow> workflow = workflow();
            workflow.ifPresent(
                    changed -> changes.add(new Change(changed.path(), "it runs til's step otherwise than before")));
            String rules = workflow.filter(changed -> asked.equals(OWN) && !changed.leavesRules())
                    .flatMap(changed -> event.map(CheckRunBase.Found::rules))
                    .orElse(asked);
            return new CheckRunStrictness(
                    rules.equals(OWN) ? Optional.empty() : settings(rules),
                    workflow.flatMap(changed -> changed.failOn(failOn)),
                    changes);
        }

        private Optional<CheckSettings> settings(String revision) {
            Journal journal = desk.repo().commit(revision);
            try {
                return asOf(revision)
                        .map(then -> WorkspaceRules.of(then.config().check(), journal));
            } catch (TilException e) {
                if (e.kind() != TilException.Kind.USAGE) {
                    throw e;
                }
                listener.on(new RulesUnusable(revision, e.problem()));
                return Optional.empty();
            }
        }

        private List<Change> configuration() {
            Workspace now = desk.workspace();
            Optional<Workspace> then = before();
            var changes = new ArrayList<Change>();
            ConfigChange.between(
                            then.map(before -> before.config().check()).orElse(CheckRules.DEFAULT),
                            now.config().check(),
                            now.teamConfig().text().map(text -> text.getBytes(StandardCharsets.UTF_8)))
                    .forEach(change -> changes.add(new Change(change.place(), change.words())));
            now.config()
                    .check()
                    .schema()
                    .filter(path -> then.flatMap(
                                    before -> before.config().check().schema())
                            .filter(path::equals)
                            .isPresent())
                    .filter(path -> !text(desk.repo().commit(since), path)
                            .equals(text(desk.repo().workingTree(), path)))
                    .ifPresent(
                            path -> changes.add(new Change(path, "the schema for front matter says something else")));
            return changes;
        }

        /** The workspace with the configuration that a commit holds; empty where it holds none. */
        private Optional<Workspace> asOf(String revision) {
            return desk.workspace().teamConfig().text(revision).map(desk.workspace()::configured);
        }

        private Optional<Workspace> before() {
            try {
                return asOf(since);
            } catch (TilException e) {
                return Optional.empty(); // nobody could be checked by it
            }
        }

        /** The workflow that this run belongs to, where the change says something else of til's step in it. */
        private Optional<Workflow> workflow() {
            // GitHub: owner/repository/.github/workflows/notes.yml@refs/pull/7/merge
            String said = desk.workspace().caller().variable("GITHUB_WORKFLOW_REF");
            int start = said.indexOf("/" + WORKFLOWS) + 1;
            int end = said.indexOf('@', start);
            if (event.isEmpty() || start == 0 || end < 0) {
                return Optional.empty();
            }
            String path = said.substring(start, end);
            Journal then = desk.repo().commit(since);
            CiWorkflow before = then.read(path).isPresent() ? workflow(then, path) : workflows(then);
            return before.steps().isEmpty()
                            || before.equals(workflow(desk.repo().workingTree(), path))
                    ? Optional.empty()
                    : Optional.of(new Workflow(path, before));
        }

        /** All of them: this one was called otherwise, or is new beside them. */
        private static CiWorkflow workflows(Journal journal) {
            return new CiWorkflow(journal.entries().stream()
                    .map(Journal.Entry::path)
                    .filter(path -> path.startsWith(WORKFLOWS))
                    .flatMap(path -> workflow(journal, path).steps().stream())
                    .toList());
        }

        private static CiWorkflow workflow(Journal journal, String path) {
            return CiWorkflow.of(text(journal, path));
        }

        /** The empty text where there is none. */
        private static String text(Journal journal, String path) {
            return journal.read(path)
                    .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                    .orElse("");
        }
    }

    /** A workflow as it was before the change. */
    private record Workflow(String path, CiWorkflow before) {
        private static final List<FailOn> STRICTEST_FIRST =
                List.of(FailOn.INFO, FailOn.WARNING, FailOn.ERROR, FailOn.NEVER);

        /** Whether it left the rules to whoever proposes a change. */
        boolean leavesRules() {
            return before.inputs("rules-from", "base").contains("head");
        }

        /** From where on findings failed one of its steps, the strictest first; empty where that is what was asked for. */
        Optional<FailOn> failOn(FailOn asked) {
            List<String> said = before.inputs("fail-on", "error");
            return said.contains(asked.name().toLowerCase(Locale.ROOT))
                    ? Optional.empty()
                    : STRICTEST_FIRST.stream()
                            .filter(severity -> said.contains(severity.name().toLowerCase(Locale.ROOT)))
                            .findFirst();
        }
    }
}
