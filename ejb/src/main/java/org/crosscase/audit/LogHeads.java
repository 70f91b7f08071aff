package org.crosscase.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.crosscase.Audited;
import org.crosscase.agency.CurrentOfficer;
import org.crosscase.agency.Role;
import org.crosscase.agency.UseCase;
import org.crosscase.audit.internal.HeadReading;

/**
 * The heads of all logs, for auditors of all agencies: who keeps them somewhere else can show later that a log was cut or
 * rewritten.
 */
@Stateless
@UseCase
@RolesAllowed(Role.AUDITOR_NAME)
public class LogHeads {
    private static final String SUBJECT = "audit";

    @Inject
    private HeadReading heads;

    @Inject
    private AuditTrail auditTrail;

    @Inject
    private CurrentOfficer currentOfficer;

    @Audited("audit.list-heads")
    public List<PublishedHead> listHeads() {
        List<PublishedHead> found = heads.list(currentOfficer.get().agencyCode());
        auditTrail.record(Deed.done("audit.list-heads", SUBJECT, ""));
        return found;
    }

    /**
     * The last checkpoint with the lines of all who cosigned it, in the C2SP form.
     *
     * @throws org.crosscase.Problem {@code audit-head-not-found} when that agency has none
     */
    @Audited("audit.view-head")
    public String getHead(String agencyCode) {
        String note = heads.note(agencyCode).orElseThrow(AuditProblems::headNotFound);
        auditTrail.record(Deed.done("audit.view-head", SUBJECT, agencyCode));
        return note;
    }

    /**
     * What a witness outside is handed (C2SP tlog-witness, the body of {@code add-checkpoint}): the size that it saw, the
     * proof that the log continued it, and the last checkpoint.
     *
     * @throws org.crosscase.Problem {@code audit-head-not-found} when the log was never that long
     */
    @Audited("audit.view-head")
    public String getContinuation(String agencyCode, long seen) {
        String continuation = heads.continuation(agencyCode, seen).orElseThrow(AuditProblems::headNotFound);
        auditTrail.record(Deed.done("audit.view-head", SUBJECT, agencyCode)
                .saying(AuditFact.CONTINUED_FROM.with("entries", seen)));
        return continuation;
    }

    /** The keys that heads are checked with, by the name that stands in their lines: logs, the clock, witnesses. */
    @Audited("audit.key")
    public Map<String, String> listKeys() {
        Map<String, String> keys = heads.keys();
        auditTrail.record(Deed.done("audit.key", SUBJECT, ""));
        return keys;
    }
}
