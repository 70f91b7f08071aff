package org.crosscase.web.api.evidence;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.crosscase.evidence.Storage;
import org.crosscase.evidence.StorageRoom;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Room of the evidence store, for the platform's administrator. */
@Path("/admin/storage")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Administration")
public class StorageResource {
    @Inject
    private Storage storage;

    @GET
    @Operation(summary = "Free and total bytes of the store's disk; LOW before it is FULL")
    public StorageRoom get() {
        return storage.room();
    }
}
