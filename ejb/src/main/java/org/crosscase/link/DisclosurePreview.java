package org.crosscase.link;

import java.io.Serializable;
import org.crosscase.agency.AgencyDetails;

/**
 * What the other side sees of the reader's case. Its own strength is left out: that figure may rest on the other
 * agency's covert cases.
 *
 * @param told false: it sees nothing, not even that there is a hit, and all else is null
 * @param agency the reader's agency, with the contact point that is shown
 * @param caseReference null unless the reader's case is OPEN (or both cases are the agency's own); likewise title and lead
 */
public record DisclosurePreview(boolean told, AgencyDetails agency, String caseReference, String title, String lead)
        implements Serializable {}
