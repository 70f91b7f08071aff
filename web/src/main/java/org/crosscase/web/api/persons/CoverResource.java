package org.crosscase.web.api.persons;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.crosscase.person.CoverId;
import org.crosscase.person.Covers;
import org.crosscase.person.PersonProblems;
import org.crosscase.web.api.Page;
import org.crosscase.web.api.persons.CoverForm.NewCover;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Covers of undercover officers. No answer is kept for a repeated request: only the officer may read one. */
@Path("/covers")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Persons")
public class CoverResource {
    @Inject
    private Covers covers;

    @POST
    @Operation(summary = "Registers a cover: the caller is warned when anybody records what it is known by")
    @APIResponse(responseCode = "201", description = "Registered")
    @APIResponse(
            responseCode = "422",
            description = "An identifier cannot be read as its type; the title says what to do")
    public Response register(NewCover body) {
        return Response.status(Response.Status.CREATED)
                .entity(CoverForm.of(covers.registerCover(body.command())))
                .build();
    }

    @GET
    @Operation(summary = "The caller's own covers with who touched them, newest first; nobody else reads them")
    public Page<CoverForm> list() {
        return Page.whole(covers.listCovers(), CoverForm::of);
    }

    @DELETE
    @Path("{id}")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Watches a cover no more")
    @APIResponse(responseCode = "204", description = "Ended")
    @APIResponse(responseCode = "404", description = "cover-not-found")
    public void end(@PathParam("id") String id) {
        covers.endCover(CoverId.parse(id).orElseThrow(PersonProblems::coverNotFound));
    }
}
