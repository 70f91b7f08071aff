package org.crosscase.link;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import org.crosscase.Audited;
import org.crosscase.agency.Role;
import org.crosscase.agency.UseCase;

/** Asks whether a picture or file is known anywhere, by its signature and without leaving anything but a record. */
@Stateless
@UseCase
@RolesAllowed({Role.INVESTIGATOR_NAME, Role.ANALYST_NAME, Role.PARTNER_SYSTEM_NAME})
public class Lookups {
    /**
     * Answers by the same rules as links: an item that stands only in another agency's covert cases reads like one that
     * stands nowhere.
     *
     * @throws org.crosscase.Problem {@code look-up-one-signature}, {@code signature-malformed}, {@code reason-too-short},
     *     {@code look-up-budget-spent}
     */
    @Audited("signature.look-up")
    public LookupAnswer lookUp(Lookup lookup) {
        throw new UnsupportedOperationException();
    }
}
