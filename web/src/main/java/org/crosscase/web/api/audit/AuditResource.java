package org.crosscase.web.api.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.crosscase.audit.AuditEntryDetails;
import org.crosscase.audit.AuditEntryId;
import org.crosscase.audit.AuditLog;
import org.crosscase.audit.AuditProblems;
import org.crosscase.audit.CourtBundle;
import org.crosscase.audit.TrailVerifier;
import org.crosscase.web.api.PageParameters;
import org.crosscase.web.audit.SubjectWords;
import org.eclipse.microprofile.openapi.annotations.Operation;
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

    @Inject
    private SubjectWords subjects;

    @GET
    @Operation(summary = "Who did what, newest first; reading it is recorded too")
    public AuditForms.EntryPage list(
            @BeanParam AuditFilters filters,
            @QueryParam("page") @Parameter(description = PageParameters.PAGE) String pageNumber,
            @QueryParam("size") @Parameter(description = PageParameters.SIZE) String pageSize,
            @QueryParam("after") @Parameter(description = PageParameters.AFTER) String after) {
        PageParameters part = new PageParameters(pageNumber, pageSize, after);
        int size = part.size();
        return AuditForms.EntryPage.of(log.listEntries(filters.query(subjects, part.after(), part.skip(size), size)));
    }

    @GET
    @Path("extract")
    @Produces(MediaType.TEXT_PLAIN)
    @Operation(
            summary = "The same as one signed text, with the proof of each entry",
            description = "At most 5,000 entries, the oldest first; checked without this system by what"
                    + " /audit/verifier gives.")
    public String extract(@BeanParam AuditFilters filters) {
        return log.extract(filters.query(subjects, null, 0, 1));
    }

    @GET
    @Path("verifier")
    @Produces(MediaType.TEXT_PLAIN)
    @Operation(summary = "The program that checks proofs, extracts and heads: java CheckTrail.java FILE KEY")
    public String verifier() {
        return TrailVerifier.source();
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
