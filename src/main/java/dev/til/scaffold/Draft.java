package dev.til.scaffold;

import java.time.LocalDate;

/**
 * A note that could be written: all of it is decided, nothing has happened.
 *
 * @param title as the commit and the pull request will call it
 * @param path relative to the repository's root, with {@code /}
 * @param branch the day branch on which it is written
 * @param what the note in a person's words: {@code days 20-21}
 */
public record Draft(String path, String text, String title, String branch, LocalDate date, String what) {}
