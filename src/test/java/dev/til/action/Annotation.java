package dev.til.action;

/**
 * What GitHub shows beside a line of a file.
 *
 * @param level error, warning or notice
 * @param file relative to the workspace; empty where it belongs to none
 * @param line empty where it belongs to none
 */
record Annotation(String level, String file, String line, String title, String message) {
    /** All but what it says: {@code error _posts/a.md:6 link-missing}. */
    @Override
    public String toString() {
        String place = line.isEmpty() ? file : file + ":" + line;
        return "%s %s %s".formatted(level, place, title).replaceAll(" +", " ").strip();
    }
}
