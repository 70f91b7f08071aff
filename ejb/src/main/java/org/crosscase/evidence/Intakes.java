package org.crosscase.evidence;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.util.List;
import org.crosscase.Audited;
import org.crosscase.NotAudited;
import org.crosscase.Problem;
import org.crosscase.agency.ActingOfficer;
import org.crosscase.agency.CurrentOfficer;
import org.crosscase.agency.Role;
import org.crosscase.agency.UseCase;
import org.crosscase.audit.AuditTrail;
import org.crosscase.audit.Deed;
import org.crosscase.audit.Fact;
import org.crosscase.audit.Purpose;
import org.crosscase.casefile.CaseAccess;
import org.crosscase.evidence.internal.custody.CustodyChain;
import org.crosscase.evidence.internal.custody.EvidenceFact;
import org.crosscase.evidence.internal.custody.ExhibitRegister;
import org.crosscase.evidence.internal.intake.FoundPath;
import org.crosscase.evidence.internal.intake.Intake;
import org.crosscase.evidence.internal.intake.IntakeComparisons;
import org.crosscase.evidence.internal.intake.IntakeCounts;
import org.crosscase.evidence.internal.intake.IntakeDoor;
import org.crosscase.evidence.internal.intake.IntakeEnding;
import org.crosscase.evidence.internal.intake.IntakeEndings;
import org.crosscase.evidence.internal.intake.IntakePlace;
import org.crosscase.evidence.internal.intake.IntakeRegister;
import org.crosscase.evidence.internal.intake.IntakeRejections;
import org.crosscase.evidence.internal.intake.IntakeSettings;
import org.crosscase.evidence.internal.intake.IntakeSummaries;
import org.crosscase.evidence.internal.intake.Origin;
import org.crosscase.evidence.internal.intake.Receiver;

/**
 * The taking-in of files into an exhibit: begin, hand in each file, say that all are in. What was accepted survives a
 * closed page and a killed server; what is due for it is found in the database and not in memory.
 */
@Stateless
@UseCase
@RolesAllowed({Role.INVESTIGATOR_NAME, Role.ANALYST_NAME, Role.AGENCY_ADMIN_NAME, Role.PARTNER_SYSTEM_NAME})
public class Intakes {
    @Inject
    private IntakeRegister intakes;

    @Inject
    private IntakeCounts counts;

    @Inject
    private IntakeRejections rejections;

    @Inject
    private IntakeSummaries summaries;

    @Inject
    private IntakeComparisons comparisons;

    @Inject
    private IntakeDoor door;

    @Inject
    private Receiver receiver;

    @Inject
    private IntakeEndings endings;

    @Inject
    private IntakeSettings settings;

    @Inject
    private ExhibitRegister exhibits;

    @Inject
    private CustodyChain custody;

    @Inject
    private CaseAccess caseAccess;

    @Inject
    private CurrentOfficer currentOfficer;

    @Inject
    private AuditTrail auditTrail;

    /** @throws Problem {@code exhibit-not-found}, {@code exhibit-withdrawn}, {@code case-closed} */
    @RolesAllowed({Role.INVESTIGATOR_NAME, Role.ANALYST_NAME, Role.PARTNER_SYSTEM_NAME})
    @Audited("intake.begin")
    public IntakeId begin(ExhibitId exhibitId) {
        ActingOfficer officer = currentOfficer.get();
        ExhibitSummary exhibit = exhibits.get(officer, exhibitId);
        caseAccess.getOpen(officer, exhibit.caseId());
        Intake intake = new Intake(exhibit, officer);
        intakes.add(intake);
        custody.add(officer.agencyId(), exhibitId, officer.id(), CustodyAction.INTAKE_BEGUN, Purpose.NONE, Fact.NONE);
        auditTrail.record(Deed.done("intake.begin", "intake", intake.id())
                .saying(EvidenceFact.OF_EXHIBIT.with("exhibit", exhibitId))
                .about(exhibit.caseId().value()));
        return intake.id();
    }

    /**
     * Takes one file in. It is accepted when this returns; handed in again, it is accepted once. An archive is accepted as
     * a file, and its entries follow by themselves.
     *
     * <p>No transaction is open while the bytes come in. A file that cannot be taken is answered, and named among the
     * rejections; it never stops the others.
     *
     * @param path as the sender names it, any text or null
     * @param bytes read once and to the end; not closed
     * @throws Problem {@code intake-not-found}, {@code intake-closed}, {@code store-full}
     */
    @RolesAllowed({Role.INVESTIGATOR_NAME, Role.ANALYST_NAME, Role.PARTNER_SYSTEM_NAME})
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    @NotAudited(
            value =
                    "each file is a custody event of its own; the intake is recorded when it begins and when all files are in",
            attempt = "intake.receive")
    public ReceivedFile receive(IntakeId id, String path, InputStream bytes) {
        return receive(id, FoundPath.of(path), bytes);
    }

