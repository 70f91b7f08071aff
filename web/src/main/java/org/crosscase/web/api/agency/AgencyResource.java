package org.crosscase.web.api.agency;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.crosscase.agency.Agencies;
import org.crosscase.web.api.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The directory. */
@Path("/agencies")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Agencies")
public class AgencyResource {
    @Inject
    private Agencies agencies;

    @GET
    @Operation(summary = "All agencies and coordinating bodies with their contact points, by name")
    public Page<AgencyForm> list() {
        return Page.whole(agencies.listAgencies(), AgencyForm::of);
    }
}
