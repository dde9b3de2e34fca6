package dev.til.submit;

/**
 * What a step does, as a sentence without its subject.
 *
 * @param verb {@code push}
 * @param past {@code pushed}
 */
public record SubmitDeed(String verb, String past, String what) {}
