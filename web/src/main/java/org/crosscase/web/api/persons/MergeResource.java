package org.crosscase.web.api.persons;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import org.crosscase.person.MergeId;
import org.crosscase.person.PersonProblems;
import org.crosscase.person.SamePersons;
import org.crosscase.web.api.cases.CaseRequests.Reason;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Merges of persons. */
@Path("/merges/{id}")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Persons")
public class MergeResource {
    @Inject
    private SamePersons same;

    @POST
    @Path("undo")
    @Operation(summary = "Takes a merge back; taken back twice, it is taken back")
    @APIResponse(responseCode = "204", description = "Both records are what they were")
    @APIResponse(responseCode = "409", description = "merge-has-later-one, which names it")
    public void undo(@PathParam("id") String id, Reason body) {
        same.undo(MergeId.parse(id).orElseThrow(PersonProblems::mergeNotFound), Reason.of(body));
    }
}
