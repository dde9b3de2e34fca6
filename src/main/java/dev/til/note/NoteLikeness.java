package dev.til.note;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** How much of one file is left in another. */
final class NoteLikeness {
    /** A line that every note has says nothing: {@code ---}. */
    private static final int SHORT = 4;

    private NoteLikeness() {}

    /** From 0 to 1, by whole lines wherever they stand. */
    static double of(byte[] old, byte[] young) {
        if (Arrays.equals(old, young)) {
            return old.length == 0 ? 0 : 1;
        }
        Map<String, Integer> there = new HashMap<>();
        lines(young).forEach(line -> there.merge(line, 1, Integer::sum));
        int[] weight = {0, 0};
        lines(old).forEach(line -> {
            weight[0] += line.length();
            if (there.getOrDefault(line, 0) > 0) {
                there.merge(line, -1, Integer::sum);
                weight[1] += line.length();
            }
        });
        return weight[0] == 0 ? 0 : (double) weight[1] / weight[0];
    }

    private static Stream<String> lines(byte[] content) {
        return new String(content, StandardCharsets.ISO_8859_1)
                .lines()
                .map(String::strip)
                .filter(line -> line.length() >= SHORT);
    }
}
