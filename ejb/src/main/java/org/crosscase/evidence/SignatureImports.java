package org.crosscase.evidence;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.crosscase.Audited;
import org.crosscase.Problem;
import org.crosscase.agency.ActingOfficer;
import org.crosscase.agency.CurrentOfficer;
import org.crosscase.agency.DatabaseScope;
import org.crosscase.agency.Role;
import org.crosscase.agency.UseCase;
import org.crosscase.audit.AuditTrail;
import org.crosscase.audit.Deed;
import org.crosscase.casefile.CaseAccess;
import org.crosscase.casefile.CaseHead;
import org.crosscase.casefile.CaseId;
import org.crosscase.casefile.Sensitivity;
import org.crosscase.evidence.internal.custody.EvidenceFact;
import org.crosscase.evidence.internal.media.CheckedSignatures;
import org.crosscase.evidence.internal.media.KnownBySignature;
import org.crosscase.inquiry.Fingerprint;
import org.crosscase.inquiry.Inquiries;

/** Media known by signatures alone: the agency keeps the files at home, and learns of links all the same. */
@Stateless
@UseCase
@RolesAllowed({Role.INVESTIGATOR_NAME, Role.ANALYST_NAME, Role.PARTNER_SYSTEM_NAME})
public class SignatureImports {
    private static final int MOST = 10_000;

    @Inject
    private KnownBySignature known;

    @Inject
    private DatabaseScope scope;

    @Inject
    private CaseAccess caseAccess;

    @Inject
    private Inquiries inquiries;

    @Inject
    private CurrentOfficer currentOfficer;

    @Inject
    private AuditTrail auditTrail;

    @Inject
    private Event<MediaQueued> queued;

    /**
     * Adds each item to the case. Whether an item is linked then tells whether others hold it, so it is counted as a question;
     * it is never refused. An item that is wrong is answered with what is wrong and never stops the others; one that
     * the case holds already has no effect.
     *
     * @param items 1 to 10,000; null for one that could not be read
     * @return one answer for each item, in their order
     * @throws Problem {@code case-not-found}, {@code case-closed}, {@code field-missing}, {@code list-too-long}
     */
    @Audited("signatures.add")
    public List<AddedSignature> addSignatures(CaseId caseId, List<SignatureItem> items) {
        ActingOfficer officer = currentOfficer.get();
        CaseHead opened = caseAccess.getOpen(officer, caseId);
        if (items == null || items.isEmpty()) {
            throw Problem.invalid("field-missing", "items");
        }
        if (items.size() > MOST) {
            throw EvidenceProblems.listTooLong(MOST);
        }
        List<AddedSignature> answers = new ArrayList<>(items.size());
        List<Fingerprint> asked = new ArrayList<>();
        // what the agency holds in any of its cases is not put on record twice
        scope.enterForWork(officer.agencyId());
        for (int i = 0; i < items.size(); i++) {
            answers.add(add(officer, caseId, i, items.get(i), asked));
        }
        scope.enter(officer);
        long added = answers.stream()
                .filter(answer -> answer.mediaId() != null && !answer.duplicate())
                .count();
        auditTrail.record(Deed.done("signatures.add", "case", caseId)
                .saying(EvidenceFact.SIGNATURES_ADDED.with("added", added).with("items", items.size())));
        inquiries.addedBySignature(officer, caseId, opened.sensitivity() == Sensitivity.COVERT, added, asked);
        return answers;
    }

    private AddedSignature add(
            ActingOfficer officer, CaseId caseId, int index, SignatureItem item, List<Fingerprint> asked) {
        CheckedSignatures checked;
        try {
            checked = CheckedSignatures.of(item);
        } catch (Problem wrong) {
            return new AddedSignature(
                    index, null, false, wrong.slug(), wrong.field().orElse(null));
        }
        KnownBySignature.Added added = known.add(officer.agencyId(), officer.id(), caseId, checked);
        if (added.due() != MediaStep.DONE) {
            queued.fire(new MediaQueued(officer.agencyId(), added.id(), added.due()));
        }
        if (added.isNewInCase()) {
            asked.addAll(checked.fingerprints());
        }
        return new AddedSignature(index, added.id(), !added.isNewInCase(), null, null);
    }
}
