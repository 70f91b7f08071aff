package org.crosscase.evidence;

import java.io.Serializable;
import java.util.List;

/** The chain of one exhibit or media item, oldest first, and whether it is whole. */
public record CustodyHistory(List<CustodyEvent> events, CustodyState state) implements Serializable {}
