package org.crosscase.web.api.search;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.crosscase.search.Search;
import org.crosscase.search.SearchHit;
import org.crosscase.search.SearchKind;
import org.crosscase.search.SearchResult;
import org.crosscase.web.api.Choices;
import org.crosscase.web.api.PageParameters;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** One question to cases, persons and identifiers of the caller's agency. */
@Path("/search")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Search")
public class SearchResource {
    @Inject
    private Search search;

    /** @param facets how many of each kind were found, whatever kind was asked for; {@value Search#MOST} at most */
    public record Found(List<FoundItem> items, Map<SearchKind, Integer> facets, int total) {}

    /** @param id of the case or the person; of an identifier its person's */
    public record FoundItem(SearchKind kind, String id, String title, String caseId, String matched, String type) {
        static FoundItem of(SearchHit hit) {
            return new FoundItem(
                    hit.kind(),
                    hit.id().toString(),
                    hit.title(),
                    hit.caseId() == null ? null : hit.caseId().toString(),
                    hit.matched(),
                    hit.kind() == SearchKind.IDENTIFIER ? hit.detail() : null);
        }
    }

    @GET
    @Operation(summary = "Finds cases, persons by names in any script and misspelt, and identifiers however written")
    public Found search(
            @QueryParam("q") @Parameter(description = "Up to 200 characters") String text,
            @QueryParam("kind") @Parameter(description = "CASE, PERSON or IDENTIFIER; all unless told") String kind,
            @QueryParam("page") @Parameter(description = PageParameters.PAGE) String page,
            @QueryParam("size") @Parameter(description = PageParameters.SIZE) String size) {
        PageParameters part = new PageParameters(page, size, null);
        int most = part.size();
        SearchResult found = search.search(text, Choices.find("kind", SearchKind.class, kind));
        List<FoundItem> items = found.items().stream()
                .skip(part.skip(most))
                .limit(most)
                .map(FoundItem::of)
                .toList();
        return new Found(items, found.counts(), found.items().size());
    }
}
