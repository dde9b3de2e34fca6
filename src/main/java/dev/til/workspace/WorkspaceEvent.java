package dev.til.workspace;

/** Something that has happened while til works, told as it happens; whoever speaks to people has the words for it. */
public interface WorkspaceEvent {}
