package org.crosscase.web.api.links;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.crosscase.agency.CurrentOfficer;
import org.crosscase.agency.Role;
import org.crosscase.link.LinkId;
import org.crosscase.link.LinkProblems;
import org.crosscase.link.LinkState;
import org.crosscase.link.Links;
import org.crosscase.web.api.Choices;
import org.crosscase.web.api.Page;
import org.crosscase.web.api.PageParameters;
import org.crosscase.web.api.cases.CaseRequests.Reason;
import org.crosscase.web.api.links.LinkRequests.NewState;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Links that the caller may know of: an agency sees its own sides, a coordinator both sides. */
@Path("/links")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Links")
public class LinkResource {
    @Inject
    private AgencyLinks agencyLinks;

    @Inject
    private BoardLinks boardLinks;

    @Inject
    private Links links;

    @Inject
    private CurrentOfficer currentOfficer;

    @GET
    @Operation(
            summary = "Links, strongest first",
            description = "Agencies get their own sides; coordinators get links between agencies, each with both"
                    + " sides as 'cases'. Without 'state', withdrawn and rejected links are left out.")
    @APIResponse(
            responseCode = "200",
            description = "Items as in GET /links/{id}",
            content = @Content(schema = @Schema(implementation = LinkPageForm.class)))
    public Page<?> list(
            @QueryParam("case") @Parameter(description = "Id of a case of the caller's agency") String caseId,
            @QueryParam("state") @Parameter(schema = @Schema(implementation = LinkState.class)) String state,
            @QueryParam("toDecide")
                    @Parameter(description = "true: links that nobody of the agency decided on, instead of 'state'")
                    String toDecide,
            @QueryParam("minStrength") @Parameter(description = "0 to 100") String minStrength,
            @QueryParam("country") @Parameter(description = "For coordinators: ISO 3166-1 code of either side")
                    String country,
            @QueryParam("page") @Parameter(description = PageParameters.PAGE) String pageNumber,
            @QueryParam("size") @Parameter(description = PageParameters.SIZE) String pageSize,
            @QueryParam("after") @Parameter(description = PageParameters.AFTER) String after) {
        PageParameters part = new PageParameters(pageNumber, pageSize, after);
        LinkState wanted = Choices.find("state", LinkState.class, state);
        int least = PageParameters.number("minStrength", minStrength, 0, 0, 100);
        return isCoordinator()
                ? boardLinks.list(country, wanted, least, part)
                : agencyLinks.list(caseId, wanted, Choices.flag("toDecide", toDecide), least, part);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One link with its explanation")
    @APIResponse(
            responseCode = "200",
            description = "For coordinators a BoardLinkForm",
            content = @Content(schema = @Schema(oneOf = {LinkForm.class, BoardLinkForm.class})))
    public Object get(@PathParam("id") String id) {
        return isCoordinator() ? boardLinks.get(linkId(id)) : agencyLinks.get(linkId(id));
    }

    @POST
    @Path("{id}/state")
    @Operation(summary = "Confirms the link, sets it aside, or takes that back")
    @APIResponse(
            responseCode = "200",
            description = "The link as it is now",
            content = @Content(schema = @Schema(implementation = LinkForm.class)))
    public LinkForm decide(@PathParam("id") String id, NewState body) {
        return agencyLinks.decide(linkId(id), body);
    }

    @POST
    @Path("{id}/tell-other")
    @Operation(summary = "Lets the other side learn of a hit with a COVERT case, as much as of a CONTACT case")
    @APIResponse(
            responseCode = "200",
            description = "The link as it is now",
            content = @Content(schema = @Schema(implementation = LinkForm.class)))
    public LinkForm tellOther(@PathParam("id") String id, Reason body) {
        LinkId link = linkId(id);
        links.tellOther(link, Reason.of(body));
        return agencyLinks.get(link);
    }

    @POST
    @Path("{id}/untell-other")
    @Operation(summary = "Tells the other side of a hit with a COVERT case no longer: it is shown nothing from now on")
    @APIResponse(
            responseCode = "200",
            description = "The link as it is now",
            content = @Content(schema = @Schema(implementation = LinkForm.class)))
    public LinkForm untellOther(@PathParam("id") String id, Reason body) {
        LinkId link = linkId(id);
        links.untellOther(link, Reason.of(body));
        return agencyLinks.get(link);
    }

    private boolean isCoordinator() {
        return currentOfficer.get().has(Role.COORDINATOR);
    }

    private static LinkId linkId(String text) {
        return LinkId.parse(text).orElseThrow(LinkProblems::notFound);
    }

    /** For the description only: a page of links. */
    public record LinkPageForm(List<LinkForm> items, long total, String next) {}
}
