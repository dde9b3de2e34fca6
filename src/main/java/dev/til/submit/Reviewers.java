package dev.til.submit;

import java.util.List;

/** Who is asked to review: everybody named, or with {@code rotate} one of them in turn. */
public final class Reviewers {
    private static final String ROTATE = "rotate";

    private Reviewers() {}

    /**
     * @param configured names, or {@code rotate} and the names that take turns
     * @param day the note's first study day; what decides whose turn it is, so that everybody computes the same
     * @param author not asked to review their own note
     * @param absent logins that are away
     */
    public static List<String> chosen(List<String> configured, int day, String author, List<String> absent) {
        boolean rotate = !configured.isEmpty() && configured.get(0).equals(ROTATE);
        List<String> named = rotate ? configured.subList(1, configured.size()) : configured;
        List<String> able = named.stream()
                .filter(name -> !name.equalsIgnoreCase(author) && !absent.contains(name))
                .distinct()
                .toList();
        if (!rotate || able.isEmpty()) {
            return able;
        }
        // The turn goes over all names, so that one who is away does not shift everybody else's days.
        int turn = Math.floorMod(day - 1, named.size());
        for (int step = 0; step < named.size(); step++) {
            String name = named.get((turn + step) % named.size());
            if (able.contains(name)) {
                return List.of(name);
            }
        }
        return List.of();
    }
}
