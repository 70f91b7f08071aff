package org.crosscase.web.api.persons;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.crosscase.casefile.CaseId;
import org.crosscase.person.AddNote;
import org.crosscase.person.EditPerson;
import org.crosscase.person.Grading;
import org.crosscase.person.PersonDetails;
import org.crosscase.person.PersonId;
import org.crosscase.person.PersonProblems;
import org.crosscase.person.Persons;
import org.crosscase.web.api.Once;
import org.crosscase.web.api.Versions;
import org.crosscase.web.api.cases.CaseRequests.Reason;
import org.crosscase.web.api.cases.CaseResource;
import org.crosscase.web.api.persons.PersonRequests.NewCapacity;
import org.crosscase.web.api.persons.PersonRequests.NewNote;
import org.crosscase.web.api.persons.PersonRequests.NewStanding;
import org.crosscase.web.api.persons.PersonRequests.PersonChange;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Persons of the caller's agency, and the cases that they stand in. */
@Path("/persons/{id}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Persons")
public class PersonResource {
    @Inject
    private Persons persons;

    @Inject
    private Once once;

    @GET
    @Operation(summary = "One person; its version is the ETag")
    @APIResponseSchema(PersonForm.class)
    public Response get(@PathParam("id") String id) {
        return answer(persons.getPerson(personId(id)));
    }

    @PATCH
    @Transactional
    @Operation(summary = "Changes a person; If-Match names the version that was read")
    @APIResponseSchema(PersonForm.class)
    @APIResponse(responseCode = "412", description = "Somebody else changed the person meanwhile")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public Response change(@PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, PersonChange body) {
        PersonDetails read = read(id);
        int version = Versions.required(ifMatch, read.version());
        return answer(persons.editPerson(new EditPerson(read.id(), version, body.names(read), body.description(read))));
    }

    @POST
    @Path("cases")
    @Operation(summary = "The person stands in another case, too")
    @APIResponse(
            responseCode = "201",
            description = "Stands there",
            content = @Content(schema = @Schema(implementation = PersonForm.class)))
    @APIResponse(responseCode = "409", description = "case-closed, or person-in-case-already")
    @Parameter(name = Once.HEADER, in = ParameterIn.HEADER, description = Once.MEANING)
    public Response addToCase(@PathParam("id") String id, NewStanding body) {
        return once.answer(body, () -> {
            PersonId person = personId(id);
            persons.addToCase(person, CaseResource.caseId(body.caseId()), body.capacity());
            return Once.created("persons/" + person, form(persons, person));
        });
    }

    @PUT
    @Path("cases/{case}")
    @Operation(summary = "Says as what the person stands in a case from now on")
    @APIResponse(responseCode = "204", description = "Stands there so")
    public void changeCapacity(@PathParam("id") String id, @PathParam("case") String caseId, NewCapacity body) {
        persons.changeCapacity(personId(id), CaseResource.caseId(caseId), body.capacity());
    }

    @POST
    @Path("cases/{case}/remove")
    @Operation(summary = "Takes the person out of a case in which it was recorded by mistake; it must stand in another")
    @APIResponse(responseCode = "204", description = "Stands there no longer")
    @APIResponse(responseCode = "409", description = "case-closed, or person-in-no-other-case")
    public void removeFromCase(@PathParam("id") String id, @PathParam("case") String caseId, Reason body) {
        persons.removeFromCase(personId(id), CaseResource.caseId(caseId), Reason.of(body));
    }

    @POST
    @Path("notes")
    @Operation(summary = "Puts a fact or an assessment on record, with its grading")
    @APIResponse(
            responseCode = "201",
            description = "On record",
            content = @Content(schema = @Schema(implementation = PersonForm.class)))
    @Parameter(name = Once.HEADER, in = ParameterIn.HEADER, description = Once.MEANING)
    public Response addNote(@PathParam("id") String id, NewNote body) {
        return once.answer(body, () -> {
            PersonDetails read = read(id);
            CaseId caseId = body.caseId() == null ? read.cases().get(0).caseId() : CaseResource.caseId(body.caseId());
            int information = body.information() == null ? 0 : body.information();
            persons.addNote(
                    new AddNote(read.id(), caseId, body.kind(), body.text(), Grading.of(body.source(), information)));
            return Once.created("persons/" + read.id(), form(persons, read.id()));
        });
    }

    private PersonDetails read(String id) {
        return persons.findForChange(personId(id)).orElseThrow(PersonProblems::notFound);
    }

    private static Response answer(PersonDetails person) {
        return Response.ok(PersonForm.of(person))
                .tag(Versions.tag(person.version()))
                .build();
    }

    /** After a change: of a person that the caller may not read, the id alone. */
    static PersonForm form(Persons persons, PersonId id) {
        return persons.findForChange(id).map(PersonForm::of).orElseGet(() -> PersonForm.unread(id.toString()));
    }

    static PersonId personId(String text) {
        return PersonId.parse(text).orElseThrow(PersonProblems::notFound);
    }
}
