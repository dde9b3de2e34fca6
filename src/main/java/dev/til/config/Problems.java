package dev.til.config;

import dev.til.TilException;
import java.util.ArrayList;
import java.util.List;

/** Everything wrong with a configuration, told at once. */
final class Problems {
    private final List<String> all = new ArrayList<>();

    void add(String place, String problem) {
        all.add(place + ": " + problem);
    }

    void add(Setting at, String problem) {
        add(at.place(), problem);
    }

    void throwIfAny() {
        if (!all.isEmpty()) {
            String head = all.size() == 1 ? "" : "%d problems in the configuration%n".formatted(all.size());
            throw TilException.usage(
                    head + String.join(System.lineSeparator(), all), "correct it, then 'til doctor' looks at it again");
        }
    }
}
