package org.crosscase.web.api.evidence;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.crosscase.evidence.AddExhibit;
import org.crosscase.evidence.ExhibitId;
import org.crosscase.evidence.Exhibits;
import org.crosscase.web.api.Once;
import org.crosscase.web.api.Page;
import org.crosscase.web.api.cases.CaseResource;
import org.crosscase.web.api.evidence.EvidenceRequests.NewExhibit;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Seized or received things of a case. */
@Path("/cases/{id}/exhibits")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Evidence")
public class CaseExhibitResource {
    @Inject
    private Exhibits exhibits;

    @Inject
    private Once once;

    @POST
    @Operation(summary = "Adds an exhibit; its chain of custody begins")
    @APIResponse(
            responseCode = "201",
            description = "Added",
            content = @Content(schema = @Schema(implementation = ExhibitForm.class)))
    @APIResponse(responseCode = "409", description = "case-closed, or exhibit-number-taken")
    @Parameter(name = Once.HEADER, in = ParameterIn.HEADER, description = Once.MEANING)
    public Response add(@PathParam("id") String caseId, NewExhibit body) {
        return once.answer(body, () -> {
            ExhibitId id = exhibits.addExhibit(new AddExhibit(
                    CaseResource.caseId(caseId), body.number(), body.description(), body.kind(), body.location()));
            return Once.created("exhibits/" + id, ExhibitForm.of(exhibits.getExhibit(id)));
        });
    }

    @GET
    @Operation(summary = "Exhibits of a case, newest first")
    public Page<ExhibitForm> list(@PathParam("id") String caseId) {
        return Page.whole(exhibits.listExhibits(CaseResource.caseId(caseId)), ExhibitForm::of);
    }
}
