package dev.til.cli.screen;

import dev.til.TilException;
import dev.til.cli.terminal.Terminal;
import dev.til.config.ConfigReader;
import dev.til.git.worktree.WorktreePatch;
import dev.til.note.NoteKind;
import dev.til.note.NoteKinds;
import dev.til.scaffold.Draft;
import dev.til.scaffold.NoteRequest;
import dev.til.workflow.InitWorkflow.SetupFile;
import dev.til.workflow.NotePlanner;
import dev.til.workspace.Workspace;
import dev.til.workspace.WorkspaceEvent;
import dev.til.workspace.WorkspaceListener;
import dev.til.workspace.day.OpenDays;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** What {@code til init} says of what it found and wrote. */
public record InitScreen(Terminal terminal, Workspace workspace) implements WorkspaceListener {
    @Override
    public void on(WorkspaceEvent event) {
        var file = (SetupFile) event;
        String line = switch (file.fate()) {
                    case WRITTEN -> "wrote ";
                    case MISSING -> "would write ";
                    case KEPT -> "kept  ";
                    case SAME -> "same  ";
                }
                + file.path();
        terminal.print(line);
        if (file.fate() == SetupFile.Fate.WRITTEN) {
            terminal.progress().did(line);
        }
    }

    private static final String TITLE = "A title";

    /** A configuration that is there stays: how another one would differ, for whoever looks first. */
    public void difference(String wanted) {
        workspace.teamConfig().text().filter(there -> !there.equals(wanted)).ifPresent(there -> {
            terminal.say(
                    "%s is there and would be kept; written anew it would differ so:".formatted(ConfigReader.FILE));
            terminal.patch(WorktreePatch.of(ConfigReader.FILE, there, wanted));
        });
    }

    /** The same for whoever has said what is to be in it. */
    public void kept(String wanted, Optional<LocalDate> start) {
        if (!workspace.teamConfig().text().equals(Optional.of(wanted))) {
            terminal.say("warning: %1$s is there and was kept, so these rules are not in it; to have them, put it aside"
                            .formatted(ConfigReader.FILE)
                    + " ('mv %1$s %1$s.old') and run this again".formatted(ConfigReader.FILE)
                    + start.map(", or run 'til course start %s'"::formatted).orElse(""));
        }
    }

    /** Chirpy's .gitignore leaves out every dot folder, and nobody would notice that the team shares nothing. */
    public void ignored() {
        boolean known = workspace.repo().workingTree().entries().stream()
                .anyMatch(entry -> entry.path().equals(ConfigReader.FILE));
        if (!known) {
            terminal.say("warning: .gitignore leaves out .til; add the line '!.til' to it, so that the team shares it");
        }
    }

    /**
     * The note that would come now, as what was understood makes it; tells whether one would.
     *
     * @param settled the repository with its configuration
     * @param files that are written with it, by path
     */
    public boolean next(Workspace settled, Map<String, String> files) {
        NoteKinds kinds = settled.config().notes();
        try {
            var planner = new NotePlanner(settled, new OpenDays(settled), files);
            planner.learn(Optional.of(settled.base(false)));
            if (kinds.named("day").isEmpty() && !kinds.all().isEmpty()) {
                titled(planner, kinds.all().get(0));
                return true;
            }
            Draft next = planner.next();
            terminal.say("next: %s → %s, branch %s%s"
                    .formatted(
                            next.what(),
                            next.path(),
                            next.branch(),
                            next.tags().isEmpty() ? "" : ", tags [" + String.join(", ", next.tags()) + "]"));
            return true;
        } catch (TilException e) {
            terminal.say("next: ", e.problemLines());
            return false;
        }
    }

    /** The command that starts a note of a kind with titles, and where it would lie. */
    private void titled(NotePlanner planner, NoteKind kind) {
        Optional<String> topic = kind.path().names().contains("topic") ? Optional.of(topic(kind)) : Optional.empty();
        Draft next = planner.plan(
                new NoteRequest(new NoteRequest.OfKind(kind.name()), Optional.of(TITLE)),
                Optional.empty(),
                Optional.empty(),
                topic.map(name -> Map.of("topic", name)).orElse(Map.of()),
                false);
        terminal.say("next: til new %s \"%s\"%s → %s, branch %s"
                .formatted(
                        kind.name(),
                        TITLE,
                        topic.map(" --var topic=%s"::formatted).orElse(""),
                        next.path(),
                        next.branch()));
    }

    /** One that there is. */
    private String topic(NoteKind kind) {
        return workspace.repo().workingTree().entries().stream()
                .flatMap(entry -> kind.path().match(entry.path()).stream())
                .map(values -> values.getOrDefault("topic", ""))
                .filter(name -> name.matches("[\\p{L}\\p{N}_-]+"))
                .findFirst()
                .orElse("topic");
    }
}
