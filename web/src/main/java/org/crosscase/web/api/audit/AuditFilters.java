package org.crosscase.web.api.audit;

import jakarta.ws.rs.QueryParam;
import org.crosscase.audit.AuditQuery;
import org.crosscase.audit.Outcome;
import org.crosscase.web.api.Choices;
import org.crosscase.web.api.Times;
import org.crosscase.web.audit.SubjectWords;

/**
 * What narrows the trail down, the same for a list and for an extract. Without @Parameter: the server cannot describe one that
 * stands on a field, and then describes nothing at all.
 */
public class AuditFilters {
    /** Exactly, as the officer signs in. */
    @QueryParam("username")
    private String username;

    /** Part of a name or user name. */
    @QueryParam("who")
    private String who;

    /** For instance case.open. */
    @QueryParam("action")
    private String action;

    /** true: only where pictures were seen or saved. */
    @QueryParam("pictures")
    private String pictures;

    /** For instance case. */
    @QueryParam("objectType")
    private String objectType;

    @QueryParam("objectId")
    private String objectId;

    /** Part of a case's reference, the id of anything, or MD5, SHA-1 or SHA-256 of a file. */
    @QueryParam("about")
    private String about;

    @QueryParam("outcome")
    private String outcome;

    /** First moment, for instance 2026-11-23T10:00:00Z. */
    @QueryParam("from")
    private String from;

    /** First moment that is no longer asked for. */
    @QueryParam("to")
    private String to;

    AuditQuery query(SubjectWords subjects, String after, int skip, int size) {
        return new AuditQuery(
                        username,
                        action,
                        objectType,
                        objectId,
                        Choices.find("outcome", Outcome.class, outcome),
                        Times.find("from", from),
                        Times.find("to", to),
                        after,
                        skip,
                        size)
                .byName(who == null || who.isBlank() ? null : who.strip())
                .ofActions("true".equals(pictures) ? SubjectWords.PICTURES_SEEN : null)
                .aboutObjects(subjects.ids(about));
    }
}
