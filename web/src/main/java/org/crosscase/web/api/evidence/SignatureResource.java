package org.crosscase.web.api.evidence;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.Collectors;
import org.crosscase.casefile.CaseId;
import org.crosscase.evidence.SignatureImports;
import org.crosscase.evidence.SignatureItem;
import org.crosscase.web.api.Once;
import org.crosscase.web.api.cases.CaseResource;
import org.crosscase.web.api.evidence.EvidenceRequests.NewSignature;
import org.crosscase.web.api.evidence.EvidenceRequests.NewSignatures;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Media that the agency keeps at home. */
@Path("/cases/{id}/signatures")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Evidence")
public class SignatureResource {
    @Inject
    private SignatureImports imports;

    @Inject
    private Once once;

    @POST
    @Consumes({MediaType.APPLICATION_JSON, SignatureLinesReader.JSON_LINES})
    @Operation(
            summary = "Puts media on record by their signatures alone; the agency keeps the files at home",
            description =
                    "An item that is refused never stops the others. JSON Lines of the offline tool are taken too: a line that"
                            + " is no JSON object is answered as item-unreadable.")
    @APIResponse(
            responseCode = "201",
            description = "What became of each item",
            content = @Content(schema = @Schema(implementation = AddedForm.class)))
    @Parameter(name = Once.HEADER, in = ParameterIn.HEADER, description = Once.MEANING)
    public Response addSignatures(@PathParam("id") String caseId, NewSignatures body) {
        CaseId id = CaseResource.caseId(caseId);
        List<SignatureItem> items = items(body);
        return once.answer(
                body, () -> Once.created("cases/" + id + "/media", AddedForm.of(imports.addSignatures(id, items))));
    }

    private static List<SignatureItem> items(NewSignatures body) {
        List<NewSignature> given = body.items() == null ? List.of() : body.items();
        return given.stream()
                .map(item -> item == null
                        ? null
                        : new SignatureItem(
                                item.name(), item.sha256(), item.sha1(), item.md5(), item.pdq(), item.photoDna()))
                .collect(Collectors.toList());
    }
}
