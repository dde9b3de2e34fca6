package dev.til.git.oplog;

import dev.til.git.refs.RefName;
import java.util.ArrayList;
import java.util.List;

/** What taking an operation back changes in this repository. */
record OperationUndoPlan(Operation operation) {
    /** A line each, with the words for what is to be done or is done. */
    List<String> lines(String delete, String goBack) {
        if (operation.state() == Operation.State.UNDONE) {
            return List.of();
        }
        var plan = new ArrayList<String>();
        for (Operation.FileChange file : operation.written()) {
            plan.add((file.before().isEmpty() ? delete : "put back") + " " + file.path());
        }
        operation.before().branches().forEach((name, commit) -> {
            if (!commit.equals(operation.after().branches().get(name)) && !commit.isEmpty()) {
                plan.add("put branch '%s' back to %s".formatted(RefName.shortened(name), commit.substring(0, 7)));
            }
        });
        for (String name : operation.after().branches().keySet()) {
            if (!operation.before().branches().containsKey(name)) {
                plan.add("%s branch '%s'".formatted(delete, RefName.shortened(name)));
            }
        }
        if (!operation.before().head().equals(operation.after().head())) {
            plan.add("%s to '%s'"
                    .formatted(goBack, RefName.shortened(operation.before().head())));
        }
        return plan;
    }
}
