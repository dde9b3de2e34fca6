package dev.til.git.refs;

import java.util.Optional;

/**
 * One of Git's refs.
 *
 * @param name in full
 * @param leads the full name of the ref that it stands for; empty where it names a commit itself
 * @param commit empty where nothing is committed there yet
 */
public record RefValue(String name, Optional<String> leads, Optional<String> commit) {}
