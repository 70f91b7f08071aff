package org.crosscase.audit;

import java.io.Serializable;

/**
 * Whether another agency's log still holds what is kept of it outside the database.
 *
 * @param entries that it had when it was last seen
 * @param detail for the auditor, in English: what does not fit; empty when it fits
 */
public record OtherLog(String agencyCode, String agencyName, long entries, boolean fits, String detail)
        implements Serializable {}
