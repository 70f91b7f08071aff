package org.crosscase.link;

import java.io.Serializable;
import org.crosscase.agency.AgencyDetails;
import org.crosscase.casefile.CaseId;
import org.crosscase.casefile.Sensitivity;

/**
 * The other case of a link, as far as the reader may know of it; what may not be known is null.
 *
 * @param agency with the contact point to call
 * @param sensitivity {@code OPEN} or {@code CONTACT}; a covert case whose owner told of the hit reads like
 *     {@code CONTACT}. Inside one's own agency as it is
 * @param ownAgency both cases belong to the reader's agency
 * @param caseId only inside one's own agency
 * @param ask who leads it, where both cases are of one agency and the other one is for its team only; then nothing else of it is told
 * @param caseReference only of an OPEN case, or inside one's own agency; likewise title and lead
 */
public record OtherSide(
        AgencyDetails agency,
        Sensitivity sensitivity,
        boolean ownAgency,
        CaseId caseId,
        String caseReference,
        String title,
        String lead,
        String ask)
        implements Serializable {}
