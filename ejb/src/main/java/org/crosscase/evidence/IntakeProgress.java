package org.crosscase.evidence;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.crosscase.casefile.CaseId;

/**
 * How far an intake is.
 *
 * @param bytes length of all files that came in and are kept
 * @param rejections the first 100; {@link Intakes#listRejections} gives the others
 * @param receivedAt when the last file was in, or null
 * @param finishedAt null until it is over
 * @param named whether its sender names files before it sends them
 * @param announced whether the sender said that all its files are named
 * @param activeAt when a byte last came in
 * @param endsAt when it ends by itself if no file comes in before; null unless files still come in
 */
public record IntakeProgress(
        IntakeId id,
        CaseId caseId,
        String caseReference,
        ExhibitId exhibitId,
        String exhibitNumber,
        String officer,
        IntakeState state,
        IntakeFiles files,
        long bytes,
        List<Rejection> rejections,
        Instant startedAt,
        Instant receivedAt,
        Instant finishedAt,
        boolean named,
        boolean announced,
        Instant activeAt,
        Instant endsAt)
        implements Serializable {
    /** 0 to 100: how many of the files that are here or still to come have been compared. Never 100 when one is missing. */
    public int share() {
        return state == IntakeState.DONE ? 100 : share(files.compared(), files.toCompare());
    }

    /** The same with the first of what could not be used. */
    public IntakeProgress naming(List<Rejection> first) {
        return new IntakeProgress(
                id,
                caseId,
                caseReference,
                exhibitId,
                exhibitNumber,
                officer,
                state,
                files,
                bytes,
                first,
                startedAt,
                receivedAt,
                finishedAt,
                named,
                announced,
                activeAt,
                endsAt);
    }

    static int share(long compared, long all) {
        return all == 0 ? 0 : (int) Math.min(99, compared * 100 / all);
    }
}
