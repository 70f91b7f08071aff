package org.crosscase.inquiry;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import org.crosscase.agency.ActingOfficer;
import org.crosscase.agency.AgencyId;
import org.crosscase.agency.OfficerId;
import org.crosscase.casefile.CaseId;
import org.crosscase.inquiry.internal.AlarmRecorder;
import org.crosscase.inquiry.internal.AskedQuestions;
import org.crosscase.inquiry.internal.InquiryCounts;
import org.crosscase.inquiry.internal.InquiryLimits;

/**
 * Counts every way in which an officer asks what others hold, and raises an alarm when a series of questions is unusual.
 * Only a look-up is ever refused: evidence is not limited. For features, which call it in the transaction of what was
 * asked.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class Inquiries {
    @Inject
    private InquiryCounts counts;

    @Inject
    private AskedQuestions questions;

    @Inject
    private InquiryLimits limits;

    @Inject
    private AlarmRecorder alarms;

    /**
     * Before a look-up is answered.
     *
     * @param asked the signature as it was asked, then turned and mirrored; empty when its algorithm knows no nearness
     * @return look-ups left today
     * @throws org.crosscase.Problem {@code look-up-budget-spent}, {@code look-up-near-equal}
     */
    public int lookUp(ActingOfficer officer, List<Fingerprint> asked) {
        long used = counts.lookUp(officer);
        if (used > limits.budget()) {
            throw InquiryProblems.budgetSpent(limits.budget());
        }
        if (!asked.isEmpty()) {
            int before = questions.nearEqualLookUps(officer, asked);
            if (before >= limits.nearEqualLookUps()) {
                alarms.raise(officer.agencyId(), officer.id(), AlarmKind.NEAR_EQUAL_LOOK_UPS, before + 1L);
                throw InquiryProblems.nearEqual(limits.nearEqualLookUps());
            }
            questions.keepLookUp(officer, asked.get(0));
        }
        return (int) (limits.budget() - used);
    }

    /**
     * Items that were added to a case by their signatures alone. Never refused.
     *
     * @param items how many
     * @param asked their signatures of the algorithms that know nearness
     */
    public void addedBySignature(
            ActingOfficer officer, CaseId caseId, boolean covert, long items, List<Fingerprint> asked) {
        if (items == 0) {
            return;
        }
        counts.add(officer.agencyId(), officer.id(), Way.SIGNATURES, caseId, covert, items);
        long today = counts.today(officer, Way.SIGNATURES);
        if (today > limits.signatures()) {
            alarms.raise(officer.agencyId(), officer.id(), AlarmKind.MANY_SIGNATURES, today);
        }
        int series = questions.longestSeries(officer, asked);
        if (series > limits.nearEqualSignatures()) {
            alarms.raise(officer.agencyId(), officer.id(), AlarmKind.NEAR_EQUAL_SIGNATURES, series);
        }
        watchCovertCases(officer.agencyId(), officer.id(), covert);
    }

    /** Files that an officer's intake took into a case. Never refused; the officer may be long gone. */
    public void tookFilesIn(AgencyId agency, OfficerId officer, CaseId caseId, boolean covert, long files) {
        if (files > 0) {
            counts.add(agency, officer, Way.FILES, caseId, covert, files);
            watchCovertCases(agency, officer, covert);
        }
    }

    private void watchCovertCases(AgencyId agency, OfficerId officer, boolean covert) {
        long cases = covert ? counts.covertCasesToday(agency, officer) : 0;
        if (cases > limits.covertCases()) {
            alarms.raise(agency, officer, AlarmKind.MANY_COVERT_CASES, cases);
        }
    }
}
