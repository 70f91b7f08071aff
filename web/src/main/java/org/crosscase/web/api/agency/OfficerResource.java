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

/** Colleagues, to put a team together. */
@Path("/officers")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Agencies")
public class OfficerResource {
    @Inject
    private Agencies agencies;

    @GET
    @Operation(summary = "Officers of the caller's agency who have signed in at least once, by name")
    public Page<OfficerForm> list() {
        return Page.whole(agencies.listColleagues(), OfficerForm::of);
    }
}
