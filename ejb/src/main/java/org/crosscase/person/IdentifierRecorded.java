package org.crosscase.person;

/** Something waits in the queue of identifiers; which, workers ask it. */
public record IdentifierRecorded() {}
