package org.crosscase.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.crosscase.Audited;
import org.crosscase.agency.ActingOfficer;
import org.crosscase.agency.AgencyKind;
import org.crosscase.agency.CurrentOfficer;
import org.crosscase.agency.Role;
import org.crosscase.agency.UseCase;
import org.crosscase.audit.internal.AuditReading;
import org.crosscase.audit.internal.Extraction;
import org.crosscase.audit.internal.LogKeys;
import org.crosscase.audit.internal.LogReading;
import org.crosscase.audit.internal.Sequencer;

/**
 * The audit trail as auditors read it: that of their own agency. The platform's auditor verifies every log, and reads
 * the platform's own. Reading is recorded too.
 */
@Stateless
@UseCase
@RolesAllowed(Role.AUDITOR_NAME)
public class AuditLog {
    @Inject
    private AuditReading reading;

    @Inject
    private LogReading logs;

    @Inject
    private Extraction extraction;

    @Inject
    private LogKeys keys;

    @Inject
    private Sequencer sequencer;

    @Inject
    private AuditTrail auditTrail;

    @Inject
    private CurrentOfficer currentOfficer;

    /** @throws org.crosscase.Problem {@code page-position-unknown} */
    @Audited("audit.list")
    public AuditPage listEntries(AuditQuery query) {
        AuditPage page = reading.page(currentOfficer.get().agencyId(), query);
        auditTrail.recordLook(Deed.done("audit.list", "audit", "").saying(AuditSearch.searched(query)));
        return page;
    }

    /**
     * One entry with its seals and, once a checkpoint covers it, its proof.
     *
     * @throws org.crosscase.Problem {@code audit-entry-not-found}
     */
    @Audited("audit.view")
    public AuditEntryDetails getEntry(AuditEntryId id) {
        ActingOfficer officer = currentOfficer.get();
        AuditReading.Found found = reading.find(officer.agencyId(), id).orElseThrow(AuditProblems::entryNotFound);
        auditTrail.recordLook(Deed.done("audit.view", "audit", id));
        return new AuditEntryDetails(
                found.entry(),
                found.seals(),
                logs.prove(officer.agencyId(), found).orElse(null));
    }

    /**
     * Recomputes everything from the rows, and compares it with what is kept outside the database and with what the
     * tables of the business say was done; about a second for a hundred thousand entries.
     */
    @Audited("audit.verify")
    public AuditVerification verify() {
        ActingOfficer officer = currentOfficer.get();
        sequencer.nudge();
        Instant begun = Instant.now();
        boolean all = officer.agencyKind() == AgencyKind.PLATFORM;
        List<LogVerification> found = all ? logs.verifyAcrossAgencies() : logs.verify(officer.agencyId());
        List<OtherLog> others = all ? List.of() : logs.compareOthers(officer.agencyId());
        AuditVerification verification = new AuditVerification(
                begun, Duration.between(begun, Instant.now()).toMillis(), found, others);
        auditTrail.record(Deed.done("audit.verify", "audit", "").saying(AuditSearch.verified(verification)));
        return verification;
    }

    /**
     * What was asked for, as one signed text with the proof of each entry: it can be checked without this system. The last
     * minute, which no checkpoint covers yet, is left out.
     *
     * @throws org.crosscase.Problem {@code audit-extract-not-yet} when nothing is signed
     */
    @Audited("audit.extract")
    public String extract(AuditQuery query) {
        Extraction.Extract extract = extraction
                .make(currentOfficer.get(), query, AuditSearch.line(query))
                .orElseThrow(AuditProblems::extractNotYet);
        auditTrail.record(
                Deed.done("audit.extract", "audit", "").saying(AuditSearch.extracted(query, extract.entries())));
        return extract.text();
    }

    /** The key that proofs of the own agency's log are checked with, to be published; empty when none is configured. */
    @Audited("audit.key")
    public String getVerifierKey() {
        String origin = keys.origin(currentOfficer.get().agencyCode());
        auditTrail.record(Deed.done("audit.key", "audit", ""));
        return keys.find().map(key -> key.publicKey().verifierKey(origin)).orElse("");
    }
}
