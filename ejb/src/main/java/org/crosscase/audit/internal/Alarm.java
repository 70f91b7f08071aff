package org.crosscase.audit.internal;

import java.util.List;
import java.util.UUID;
import org.crosscase.audit.Deed;
import org.crosscase.audit.Outcome;

/**
 * What the sequencer found wrong, for the auditors of one agency and of the platform.
 *
 * @param agency whose auditors hear of it; null when only the platform's do
 * @param told for the server's log, with all that is known
 */
public record Alarm(UUID agency, Deed deed, String told) {
    private static final String SUBJECT = "audit";
    private static final String BROKEN_ACTION = "audit.log-broken";
    private static final String ENTRY_ACTION = "audit.entry-refused";
    private static final String HEAD_ACTION = "audit.head-refused";

    /** A log that does not go on from where it was left. */
    static Alarm broken(UUID agency, String agencyCode, LogBroken broken) {
        return new Alarm(agency, deed(BROKEN_ACTION, agencyCode, "the log does not go on"), broken.getMessage());
    }

    /** Entries that another hand than the application's put in to get a place in the log. */
    static Alarm refusedEntries(List<CanonicalEntry> entries) {
        CanonicalEntry first = entries.get(0);
        return new Alarm(
                first.agency(),
                deed(ENTRY_ACTION, first.id().toString(), entries.size() + " entries refused"),
                entries.size() + " entries, " + first.id()
                        + " the first, were not written by this application and get no" + " place in the log");
    }

    /** A head that does not continue the one that a witness cosigned before. */
    static Alarm refusedHead(UUID witness, String logOf, Checkpoint head, Checkpoint before) {
        String detail = "head of " + head.size() + " entries refused, " + before.size() + " were cosigned";
        return new Alarm(witness, deed(HEAD_ACTION, logOf, detail), head.origin() + ": " + detail);
    }

    private static Deed deed(String action, String subject, String detail) {
        return new Deed(action, SUBJECT, subject, "", Outcome.REFUSED, detail);
    }
}
