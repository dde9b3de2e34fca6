package dev.til;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Who calls whom, down to the places at which something happens to a value, while til runs in {@link DyedClasses}. */
public final class Trail {
    private static final Set<String> PASSED = new LinkedHashSet<>();
    private static final Set<String> ENDS = new LinkedHashSet<>();

    private Trail() {}

    /** @param methods where to look up the stack, when each is called first: {@code dev.til.note.Notes.read} */
    static synchronized void to(List<String> methods) {
        PASSED.clear();
        ENDS.addAll(methods);
    }

    /** Called from what {@link DyedClasses} weaves in. */
    public static synchronized void at(String method) {
        if (ENDS.remove(method)) {
            var stack = new ArrayList<String>();
            StackWalker.getInstance().forEach(frame -> stack.add(frame.getClassName()));
            Collections.reverse(stack);
            PASSED.addAll(stack);
        }
    }

    /** The classes of til that were passed, in order: {@code check.Checker}. */
    static synchronized List<String> stations() {
        return PASSED.stream()
                .filter(DyedClasses::isWoven)
                .map(name -> name.replaceFirst("\\$.*", "").replace("dev.til.", ""))
                .distinct()
                .toList();
    }
}
