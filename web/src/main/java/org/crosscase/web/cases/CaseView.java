package org.crosscase.web.cases;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.crosscase.agency.Agencies;
import org.crosscase.agency.CurrentOfficer;
import org.crosscase.agency.OfficerId;
import org.crosscase.agency.OfficerSummary;
import org.crosscase.agency.Role;
import org.crosscase.casefile.CaseDetails;
import org.crosscase.casefile.CaseFiles;
import org.crosscase.casefile.CaseId;
import org.crosscase.casefile.CaseProblems;
import org.crosscase.casefile.CaseStatus;
import org.crosscase.casefile.EditCase;
import org.crosscase.casefile.Sensitivity;

/** One case: its facts, and what an officer may change about the case itself. */
@Named("caseView")
@ViewScoped
public class CaseView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private CaseFiles cases;

    @Inject
    private Agencies agencies;

    @Inject
    private CurrentOfficer currentOfficer;

    private String id;
    private CaseDetails details;
    private String title;
    private String summary;
    private String legalBasis;
    private Sensitivity sensitivity;
    private boolean compared;
    private String reason;
    private UUID colleague;
    private UUID supervisor;
    private List<OfficerSummary> colleagues;

    public void load() {
        show(cases.getCase(CaseId.parse(id).orElseThrow(CaseProblems::notFound)));
    }

    public void save() {
        show(cases.editCase(new EditCase(details.id(), details.version(), title, summary, legalBasis)));
    }

    /** Takes in what somebody else saved meanwhile, and keeps what was typed. */
    public void compare() {
        details = cases.getCase(details.id());
        compared = true;
    }

    /** Whether what was typed in a field differs from what somebody else saved in it meanwhile. */
    public boolean differs(String field) {
        return compared
                && switch (field) {
                    case "title" -> !same(title, saved(field));
                    case "legalBasis" -> !same(legalBasis, saved(field));
                    default -> !same(summary, saved(field));
                };
    }

    /** What stands on record in a field. */
    public String saved(String field) {
        return switch (field) {
            case "title" -> details.title();
            case "legalBasis" -> details.legalBasis();
            default -> details.summary();
        };
    }

    public boolean isNothingElseSaved() {
        return !differs("title") && !differs("legalBasis") && !differs("summary");
    }

    private static boolean same(String typed, String saved) {
        return Objects.requireNonNullElse(typed, "").equals(Objects.requireNonNullElse(saved, ""));
    }

    public void changeSensitivity() {
        show(cases.changeSensitivity(details.id(), details.version(), sensitivity, reason));
    }

    public void changeTeamOnly() {
        show(cases.changeTeamOnly(details.id(), details.version(), !details.teamOnly(), reason));
    }

    public void nameSupervisor() {
        cases.nameSupervisor(details.id(), OfficerId.of(supervisor));
        load();
    }

    public void removeSupervisor(OfficerSummary named) {
        cases.removeSupervisor(details.id(), named.id());
        load();
    }

    public void close() {
        show(cases.closeCase(details.id(), reason));
    }

    public void reopen() {
        show(cases.reopenCase(details.id(), reason));
    }

    public void addColleague() {
        cases.addToTeam(details.id(), OfficerId.of(colleague));
        load();
    }

    public void removeColleague(OfficerSummary member) {
        cases.removeFromTeam(details.id(), member.id());
        load();
    }

    public void handOver(OfficerSummary member) {
        cases.handOver(details.id(), member.id());
        load();
    }

    private void show(CaseDetails shown) {
        details = shown;
        title = shown.title();
        summary = shown.summary();
        legalBasis = shown.legalBasis();
        sensitivity = shown.sensitivity();
        compared = false;
        reason = null;
        colleague = null;
        supervisor = null;
        colleagues = null;
    }

    /** Whether the officer may do more than read; the use cases refuse all the same. */
    public boolean isInvestigator() {
        return currentOfficer.get().has(Role.INVESTIGATOR);
    }

    /** Whether the officer may edit and take in. */
    public boolean isEditor() {
        return isOpen() && (isInvestigator() || currentOfficer.get().has(Role.ANALYST));
    }

    /** Of a closed case somebody may still be shut out, where it is for its team only. */
    public boolean isMayChangeTeam() {
        return isInvestigator() && (isOpen() || details.teamOnly());
    }

    public boolean isOpen() {
        return details.status() == CaseStatus.OPEN;
    }

    /** Key of the sentence on the officer's part in the case. */
    public String getPart() {
        OfficerId me = currentOfficer.get().id();
        if (details.lead().id().equals(me)) {
            return "lead";
        }
        return details.team().stream().anyMatch(member -> member.id().equals(me)) ? "team" : "agency";
    }

    /** The team without its lead, as one line of names. */
    public String getTeamNames() {
        return details.team().stream()
                .filter(member -> !member.id().equals(details.lead().id()))
                .map(OfficerSummary::displayName)
                .collect(Collectors.joining(", "));
    }

    /** The supervisors as one line of names. */
    public String getSupervisorNames() {
        return details.supervisors().stream().map(OfficerSummary::displayName).collect(Collectors.joining(", "));
    }

    /** Who could join the team. */
    public List<OfficerSummary> getColleagues() {
        if (colleagues == null) {
            colleagues = agencies.listColleagues().stream()
                    .filter(known -> details.team().stream()
                            .noneMatch(member -> member.id().equals(known.id())))
                    .toList();
        }
        return colleagues;
    }

    public Sensitivity[] getSensitivities() {
        return Sensitivity.values();
    }

    public boolean isCompared() {
        return compared;
    }

    public CaseDetails getDetails() {
        return details;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getSummary() {
        return summary;
    }

    public void setSummary(String summary) {
        this.summary = summary;
    }

    public String getLegalBasis() {
        return legalBasis;
    }

    public void setLegalBasis(String legalBasis) {
        this.legalBasis = legalBasis;
    }

    public Sensitivity getSensitivity() {
        return sensitivity;
    }

    public void setSensitivity(Sensitivity sensitivity) {
        this.sensitivity = sensitivity;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public UUID getSupervisor() {
        return supervisor;
    }

    public void setSupervisor(UUID supervisor) {
        this.supervisor = supervisor;
    }

    public UUID getColleague() {
        return colleague;
    }

    public void setColleague(UUID colleague) {
        this.colleague = colleague;
    }
}
