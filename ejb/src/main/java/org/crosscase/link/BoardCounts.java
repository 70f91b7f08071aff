package org.crosscase.link;

import java.io.Serializable;

/**
 * The figures over the coordinator's board.
 *
 * @param links between agencies and not withdrawn
 * @param unseen of these, not opened by the reader yet
 * @param foundToday of these, found since midnight UTC
 * @param strong of these, with a strength of 65 or more
 */
public record BoardCounts(long links, long unseen, long foundToday, long strong) implements Serializable {}
