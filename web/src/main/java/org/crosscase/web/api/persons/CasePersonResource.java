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
import org.crosscase.person.PersonId;
import org.crosscase.person.Persons;
import org.crosscase.person.RecordPerson;
import org.crosscase.web.api.Once;
import org.crosscase.web.api.Page;
import org.crosscase.web.api.cases.CaseResource;
import org.crosscase.web.api.persons.PersonRequests.NewPerson;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Persons that stand in a case. */
@Path("/cases/{id}/persons")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Persons")
public class CasePersonResource {
    @Inject
    private Persons persons;

    @Inject
    private Once once;

    /** Whoever may not read the person afterwards, a victim of a case that others work on, gets the id alone. */
    @POST
    @Operation(summary = "Records a person as standing in the case")
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content = @Content(schema = @Schema(implementation = PersonForm.class)))
    @APIResponse(responseCode = "409", description = "case-closed")
    @Parameter(name = Once.HEADER, in = ParameterIn.HEADER, description = Once.MEANING)
    public Response add(@PathParam("id") String caseId, NewPerson body) {
        return once.answer(body, () -> {
            PersonId id = persons.recordPerson(
                    new RecordPerson(CaseResource.caseId(caseId), body.capacity(), body.names(), body.description()));
            return Once.created("persons/" + id, PersonResource.form(persons, id));
        });
    }

    @GET
    @Operation(summary = "Persons of a case by capacity; of victims neither names nor identifiers")
    public Page<PersonRow> list(@PathParam("id") String caseId) {
        return Page.whole(persons.listPersons(CaseResource.caseId(caseId)), PersonRow::of);
    }
}
