package org.crosscase.web.evidence;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.crosscase.Checks;
import org.crosscase.agency.CurrentOfficer;
import org.crosscase.agency.Role;
import org.crosscase.casefile.CaseHeading;
import org.crosscase.casefile.CaseStatus;
import org.crosscase.evidence.ComparisonCount;
import org.crosscase.evidence.Custody;
import org.crosscase.evidence.CustodyHistory;
import org.crosscase.evidence.EvidenceProblems;
import org.crosscase.evidence.ExhibitDetails;
import org.crosscase.evidence.ExhibitId;
import org.crosscase.evidence.ExhibitSummary;
import org.crosscase.evidence.Exhibits;
import org.crosscase.evidence.IntakeId;
import org.crosscase.evidence.IntakeLimits;
import org.crosscase.evidence.IntakeProgress;
import org.crosscase.evidence.IntakeState;
import org.crosscase.evidence.Intakes;
import org.crosscase.link.LinkQuery;
import org.crosscase.link.LinkSummary;
import org.crosscase.link.Links;
import org.crosscase.web.shell.Address;

/** One exhibit: where its files are dropped, how far its intake is, and its custody. */
@Named("intakeView")
@ViewScoped
public class IntakeView implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int LINKS_SHOWN = 5;

    @Inject
    private Exhibits exhibits;

    @Inject
    private Intakes intakes;

    @Inject
    private Custody custody;

    @Inject
    private Links links;

    @Inject
    private CurrentOfficer currentOfficer;

    private String exhibitId;
    private String intakeId;
    private ExhibitSummary exhibit;
    private CaseHeading caseHeading;
    private IntakeProgress progress;
    private List<ComparisonCount> comparisons;
    private CustodyHistory history;
    private List<LinkSummary> found;
    private String location;
    private String reason;

    public void load() {
        ExhibitDetails details =
                exhibits.getDetails(ExhibitId.parse(exhibitId).orElseThrow(EvidenceProblems::exhibitNotFound));
        exhibit = details.summary();
        caseHeading = details.ofCase();
        IntakeId shown = intakeId == null
                ? details.intake()
                : IntakeId.parse(intakeId).orElseThrow(EvidenceProblems::intakeNotFound);
        progress = shown == null ? null : intakes.getIntake(shown);
        if (progress != null && !progress.exhibitId().equals(exhibit.id())) {
            // an intake of another exhibit, below the name of this one
            throw EvidenceProblems.intakeNotFound();
        }
        comparisons = progress == null ? List.of() : intakes.listComparisons(progress.id());
        history = custody.history(exhibit.id());
        found = links.listLinks(LinkQuery.ofCase(exhibit.caseId(), LINKS_SHOWN)).items();
        location = exhibit.location();
    }

    public void move() {
        exhibits.moveExhibit(exhibit.id(), exhibit.version(), location, reason);
        reload();
    }

    public void withdraw() {
        exhibits.withdrawExhibit(exhibit.id(), reason);
        reload();
    }

    private void reload() {
        reason = null;
        load();
    }

    public boolean isTaking() {
        return !exhibit.withdrawn() && caseHeading.status() == CaseStatus.OPEN && isEditor();
    }

    public boolean isEditor() {
        return currentOfficer.get().has(Role.INVESTIGATOR)
                || currentOfficer.get().has(Role.ANALYST);
    }

    public boolean isRunning() {
        return progress != null
                && (progress.state() == IntakeState.RECEIVING || progress.state() == IntakeState.PROCESSING);
    }

    /** Where the page asks how far the intake is. */
    public String getProgressAddress() {
        return Address.of("/app/intake.xhtml")
                .with("exhibit", exhibitId)
                .with("intake", progress.id())
                .toString();
    }

    /** Whether files that are dropped go on in it. A tool that names none sends in its own time, and says itself when it ends. */
    public boolean isReceiving() {
        return progress != null && progress.state() == IntakeState.RECEIVING && progress.named();
    }

    /** Whether announced files are still to come. */
    public boolean isWaiting() {
        return isReceiving() && progress.files().awaited() > 0;
    }

    /** Whether files were announced that are not taken at any time. */
    public boolean isTooLarge() {
        return isReceiving() && progress.files().refused() > 0;
    }

    public IntakeLimits getLimits() {
        return intakes.getLimits();
    }

    /** Whether files never came; known as soon as no more can come. */
    public boolean isIncomplete() {
        return progress != null
                && (progress.state() == IntakeState.INCOMPLETE
                        || progress.state() == IntakeState.PROCESSING
                                && progress.files().missing() > 0);
    }

    public ExhibitSummary getExhibit() {
        return exhibit;
    }

    public CaseHeading getCaseHeading() {
        return caseHeading;
    }

    public IntakeProgress getProgress() {
        return progress;
    }

    public List<ComparisonCount> getComparisons() {
        return comparisons;
    }

    public CustodyHistory getHistory() {
        return history;
    }

    public List<LinkSummary> getFound() {
        return found;
    }

    public String getExhibitId() {
        return exhibitId;
    }

    public void setExhibitId(String exhibitId) {
        this.exhibitId = exhibitId;
    }

    public String getIntakeId() {
        return intakeId;
    }

    public void setIntakeId(String intakeId) {
        this.intakeId = Checks.given(intakeId);
    }

    public String getLocation() {
        return location;
    }

    public void setLocation(String location) {
        this.location = location;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
