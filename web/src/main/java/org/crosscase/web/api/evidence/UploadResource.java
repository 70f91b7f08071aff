package org.crosscase.web.api.evidence;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import org.crosscase.evidence.IntakeId;
import org.crosscase.evidence.Intakes;
import org.crosscase.web.api.Once;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Files on their way into an exhibit. */
@Path("/exhibits/{id}/media")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Evidence")
public class UploadResource {
    @Inject
    private Upload upload;

    @Inject
    private Intakes intakes;

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(
            summary = "Takes files into an exhibit",
            description =
                    "Each part 'file' is one file; its file name is the path on the exhibit, with slashes. Files are"
                            + " accepted one by one: one that is refused never stops the others and is named among the"
                            + " rejections. With an Idempotency-Key, an upload that was cut off goes on in the same intake.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.MULTIPART_FORM_DATA,
                            schema = @Schema(implementation = UploadForm.class)))
    @APIResponse(
            responseCode = "202",
            description = "The files are in; their comparing goes on. Location is the intake.",
            content = @Content(schema = @Schema(implementation = IntakeForm.class)))
    @Parameter(name = Once.HEADER, in = ParameterIn.HEADER, description = Once.MEANING)
    public Response upload(
            @PathParam("id") String exhibitId,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) String contentType,
            InputStream body) {
        IntakeId id = upload.receive(ExhibitResource.exhibitId(exhibitId), contentType, body);
        return Response.accepted(IntakeForm.of(intakes.getIntake(id), intakes.listComparisons(id)))
                .location(URI.create("intakes/" + id))
                .build();
    }

    /** For the description only. */
    public record UploadForm(
            @Schema(
                    type = SchemaType.STRING,
                    format = "binary",
                    description = "One file; repeated as often as there are files")
            String file) {}
}
