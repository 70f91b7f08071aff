package org.crosscase.evidence;

import java.io.Serializable;

/**
 * A folder of an exhibit.
 *
 * @param name its own name, as the first of its files shows it
 * @param path from the exhibit, with {@code /} between its parts: for {@link MediaSelection#folder()}
 */
public record Folder(String name, String path) implements Serializable {}
