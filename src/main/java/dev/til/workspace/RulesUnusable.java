package dev.til.workspace;

/**
 * The rules that a change was to be checked by are wrong themselves, so that its own count.
 *
 * @param revision whose they are
 */
public record RulesUnusable(String revision, String why) implements Event {}
