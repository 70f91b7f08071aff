package org.crosscase.evidence;

/**
 * A file that the agency keeps at home, known by its signatures alone. Each is null or hexadecimal text; at least one is
 * needed.
 *
 * @param name the agency's own name for it, up to 500 characters, or null
 * @param photoDna 144 bytes as hexadecimal or Base64 text
 */
public record SignatureItem(String name, String sha256, String sha1, String md5, String pdq, String photoDna) {}
