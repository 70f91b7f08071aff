package org.crosscase.person;

/**
 * What came of a merge.
 *
 * @param leading the record that leads all of them now
 */
public record Merged(MergeId id, PersonId leading) {}
