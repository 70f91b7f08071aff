package org.crosscase.link;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import java.util.Set;
import org.crosscase.Audited;
import org.crosscase.NotAudited;
import org.crosscase.agency.Role;
import org.crosscase.agency.UseCase;
import org.crosscase.evidence.MediaId;

/** The links that the acting officer's agency may know of. Any other link and one that does not exist look the same. */
@Stateless
@UseCase
@RolesAllowed({Role.INVESTIGATOR_NAME, Role.ANALYST_NAME, Role.AGENCY_ADMIN_NAME, Role.PARTNER_SYSTEM_NAME})
public class Links {
    /** Strongest first. A link between two cases of the agency stands in it once, unless the query names a case. */
    @NotAudited("a list of the agency's own sides of links; opening one is recorded")
    public LinkPage listLinks(LinkQuery query) {
        throw new UnsupportedOperationException();
    }

    /** Links of the agency that nobody has opened yet. */
    @NotAudited("a figure for the navigation")
    public int countNew() {
        throw new UnsupportedOperationException();
    }

    /**
     * One link with its explanation and what the other side sees.
     *
     * @throws org.crosscase.Problem {@code link-not-found}
     */
    @Audited("link.view")
    public LinkDetails getLink(LinkId id) {
        throw new UnsupportedOperationException();
    }

    /** A new link is seen from now on; any other stays as it is. */
    @RolesAllowed({Role.INVESTIGATOR_NAME, Role.ANALYST_NAME, Role.PARTNER_SYSTEM_NAME})
    @Audited("link.mark-seen")
    public void markSeen(LinkId id) {
        throw new UnsupportedOperationException();
    }

    /**
     * @param reason may be empty
     * @throws org.crosscase.Problem {@code link-not-found}, {@code link-withdrawn}
     */
    @RolesAllowed({Role.INVESTIGATOR_NAME, Role.ANALYST_NAME})
    @Audited("link.confirm")
    public void confirm(LinkId id, String reason) {
        throw new UnsupportedOperationException();
    }

    /**
     * Sets the link aside for this agency; the other side is not told.
     *
     * @param reason at least 10 characters
     * @throws org.crosscase.Problem {@code link-not-found}, {@code link-withdrawn}, {@code reason-too-short}
     */
    @RolesAllowed({Role.INVESTIGATOR_NAME, Role.ANALYST_NAME})
    @Audited("link.reject")
    public void reject(LinkId id, String reason) {
        throw new UnsupportedOperationException();
    }

    /** Takes a decision back: the link reads as seen. */
    @RolesAllowed({Role.INVESTIGATOR_NAME, Role.ANALYST_NAME})
    @Audited("link.reopen")
    public void reopen(LinkId id) {
        throw new UnsupportedOperationException();
    }

    /**
     * The owner of a COVERT case decides that the other side learns of the hit, as much as of a CONTACT case.
     *
     * @param reason at least 10 characters
     * @throws org.crosscase.Problem {@code link-not-found}, {@code link-other-side-already-told}, {@code link-withdrawn}
     */
    @RolesAllowed(Role.INVESTIGATOR_NAME)
    @Audited("link.tell-other")
    public void tellOther(LinkId id, String reason) {
        throw new UnsupportedOperationException();
    }

    /** Which of these own media items match media of another case that the agency may know of. */
    @NotAudited("marks in a grid whose opening is recorded")
    public Set<MediaId> matchedElsewhere(Set<MediaId> media) {
        throw new UnsupportedOperationException();
    }
}
