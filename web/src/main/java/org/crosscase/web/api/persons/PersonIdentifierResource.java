package org.crosscase.web.api.persons;

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
import org.crosscase.casefile.CaseId;
import org.crosscase.person.AddIdentifier;
import org.crosscase.person.Identifier;
import org.crosscase.person.Identifiers;
import org.crosscase.web.api.Once;
import org.crosscase.web.api.Page;
import org.crosscase.web.api.cases.CaseResource;
import org.crosscase.web.api.persons.IdentifierRequests.NewIdentifier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** By what a person is known. */
@Path("/persons/{id}/identifiers")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Persons")
public class PersonIdentifierResource {
    @Inject
    private Identifiers identifiers;

    @Inject
    private Once once;

    @POST
    @Operation(summary = "Records an identifier; it is looked for in other cases after the answer")
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content = @Content(schema = @Schema(implementation = IdentifierForm.class)))
    @APIResponse(responseCode = "409", description = "case-closed, or person-identifier-taken")
    @APIResponse(responseCode = "422", description = "The value cannot be read as its type; the title says what to do")
    @Parameter(name = Once.HEADER, in = ParameterIn.HEADER, description = Once.MEANING)
    public Response add(@PathParam("id") String person, NewIdentifier body) {
        return once.answer(body, () -> {
            CaseId caseId = body.caseId() == null ? null : CaseResource.caseId(body.caseId());
            Identifier added = identifiers.addIdentifier(
                    new AddIdentifier(PersonResource.personId(person), caseId, body.written()));
            return Once.created("identifiers/" + added.id(), IdentifierForm.of(added));
        });
    }

    @GET
    @Operation(summary = "Identifiers of a person, newest first; those found out in cases that the caller may read")
    public Page<IdentifierForm> list(@PathParam("id") String person) {
        return Page.whole(identifiers.listIdentifiers(PersonResource.personId(person)), IdentifierForm::of);
    }
}
