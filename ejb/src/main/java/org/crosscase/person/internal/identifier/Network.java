package org.crosscase.person.internal.identifier;

/**
 * IP addresses from the first to the last, both included.
 *
 * @param first the version (4 or 6) and the 4 or 16 bytes
 * @param last as the first
 */
public record Network(byte[] first, byte[] last) {
    public static final Network NONE = new Network(new byte[0], new byte[0]);
}
