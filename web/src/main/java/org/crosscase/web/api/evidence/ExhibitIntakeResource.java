package org.crosscase.web.api.evidence;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.crosscase.evidence.IntakeId;
import org.crosscase.evidence.Intakes;
import org.crosscase.web.api.Once;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Intakes of an exhibit. */
@Path("/exhibits/{id}/intakes")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Evidence")
public class ExhibitIntakeResource {
    @Inject
    private Intakes intakes;

    @Inject
    private Once once;

    @POST
    @Operation(
            summary = "Begins an intake whose files are named first and sent afterwards",
            description =
                    "For many files, large ones or bad lines: name them with POST /intakes/{id}/files, send each to its"
                            + " upload address, and nothing can be missing unseen.")
    @APIResponse(
            responseCode = "201",
            description = "Begun",
            content = @Content(schema = @Schema(implementation = IntakeForm.class)))
    @Parameter(name = Once.HEADER, in = ParameterIn.HEADER, description = Once.MEANING)
    public Response begin(@PathParam("id") String exhibitId) {
        return once.answer(null, () -> {
            IntakeId id = intakes.begin(ExhibitResource.exhibitId(exhibitId));
            return Once.created("intakes/" + id, IntakeForm.of(intakes.getIntake(id), List.of()));
        });
    }
}
