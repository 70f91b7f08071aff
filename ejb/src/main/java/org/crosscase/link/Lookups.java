package org.crosscase.link;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.crosscase.Audited;
import org.crosscase.Checks;
import org.crosscase.agency.ActingOfficer;
import org.crosscase.agency.Agencies;
import org.crosscase.agency.AgencyDetails;
import org.crosscase.agency.CurrentOfficer;
import org.crosscase.agency.DatabaseScope;
import org.crosscase.agency.Role;
import org.crosscase.agency.UseCase;
import org.crosscase.audit.AuditTrail;
import org.crosscase.audit.Deed;
import org.crosscase.casefile.CaseAccess;
import org.crosscase.inquiry.Fingerprint;
import org.crosscase.inquiry.Inquiries;
import org.crosscase.link.internal.LinkFact;
import org.crosscase.matching.HoldingAgencies;
import org.crosscase.matching.HoldingAgencies.Holding;
import org.crosscase.matching.KnownItem;
import org.crosscase.matching.Matches;
import org.crosscase.matching.Signature;
import org.crosscase.signature.Algorithm;

/** Asks whether a picture or file is known anywhere, by its signature and without leaving anything but a record. */
@Stateless
@UseCase
@RolesAllowed({Role.INVESTIGATOR_NAME, Role.ANALYST_NAME, Role.PARTNER_SYSTEM_NAME})
public class Lookups {
    @Inject
    private Matches matches;

    @Inject
    private HoldingAgencies holders;

    @Inject
    private CaseAccess caseAccess;

    @Inject
    private DatabaseScope scope;

    @Inject
    private Inquiries inquiries;

    @Inject
    private Agencies agencies;

    @Inject
    private CurrentOfficer currentOfficer;

    @Inject
    private AuditTrail auditTrail;

    /**
     * Answers by the same rules as links: an item that stands only in another agency's covert cases reads like one that
     * stands nowhere.
     *
     * @throws org.crosscase.Problem {@code look-up-one-signature}, {@code signature-malformed}, {@code reason-too-short},
     *     {@code look-up-budget-spent}, {@code look-up-near-equal}
     */
    @Audited("signature.look-up")
    public LookupAnswer lookUp(Lookup lookup) {
        ActingOfficer officer = currentOfficer.get();
        Signature signature = signature(lookup);
        String purpose = Checks.reason(lookup.purpose());
        int left = inquiries.lookUp(officer, forms(signature));
        List<KnownItem> items = matches.findAcrossAgencies(signature);
        List<LookupHit> hits = new ArrayList<>();
        for (Holding holding : holders.find(officer.agencyId(), signature.algorithm(), items)) {
            AgencyDetails agency = agencies.findAgency(holding.agency())
                    .orElseThrow(() -> new IllegalStateException("no agency " + holding.agency()));
            hits.add(new LookupHit(
                    agency,
                    agency.id().equals(officer.agencyId()),
                    signature.algorithm().text(),
                    holding.nearness()));
        }
        // "who looked" of each of them says so, also of those that the officer may not know of
        List<UUID> own = scope.asOwnWork(officer.agencyId(), () -> holders.ownCases(officer.agencyId(), items));
        auditTrail.record(Deed.done(
                        "signature.look-up", "signature", signature.algorithm().text())
                .withPurpose(purpose)
                .saying(hits.isEmpty() ? LinkFact.NO_HIT : LinkFact.HIT)
                .about(own));
        return new LookupAnswer(hits, caseAccess.whomToAsk(officer, own), left);
    }

    /** The signature as it was asked, then as it would be of turned and mirrored copies. */
    private List<Fingerprint> forms(Signature signature) {
        return matches.turned(signature).stream()
                .flatMap(form -> Fingerprint.of(form.algorithm(), form.value()).stream())
                .toList();
    }

    private static Signature signature(Lookup lookup) {
        Map<Algorithm, String> given = new EnumMap<>(Algorithm.class);
        put(given, Algorithm.PDQ, lookup.pdq());
        put(given, Algorithm.SHA256, lookup.sha256());
        put(given, Algorithm.SHA1, lookup.sha1());
        put(given, Algorithm.MD5, lookup.md5());
        put(given, Algorithm.PHOTODNA, lookup.photoDna());
        if (given.size() != 1) {
            throw LinkProblems.nothingToLookUp();
        }
        Map.Entry<Algorithm, String> only = given.entrySet().iterator().next();
        try {
            return Signature.of(only.getKey(), only.getValue());
        } catch (IllegalArgumentException malformed) {
            throw LinkProblems.malformed(only.getKey().field().orElseThrow());
        }
    }

    private static void put(Map<Algorithm, String> given, Algorithm algorithm, String text) {
        if (text != null && !text.isBlank()) {
            given.put(algorithm, text);
        }
    }
}
