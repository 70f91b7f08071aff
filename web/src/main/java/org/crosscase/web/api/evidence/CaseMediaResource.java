package org.crosscase.web.api.evidence;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Set;
import java.util.stream.Collectors;
import org.crosscase.casefile.CaseId;
import org.crosscase.evidence.MediaFilter;
import org.crosscase.evidence.MediaId;
import org.crosscase.evidence.MediaItems;
import org.crosscase.evidence.MediaPage;
import org.crosscase.evidence.MediaQuery;
import org.crosscase.evidence.MediaSummary;
import org.crosscase.link.Links;
import org.crosscase.web.api.Choices;
import org.crosscase.web.api.Page;
import org.crosscase.web.api.PageParameters;
import org.crosscase.web.api.cases.CaseResource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Media items of a case. */
@Path("/cases/{id}/media")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Evidence")
public class CaseMediaResource {
    @Inject
    private MediaItems media;

    @Inject
    private Links links;

    @GET
    @Operation(summary = "Media items of a case, in the order in which they came in")
    public Page<MediaForm> list(
            @PathParam("id") String caseId,
            @QueryParam("filter") @Parameter(schema = @Schema(implementation = MediaFilter.class)) String filter,
            @QueryParam("page") @Parameter(description = PageParameters.PAGE) String pageNumber,
            @QueryParam("size") @Parameter(description = PageParameters.SIZE) String pageSize,
            @QueryParam("after") @Parameter(description = PageParameters.AFTER) String after) {
        PageParameters part = new PageParameters(pageNumber, pageSize, after);
        CaseId id = CaseResource.caseId(caseId);
        int size = part.size(500);
        MediaFilter wanted = Choices.find("filter", MediaFilter.class, filter);
        MediaPage page = media.listMedia(
                id,
                new MediaQuery(wanted == null ? MediaFilter.ALL : wanted, part.afterNumber(), part.skip(size), size));
        Set<MediaId> matched = links.matchedElsewhere(
                page.items().stream().map(MediaSummary::id).collect(Collectors.toSet()));
        return Page.of(
                page.items(), item -> MediaForm.of(item, matched.contains(item.id())), page.total(), page.next());
    }
}
