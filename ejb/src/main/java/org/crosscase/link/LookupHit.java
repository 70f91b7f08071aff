package org.crosscase.link;

import java.io.Serializable;
import org.crosscase.agency.AgencyDetails;
import org.crosscase.shared.Nearness;

/**
 * An agency that holds the item in a case that the asker may know of.
 *
 * @param agency with the contact point to call
 * @param ownAgency the asker's own
 * @param algorithm by which it was found
 * @param nearness of the nearest item: no distance, which would tell its signature bit by bit
 */
public record LookupHit(AgencyDetails agency, boolean ownAgency, String algorithm, Nearness nearness)
        implements Serializable {}
