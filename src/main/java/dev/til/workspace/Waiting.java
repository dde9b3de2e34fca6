package dev.til.workspace;

import java.time.Duration;

/**
 * A server wants to be left alone for a while, and is.
 *
 * @param server as people call it
 */
public record Waiting(String server, Duration time) implements Event {}
