package org.crosscase.evidence;

import java.io.Serializable;
import java.time.Instant;
import org.crosscase.casefile.CaseId;

/**
 * One intake in a list.
 *
 * @param received files that came in and are kept
 * @param missing announced files that are not here
 * @param compared of those, how many have been compared
 * @param finishedAt null until done
 */
public record IntakeSummary(
        IntakeId id,
        CaseId caseId,
        String caseReference,
        ExhibitId exhibitId,
        String exhibitNumber,
        String officer,
        IntakeState state,
        long received,
        long missing,
        long compared,
        Instant startedAt,
        Instant finishedAt)
        implements Serializable {
    /** 0 to 100. */
    public int share() {
        return state == IntakeState.DONE ? 100 : IntakeProgress.share(compared, toCompare());
    }

    /** What is here and what is still to come. */
    public long toCompare() {
        return received + missing;
    }
}
