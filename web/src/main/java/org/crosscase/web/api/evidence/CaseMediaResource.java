package org.crosscase.web.api.evidence;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.crosscase.evidence.MediaItems;
import org.crosscase.evidence.MediaPage;
import org.crosscase.web.api.cases.CaseResource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Media items of a case. */
@Path("/cases/{id}/media")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Evidence")
public class CaseMediaResource {
    @Inject
    private MediaItems media;

    @GET
    @Operation(
            summary = "Media items of a case, or the files of one of its exhibits",
            description =
                    "Sorted by 'sort'; equal ones always in the same order. Where a condition fits few of very many items,"
                            + " a page may be short or empty and have a next one all the same, and the total is absent.")
    @APIResponse(
            responseCode = "422",
            description = "value-unknown, number-out-of-range, time-unreadable, page-position-unknown")
    public MediaListForm list(@PathParam("id") String caseId, @BeanParam MediaParameters asked) {
        MediaPage page = media.listMedia(CaseResource.caseId(caseId), asked.query());
        return new MediaListForm(
                page.items().stream().map(MediaForm::of).toList(), page.total(), page.next(), page.previous());
    }

    /**
     * A page of media.
     *
     * @param total items on all pages; absent where it was not counted
     * @param previous value of {@code before} for the page before it; absent on the first one
     */
    public record MediaListForm(List<MediaForm> items, Long total, String next, String previous) {}
}
