package org.crosscase.agency;

import java.io.Serializable;

/**
 * What a caller was told when a request was carried out, to be told again when the request is repeated.
 *
 * @param status of HTTP
 * @param location of what was created, relative to the interface's root, or empty
 * @param body JSON, or empty
 */
public record StoredAnswer(int status, String location, String body) implements Serializable {}
