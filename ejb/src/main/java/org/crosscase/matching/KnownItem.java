package org.crosscase.matching;

import org.crosscase.agency.AgencyId;
import org.crosscase.evidence.MediaId;

/**
 * A media item that matches a signature.
 *
 * @param distance bits; 0 for equal files
 * @param written whether PDQ alone found a picture that is written rather than taken: it may be another one of the same layout
 */
public record KnownItem(MediaId media, AgencyId agency, int distance, boolean written) {}
