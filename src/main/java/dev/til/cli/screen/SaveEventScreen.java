package dev.til.cli.screen;

import dev.til.workflow.SaveEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * What happens while notes are saved, in words.
 *
 * @param fromHere what a path of the repository is called from the folder til was run in
 */
record SaveEventScreen(UnaryOperator<String> fromHere) {
    private static final int MOST_NAMED = 5;

    List<String> of(SaveEvent event) {
        if (event instanceof SaveEvent.Committed committed) {
            var lines = new ArrayList<String>();
            lines.add((committed.done() ? "committed: " : "would commit: ") + committed.subject());
            committed
                    .paths()
                    .forEach(path -> lines.add(
                            "  " + fromHere.apply(path) + (committed.gone().contains(path) ? " (deleted)" : "")));
            return lines;
        }
        if (event instanceof SaveEvent.LeftAlone left) {
            return List.of(leftAlone(left.paths()));
        }
        if (event instanceof SaveEvent.PutBack back) {
            return List.of("put back: %s; a hook of the repository had deleted %s"
                    .formatted(
                            back.paths().stream().map(fromHere).collect(Collectors.joining(", ")),
                            back.paths().size() == 1 ? "it" : "them"));
        }
        if (event instanceof SaveEvent.ListLeftAlone list) {
            return List.of("left alone: the list of notes in %s, for you have changed the file"
                    .formatted(fromHere.apply(list.path())));
        }
        if (event instanceof SaveEvent.ListFault fault) {
            return List.of("warning: " + fault.says());
        }
        return List.of(
                event instanceof SaveEvent.NothingToSave
                        ? "nothing to save: no note has changed since the last commit"
                        : "nothing was committed: the repository's filter says that nothing has changed");
    }

    private String leftAlone(List<String> paths) {
        List<String> shown = paths.stream().limit(MOST_NAMED).map(fromHere).toList();
        int more = paths.size() - shown.size();
        return "left alone: " + String.join(", ", shown) + (more > 0 ? " and " + more + " more" : "");
    }
}
