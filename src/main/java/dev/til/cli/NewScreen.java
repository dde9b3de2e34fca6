package dev.til.cli;

import dev.til.config.ConfigReader;
import dev.til.git.BranchStart;
import dev.til.scaffold.Draft;
import dev.til.workspace.Workspace;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What {@code til new} says.
 *
 * @param printPath whether a program wants the note's path and nothing else
 */
record NewScreen(Terminal terminal, Workspace workspace, boolean printPath) {
    /** The note as it would be written. */
    void show(Draft draft, Optional<BranchStart> start) {
        if (printPath) {
            path(draft.path());
            return;
        }
        start.ifPresent(
                branch -> terminal.say("would start branch '%s' off %s".formatted(branch.name(), branch.base())));
        draft.beginning().ifPresent(begins -> terminal.say(begun(begins)));
        terminal.say("would write %s:".formatted(here(draft.path())));
        terminal.out().lines(draft.text());
        terminal.out().flush();
        terminal.nothingDone();
    }

    /** Where the note is: of a path alone a program makes something. */
    void path(String path) {
        if (printPath) {
            terminal.data(here(path));
        } else {
            terminal.print(here(path));
        }
    }

    /**
     * What was done for the note, and what comes next.
     *
     * @param wanted whether a branch was wanted
     * @param today the day it is where the site is
     */
    void tell(Draft draft, Optional<BranchStart> start, boolean wanted, LocalDate today) {
        start.ifPresent(this::started);
        if (wanted && start.isEmpty() && workspace.repo().branches().isUnborn()) {
            terminal.say("'%s' has no commit yet, so the note lies on it: 'til save' makes its first one"
                    .formatted(workspace.repo().checkedOut().orElse("HEAD")));
        }
        draft.beginning().ifPresent(begins -> terminal.say(begun(begins)));
        if (draft.numbered() && draft.date().isAfter(today)) {
            terminal.say("%s is %s %s; today is %s"
                    .formatted(
                            draft.what(),
                            draft.date(),
                            CalendarScreen.word(draft.date().getDayOfWeek()),
                            today));
        }
        terminal.say("next: write it, then run 'til check %s'".formatted(quoted(here(draft.path()))));
        HookReminder.say(terminal, workspace.repo());
    }

    private String begun(Draft.Beginning begins) {
        String what = begins.byNotes()
                ? "days are counted by notes from here on"
                : "day notes have their numbers in %s from here on"
                        .formatted(begins.path().orElseThrow());
        return workspace.configText().isPresent()
                ? what + ": %s says so".formatted(ConfigReader.FILE)
                : what + "; 'til init' writes it down";
    }

    private void started(BranchStart branch) {
        branch.base()
                .notFetched()
                .ifPresent(why -> terminal.say("warning: could not fetch %s: %s; started from what was fetched last"
                        .formatted(branch.base(), why)));
        terminal.say("started branch '%s' off %s".formatted(branch.name(), branch.base()));
        boolean lost = branch.base()
                .commit()
                .filter(commit -> !workspace.kinds().all().isEmpty())
                .filter(commit -> !Files.exists(workspace.repo().root().resolve(ConfigReader.FILE)))
                .isPresent();
        if (lost) {
            terminal.say("warning: %s has no %s; merge the commit that brings it first"
                    .formatted(branch.base(), ConfigReader.FILE));
        }
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
