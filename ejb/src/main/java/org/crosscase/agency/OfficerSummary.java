package org.crosscase.agency;

import java.io.Serializable;

/** A colleague, as pickers and fact lists show one. */
public record OfficerSummary(OfficerId id, String username, String displayName) implements Serializable {}
