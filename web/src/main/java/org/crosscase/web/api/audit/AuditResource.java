package org.crosscase.web.api.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.crosscase.audit.AuditEntryDetails;
import org.crosscase.audit.AuditEntryId;
import org.crosscase.audit.AuditLog;
import org.crosscase.audit.AuditPage;
import org.crosscase.audit.AuditProblems;
import org.crosscase.audit.AuditQuery;
import org.crosscase.audit.CourtBundle;
import org.crosscase.audit.Outcome;
import org.crosscase.web.api.Choices;
import org.crosscase.web.api.PageParameters;
import org.crosscase.web.api.Times;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The audit trail of the caller's agency, and the proof that it was not altered. For auditors. */
@Path("/audit")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Audit")
public class AuditResource {
    @Inject
    private AuditLog log;

    @GET
    @Operation(summary = "Who did what, newest first; reading it is recorded too")
    public AuditForms.EntryPage list(
            @QueryParam("username") @Parameter(description = "Exactly, as the officer signs in") String username,
            @QueryParam("action") @Parameter(description = "For instance case.open") String action,
            @QueryParam("objectType") @Parameter(description = "For instance case") String objectType,
            @QueryParam("objectId") String objectId,
            @QueryParam("outcome") @Parameter(schema = @Schema(implementation = Outcome.class)) String outcome,
            @QueryParam("from") @Parameter(description = "First moment, for instance 2026-11-23T10:00:00Z") String from,
            @QueryParam("to") @Parameter(description = "First moment that is no longer asked for") String to,
            @QueryParam("page") @Parameter(description = PageParameters.PAGE) String pageNumber,
            @QueryParam("size") @Parameter(description = PageParameters.SIZE) String pageSize,
            @QueryParam("after") @Parameter(description = PageParameters.AFTER) String after) {
        PageParameters part = new PageParameters(pageNumber, pageSize, after);
        int size = part.size();
        AuditPage page = log.listEntries(new AuditQuery(
                username,
                action,
                objectType,
                objectId,
                Choices.find("outcome", Outcome.class, outcome),
                Times.find("from", from),
                Times.find("to", to),
                part.after(),
                part.skip(size),
                size));
        return AuditForms.EntryPage.of(page);
    }

    @GET
    @Path("entries/{id}")
    @Operation(summary = "One entry with the seals around it")
    public AuditForms.EntryDetails get(@PathParam("id") String id) {
        return AuditForms.EntryDetails.of(find(id));
    }

    @GET
    @Path("entries/{id}/proof")
    @Produces(MediaType.TEXT_PLAIN)
    @Operation(
            summary = "Proof for a court that the entry stands in the signed log",
            description = "In the C2SP form of proofs of transparency logs. 404 until a checkpoint covers the entry,"
                    + " a minute at most.")
    public String proof(@PathParam("id") String id) {
        return find(id).findProof().map(CourtBundle::text).orElseThrow(AuditProblems::entryNotFound);
    }

    @GET
    @Path("verification")
    @Operation(
            summary = "Recomputes the log and names the first entry that does not fit",
            description = "The platform's auditor gets the logs of all agencies.")
    public AuditForms.Verification verify() {
        return AuditForms.Verification.of(log.verify());
    }

    @GET
    @Path("key")
    @Operation(summary = "The key that proofs of the agency's log are checked with")
    public AuditForms.VerifierKey key() {
        return new AuditForms.VerifierKey(log.getVerifierKey());
    }

    private AuditEntryDetails find(String id) {
        return log.getEntry(AuditEntryId.parse(id).orElseThrow(AuditProblems::entryNotFound));
    }
}
