package org.crosscase.link;

import java.io.Serializable;
import org.crosscase.agency.AgencyDetails;
import org.crosscase.casefile.Sensitivity;

/**
 * One case of a link, as far as a coordinator may know of it; what may not be known is null.
 *
 * @param caseReference null when the case is COVERT
 * @param title only of an OPEN case; likewise the lead
 * @param decision of the agency, without who and why; null while undecided and when the case is COVERT
 */
public record BoardSide(
        AgencyDetails agency,
        Sensitivity sensitivity,
        String caseReference,
        String title,
        String lead,
        LinkDecision decision)
        implements Serializable {}
