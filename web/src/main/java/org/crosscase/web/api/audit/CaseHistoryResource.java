package org.crosscase.web.api.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.crosscase.audit.CaseHistory;
import org.crosscase.casefile.CaseFiles;
import org.crosscase.casefile.CaseId;
import org.crosscase.web.api.PageParameters;
import org.crosscase.web.api.audit.AuditForms.EntryPage;
import org.crosscase.web.api.cases.CaseResource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who looked at a case of the caller's agency. */
@Path("/cases/{id}/history")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Cases")
public class CaseHistoryResource {
    @Inject
    private CaseFiles cases;

    @Inject
    private CaseHistory history;

    /** Looking at who looked is a look at the case. */
    @GET
    @Operation(summary = "Who looked at the case, its pictures, exhibits, intakes and links, newest first")
    public EntryPage list(
            @PathParam("id") String id,
            @QueryParam("after") @Parameter(description = PageParameters.AFTER) String after,
            @QueryParam("size") @Parameter(description = "1 to 200, 50 unless told") String size) {
        CaseId caseId = cases.getCase(CaseResource.caseId(id)).id();
        return EntryPage.of(
                history.listForCase(caseId.value(), after, PageParameters.number("size", size, 50, 1, 200)));
    }
}
