package dev.til.cli.screen;

import dev.til.TilException;
import dev.til.cli.terminal.Terminal;
import dev.til.config.ConfigReader;
import dev.til.git.refs.BaseBranch;
import dev.til.scaffold.Draft;
import dev.til.terminal.ShellWord;
import dev.til.workflow.HookReminder;
import dev.til.workflow.start.FirstCommitWorkflow.FirstCommit;
import dev.til.workflow.start.NewNoteEvent;
import dev.til.workflow.start.Started;
import dev.til.workspace.Workspace;
import dev.til.workspace.WorkspaceEvent;
import dev.til.workspace.WorkspaceListener;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What {@code til new} says.
 *
 * @param printPath whether a program wants the note's path and nothing else
 */
public record NewScreen(Terminal terminal, Workspace workspace, boolean printPath) implements WorkspaceListener {
    @Override
    public Wait begin(WorkspaceEvent work) {
        return new EventScreen(terminal).begin(work);
    }

    @Override
    public void on(WorkspaceEvent event) {
        if (event instanceof NewNoteEvent.Switched switched) {
            terminal.say("switched to branch '%s'".formatted(switched.branch()));
        } else if (event instanceof NewNoteEvent || event instanceof FirstCommit) {
            List<String> lines = lines(event);
            if (!printPath) {
                lines.forEach(terminal::say);
            }
            if (!(event instanceof NewNoteEvent.Doubted)) {
                terminal.progress().did(lines.get(lines.size() - 1));
            }
        } else {
            new EventScreen(terminal).on(event);
        }
    }

    private static List<String> lines(WorkspaceEvent event) {
        if (event instanceof NewNoteEvent.Doubted doubted) {
            return List.of(doubted.doubt().says());
        }
        if (event instanceof NewNoteEvent.WentOn went) {
            String branch = "went on with branch '%s'".formatted(went.branch());
            return List.of(went.remote()
                    .map(remote -> branch + ", as '" + remote + "' has it")
                    .orElse(branch));
        }
        if (event instanceof FirstCommit first) {
            return List.of("made the first commit on '%s', of what 'til init' wrote: %s"
                    .formatted(first.branch(), String.join(", ", first.files())));
        }
        return started((NewNoteEvent.BranchStarted) event);
    }

    private static List<String> started(NewNoteEvent.BranchStarted event) {
        BaseBranch base = event.start().base();
        var lines = new ArrayList<String>();
        base.notFetched()
                .map(why -> base.cure()
                        .filter(cure -> base.isGone())
                        .map(TilException::problem)
                        .orElse("could not fetch %s: %s".formatted(base, why)))
                .ifPresent(why -> lines.add("warning: %s; started from what was fetched last".formatted(why)));
        base.cure().flatMap(TilException::hint).ifPresent(hint -> lines.add("hint: " + hint));
        lines.add("started branch '%s' off %s".formatted(event.start().name(), base));
        if (event.unconfigured()) {
            lines.add(
                    "warning: %s has no %s; merge the commit that brings it first".formatted(base, ConfigReader.FILE));
        }
        return lines;
    }

    /** The note as it would be written. */
    public void show(Started.Anew started) {
        started.first()
                .ifPresent(first -> terminal.say("would make the first commit on '%s': %s"
                        .formatted(first.branch(), String.join(", ", first.files()))));
        started.there().ifPresent(branch -> terminal.say("would go on on branch '%s'".formatted(branch)));
        Draft draft = started.draft();
        if (printPath) {
            path(draft.path());
            return;
        }
        started.start()
                .ifPresent(branch ->
                        terminal.say("would start branch '%s' off %s".formatted(branch.name(), branch.base())));
        draft.beginning().ifPresent(begins -> terminal.say(begun(begins)));
        terminal.say("would write %s:".formatted(here(draft.path())));
        terminal.out().lines(draft.text());
        terminal.out().flush();
        terminal.nothingDone();
    }

    /** The branch that the person is on again. */
    public void again(Started.Again started) {
        started.path().ifPresent(this::path);
        if (!printPath) {
            terminal.say("switched to branch '%s', where it is open".formatted(started.branch()));
        }
    }

    /** Where the note is: of a path alone a program makes something. */
    private void path(String path) {
        if (printPath) {
            terminal.data(here(path));
        } else {
            terminal.print(here(path));
        }
    }

    /** The note that was written, and what comes next. */
    public void tell(Started.Anew started) {
        Draft draft = started.draft();
        path(draft.path());
        if (printPath) {
            return;
        }
        started.unborn()
                .ifPresent(branch ->
                        terminal.say("'%s' has no commit yet, so the note lies on it: 'til save' makes its first one"
                                .formatted(branch)));
        draft.beginning().ifPresent(begins -> terminal.say(begun(begins)));
        if (draft.numbered() && draft.date().isAfter(started.today())) {
            terminal.say("%s is %s %s; today is %s"
                    .formatted(
                            draft.what(),
                            draft.date(),
                            CalendarScreen.word(draft.date().getDayOfWeek()),
                            started.today()));
            if (draft.what().endsWith(")")) { // a day taken again has the first date that is free
                terminal.say("for another date: til undo && til new %s --date %s"
                        .formatted(ShellWord.of(draft.what().replaceFirst("^days? ", "day")), started.today()));
            }
        }
        terminal.say("next: write it, then run 'til check %s'".formatted(quoted(here(draft.path()))));
        HookReminder.news(workspace.repo()).ifPresent(terminal::sayOfHook);
    }

    private String begun(Draft.Beginning begins) {
        String what = begins.byNotes()
                ? "days are counted by notes from here on"
                : "day notes have their numbers in %s from here on"
                        .formatted(begins.path().orElseThrow());
        return workspace.teamConfig().text().isPresent()
                ? what + ": %s says so".formatted(ConfigReader.FILE)
                : what + "; 'til init' writes it down";
    }

    /** The path as the person can type it from where they are. */
    private String here(String path) {
        Path root = workspace.repo().root();
        return root.resolve(workspace.repo().prefix())
                .relativize(root.resolve(path))
                .toString()
                .replace(File.separatorChar, '/');
    }

    private static String quoted(String path) {
        return path.matches("[\\p{L}\\p{N}_./~-]*") && !path.startsWith("~") ? path : "\"" + path + "\"";
    }
}
