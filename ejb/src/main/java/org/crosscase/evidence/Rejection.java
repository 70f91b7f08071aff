package org.crosscase.evidence;

import java.io.Serializable;

/**
 * A file that could not be used.
 *
 * @param pathBytes its name byte for byte as it came, where that is not the UTF-8 of {@code path}; else null
 * @param reason stable slug, for instance {@code not-a-picture} or {@code file-too-large}
 * @param detail one line, may be empty
 * @param kept whether it stands in the store as evidence all the same
 */
public record Rejection(String path, byte[] pathBytes, String reason, String detail, boolean kept)
        implements Serializable {}
