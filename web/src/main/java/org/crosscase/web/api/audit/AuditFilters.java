package org.crosscase.web.api.audit;

import jakarta.ws.rs.QueryParam;
import org.crosscase.audit.AuditQuery;
import org.crosscase.audit.Outcome;
import org.crosscase.web.api.Choices;
import org.crosscase.web.api.Times;
import org.crosscase.web.audit.SubjectWords;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What narrows the trail down, the same for a list and for an extract. */
public class AuditFilters {
    @QueryParam("username")
    @Parameter(description = "Exactly, as the officer signs in")
    private String username;

    @QueryParam("who")
    @Parameter(description = "Part of a name or user name")
    private String who;

    @QueryParam("action")
    @Parameter(description = "For instance case.open")
    private String action;

    @QueryParam("pictures")
    @Parameter(description = "true: only where pictures were seen or saved")
    private String pictures;

    @QueryParam("objectType")
    @Parameter(description = "For instance case")
    private String objectType;

    @QueryParam("objectId")
    private String objectId;

    @QueryParam("about")
    @Parameter(description = "Part of a case's reference, the id of anything, or MD5, SHA-1 or SHA-256 of a file")
    private String about;

    @QueryParam("outcome")
    @Parameter(schema = @Schema(implementation = Outcome.class))
    private String outcome;

    @QueryParam("from")
    @Parameter(description = "First moment, for instance 2026-11-23T10:00:00Z")
    private String from;

    @QueryParam("to")
    @Parameter(description = "First moment that is no longer asked for")
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
