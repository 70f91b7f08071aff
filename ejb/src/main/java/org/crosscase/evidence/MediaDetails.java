package org.crosscase.evidence;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.crosscase.casefile.CaseId;
import org.crosscase.signature.digest.Md5;
import org.crosscase.signature.digest.Sha1;

/**
 * All that its own agency may know of a media item.
 *
 * @param summary with every occurrence in the agency; its position is that in the first of the cases
 * @param cases of the agency in which it stands, in the order in which it came in
 * @param sha1 null when not known
 * @param md5 null when not known
 */
public record MediaDetails(
        MediaSummary summary,
        List<CaseId> cases,
        Sha1 sha1,
        Md5 md5,
        Instant receivedAt,
        List<CustodyEvent> custody,
        CustodyState custodyState)
        implements Serializable {}
