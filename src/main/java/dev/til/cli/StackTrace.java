package dev.til.cli;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** Where a failure comes from, as Java tells it, but a message is one line whatever it holds. */
final class StackTrace {
    private final List<String> lines = new ArrayList<>();
    private final Set<Throwable> told = Collections.newSetFromMap(new IdentityHashMap<>());

    private StackTrace() {}

    static List<String> lines(Throwable failure) {
        var trace = new StackTrace();
        trace.add("", failure);
        return trace.lines;
    }

    private void add(String role, Throwable failure) {
        lines.add(role + failure);
        if (!told.add(failure)) {
            return;
        }
        for (StackTraceElement frame : failure.getStackTrace()) {
            lines.add("\tat " + frame);
        }
        for (Throwable other : failure.getSuppressed()) {
            add("Suppressed: ", other);
        }
        if (failure.getCause() != null) {
            add("Caused by: ", failure.getCause());
        }
    }
}