    /** As {@link #receive(IntakeId, String, InputStream)}, with the name byte for byte as it came, UTF-8 or not. */
    @RolesAllowed({Role.INVESTIGATOR_NAME, Role.ANALYST_NAME, Role.PARTNER_SYSTEM_NAME})
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    @NotAudited(
            value =
                    "each file is a custody event of its own; the intake is recorded when it begins and when all files are in",
            attempt = "intake.receive")
    public ReceivedFile receive(IntakeId id, byte[] path, InputStream bytes) {
        return receive(id, FoundPath.ofBytes(path), bytes);
    }

    private ReceivedFile receive(IntakeId id, FoundPath found, InputStream bytes) {
        IntakePlace place = door.enter(currentOfficer.get(), id);
        try {
            return receiver.receive(place, found, bytes, Origin.HANDED_IN);
        } catch (Receiver.ReadFailed cutOff) {
            return receiver.refuse(place, found, IntakeProblem.FILE_CUT_OFF, "");
        } catch (Problem noRoom) {
            // the sender is told and may send it again; until it does, the intake knows that it is missing
            receiver.refuse(place, found, IntakeProblem.FILE_NOT_STORED, "");
            throw noRoom;
        }
    }

    /**
     * The sender has no more. What is due goes on by itself; said twice, it has its effect once. Files that were announced
     * or begun and are not here make the intake incomplete, and are named.
     */
    @RolesAllowed({Role.INVESTIGATOR_NAME, Role.ANALYST_NAME, Role.PARTNER_SYSTEM_NAME})
    @Audited("intake.finish")
    public void finishReceiving(IntakeId id) {
        ActingOfficer officer = currentOfficer.get();
        IntakeRegister.Standing standing = intakes.standing(officer, id);
        auditTrail.record(Deed.done("intake.finish", "intake", id)
                .saying(end(officer, standing, IntakeEnding.SAID))
                .about(standing.caseId().value()));
    }

    /**
     * Ends the receiving though files are missing: those that are here are kept, the others are named as not arrived.
     *
     * @throws Problem {@code intake-not-found}, {@code intake-closed}
     */
    @RolesAllowed({Role.INVESTIGATOR_NAME, Role.ANALYST_NAME, Role.PARTNER_SYSTEM_NAME})
    @Audited("intake.cancel")
    public void cancel(IntakeId id) {
        ActingOfficer officer = currentOfficer.get();
        IntakeRegister.Standing standing = intakes.standing(officer, id);
        if (standing.state() != IntakeState.RECEIVING) {
            throw EvidenceProblems.intakeClosed();
        }
        auditTrail.record(Deed.done("intake.cancel", "intake", id)
                .saying(end(officer, standing, IntakeEnding.CANCELLED))
                .about(standing.caseId().value()));
    }

    private Fact end(ActingOfficer officer, IntakeRegister.Standing standing, IntakeEnding ending) {
        IntakeFiles files = endings.end(officer.agencyId(), standing.id(), standing.exhibit(), officer.id(), ending)
                .files();
        return EvidenceFact.FILES_TAKEN_IN
                .with("files", files.received())
                .with("known", files.duplicate())
                .with("missing", files.missing() == 0 ? null : files.missing())
                .build();
    }

    /** @throws Problem {@code intake-not-found} */
    @NotAudited(
            value = "counts and names of the agency's own files, asked again and again while an intake runs",
            attempt = "intake.view")
    public IntakeProgress getIntake(IntakeId id) {
        return counts.progress(currentOfficer.get(), id);
    }

    /**
     * Whether its files were compared, by what, and if not why; those of most files first.
     *
     * @throws Problem {@code intake-not-found}
     */
    @NotAudited(value = "counts of the agency's own files, part of the progress of an intake", attempt = "intake.view")
    public List<ComparisonCount> listComparisons(IntakeId id) {
        ActingOfficer officer = currentOfficer.get();
        intakes.requireReadable(officer, id);
        return comparisons.of(officer.agencyId(), id);
    }

    /**
     * Files that could not be used, in the order in which they came.
     *
     * @param size 1 to 1,000
     * @throws Problem {@code intake-not-found}
     */
    @NotAudited(value = "names of the agency's own files, part of the progress of an intake", attempt = "intake.view")
    public List<Rejection> listRejections(IntakeId id, int skip, int size) {
        ActingOfficer officer = currentOfficer.get();
        intakes.requireReadable(officer, id);
        return rejections.list(officer.agencyId(), id, Math.max(0, skip), Math.max(1, Math.min(1000, size)));
    }

    /** What is said before anything is dropped or sent. */
    @NotAudited(value = "settings of the installation", attempt = "intake.view")
    public IntakeLimits getLimits() {
        return new IntakeLimits(settings.maxFileBytes(), settings.maxFiles());
    }

    /** Those of the agency that are not done, newest first; 100 at most. */
    @NotAudited(value = "counts of the agency's own intakes", attempt = "intake.view")
    public List<IntakeSummary> listRunning() {
        return summaries.running(currentOfficer.get());
    }
}
