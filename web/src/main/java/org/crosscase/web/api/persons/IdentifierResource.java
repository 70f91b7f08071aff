package org.crosscase.web.api.persons;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.crosscase.person.Identifier;
import org.crosscase.person.IdentifierId;
import org.crosscase.person.Identifiers;
import org.crosscase.person.PersonProblems;
import org.crosscase.web.api.Versions;
import org.crosscase.web.api.cases.CaseRequests.Reason;
import org.crosscase.web.api.persons.IdentifierRequests.IdentifierChange;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** One identifier of a person. */
@Path("/identifiers/{id}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Persons")
public class IdentifierResource {
    @Inject
    private Identifiers identifiers;

    @GET
    @Operation(summary = "One identifier; its version is the ETag")
    @APIResponseSchema(IdentifierForm.class)
    public Response get(@PathParam("id") String id) {
        return answer(identifiers.getIdentifier(identifierId(id)));
    }

    @PATCH
    @Transactional
    @Operation(summary = "Corrects an identifier; its type stays. If-Match names the version that was read")
    @APIResponseSchema(IdentifierForm.class)
    @APIResponse(responseCode = "412", description = "Somebody else changed it meanwhile")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public Response change(@PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, IdentifierChange body) {
        Identifier read = identifiers.getIdentifier(identifierId(id));
        int version = Versions.required(ifMatch, read.version());
        return answer(identifiers.changeIdentifier(read.id(), version, body.written(read)));
    }

    @POST
    @Path("remove")
    @Transactional
    @Operation(summary = "Takes an identifier off record that was recorded wrongly: it gives no links any more")
    @APIResponse(responseCode = "204", description = "Off record")
    public void remove(@PathParam("id") String id, Reason body) {
        Identifier read = identifiers.getIdentifier(identifierId(id));
        identifiers.removeIdentifier(read.id(), read.version(), Reason.of(body));
    }

    private static Response answer(Identifier one) {
        return Response.ok(IdentifierForm.of(one))
                .tag(Versions.tag(one.version()))
                .build();
    }

    private static IdentifierId identifierId(String text) {
        return IdentifierId.parse(text).orElseThrow(PersonProblems::identifierNotFound);
    }
}
