package org.crosscase.matching;

import org.crosscase.agency.AgencyId;
import org.crosscase.evidence.MediaId;

/**
 * A media item that matches a signature.
 *
 * @param distance bits; 0 for equal files
 */
public record KnownItem(MediaId media, AgencyId agency, int distance) {}
