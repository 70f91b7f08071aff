package org.crosscase.person;

import java.util.List;

/**
 * A list of common values as others publish them: the form of warning lists of MISP.
 *
 * @param kind {@code cidr}, {@code hostname}, {@code string}; {@code regex} and {@code substring} are known and not taken
 * @param about what its values are, by the names of MISP or of {@link IdentifierType}; empty where the list does not say
 */
public record WrittenList(String name, String kind, List<String> about, List<String> entries) {}
