package org.crosscase.link;

/**
 * Asks whether a signature is known, without storing it. Exactly one of the signatures is given, as hexadecimal text
 * (PhotoDNA: 144 bytes, hexadecimal or Base64); the others are null.
 *
 * @param purpose why, at least 10 characters; it goes on record
 */
public record Lookup(String pdq, String sha256, String sha1, String md5, String photoDna, String purpose) {}
