package dev.til.submit;

/** One note of a branch, and the message of the one commit that it is handed in with. */
public record Part(String note, String message) {}
