package org.crosscase.person;

/** A cover waits to be compared with what is on record; which, workers ask. */
public record CoverRegistered() {}
