package dev.til.workflow;

import dev.til.workspace.Event;

/** The lists of notes cannot be made anew, so that they are as the rebase makes them. */
public record ListsLeft(String why) implements Event {}
