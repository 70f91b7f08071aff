package org.crosscase.web.api.cases;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.crosscase.agency.OfficerId;
import org.crosscase.casefile.CaseDetails;
import org.crosscase.casefile.CaseFiles;
import org.crosscase.casefile.CaseId;
import org.crosscase.casefile.CasePage;
import org.crosscase.casefile.CaseProblems;
import org.crosscase.casefile.CaseQuery;
import org.crosscase.casefile.CaseSort;
import org.crosscase.casefile.CaseStatus;
import org.crosscase.casefile.CaseSummary;
import org.crosscase.casefile.OpenCase;
import org.crosscase.casefile.Sensitivity;
import org.crosscase.link.LinkFigures;
import org.crosscase.link.Links;
import org.crosscase.web.api.Choices;
import org.crosscase.web.api.Once;
import org.crosscase.web.api.Page;
import org.crosscase.web.api.PageParameters;
import org.crosscase.web.api.Versions;
import org.crosscase.web.api.cases.CaseRequests.CaseChange;
import org.crosscase.web.api.cases.CaseRequests.NewCase;
import org.crosscase.web.api.cases.CaseRequests.NewSensitivity;
import org.crosscase.web.api.cases.CaseRequests.Reason;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Cases of the caller's agency. */
@Path("/cases")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Cases")
public class CaseResource {
    @Inject
    private CaseFiles cases;

    @Inject
    private CaseChanges changes;

    @Inject
    private Links links;

    @Inject
    private Once once;

    @POST
    @Operation(summary = "Opens a case; the caller leads it")
    @APIResponse(
            responseCode = "201",
            description = "Opened",
            content = @Content(schema = @Schema(implementation = CaseForm.class)))
    @APIResponse(responseCode = "409", description = "The agency has a case of this reference: case-reference-taken")
    @Parameter(name = Once.HEADER, in = ParameterIn.HEADER, description = Once.MEANING)
    public Response open(NewCase body) {
        return once.answer(body, () -> {
            CaseId id = cases.openCase(new OpenCase(
                    body.reference(),
                    body.title(),
                    body.summary(),
                    body.legalBasis(),
                    body.sensitivity(),
                    Boolean.TRUE.equals(body.teamOnly())));
            return Once.created("cases/" + id, CaseForm.of(cases.getCase(id), LinkFigures.NONE));
        });
    }

    @GET
    @Operation(summary = "Cases of the caller's agency")
    public Page<CaseRow> list(
            @QueryParam("q") @Parameter(description = "Any part of the title or the reference") String q,
            @QueryParam("status") @Parameter(schema = @Schema(implementation = CaseStatus.class)) String status,
            @QueryParam("sensitivity") @Parameter(schema = @Schema(implementation = Sensitivity.class))
                    String sensitivity,
            @QueryParam("mine") @Parameter(schema = @Schema(implementation = CaseQuery.Mine.class)) String mine,
            @QueryParam("sort") @Parameter(schema = @Schema(implementation = CaseSort.class)) String sort,
            @QueryParam("page") @Parameter(description = PageParameters.PAGE) String pageNumber,
            @QueryParam("size") @Parameter(description = PageParameters.SIZE) String pageSize,
            @QueryParam("after") @Parameter(description = PageParameters.AFTER) String after) {
        PageParameters part = new PageParameters(pageNumber, pageSize, after);
        CaseQuery.Mine whose = Choices.find("mine", CaseQuery.Mine.class, mine);
        CaseSort order = Choices.find("sort", CaseSort.class, sort);
        int size = part.size();
        CasePage page = cases.listCases(new CaseQuery(
                q,
                Choices.find("status", CaseStatus.class, status),
                Choices.find("sensitivity", Sensitivity.class, sensitivity),
                whose == null ? CaseQuery.Mine.AGENCY : whose,
                order == null ? CaseSort.NEWEST : order,
                part.after(),
                part.skip(size),
                size));
        Map<CaseId, LinkFigures> figures =
                links.figuresOf(page.items().stream().map(CaseSummary::id).collect(Collectors.toSet()));
        return Page.of(
                page.items(),
                row -> CaseRow.of(row, figures.getOrDefault(row.id(), LinkFigures.NONE)),
                page.total(),
                page.next());
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One case; its version is the ETag")
    @APIResponseSchema(CaseForm.class)
    public Response get(@PathParam("id") String id) {
        return answer(cases.getCase(caseId(id)));
    }

    /** Several changes in one request take effect together or not at all. */
    @PATCH
    @Path("{id}")
    @Transactional
    @Operation(summary = "Changes a case; If-Match names the version that was read")
    @APIResponseSchema(CaseForm.class)
    @APIResponse(responseCode = "412", description = "Somebody else changed the case meanwhile")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public Response change(@PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, CaseChange body) {
        CaseDetails read = cases.readForChange(caseId(id));
        Versions.required(ifMatch, read.version());
        return answer(changes.apply(read, body));
    }

    @POST
    @Path("{id}/close")
    @Operation(summary = "Closes the case: it keeps its evidence and links and takes nothing new in")
    @APIResponseSchema(CaseForm.class)
    public Response close(@PathParam("id") String id, Reason body) {
        return answer(cases.closeCase(caseId(id), Reason.of(body)));
    }

    @POST
    @Path("{id}/reopen")
    @Operation(summary = "Opens a closed case again")
    @APIResponseSchema(CaseForm.class)
    public Response reopen(@PathParam("id") String id, Reason body) {
        return answer(cases.reopenCase(caseId(id), Reason.of(body)));
    }

    @PUT
    @Path("{id}/sensitivity")
    @Operation(summary = "Decides what the other side of each link learns, at once")
    @APIResponseSchema(CaseForm.class)
    public Response changeSensitivity(
            @PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, NewSensitivity body) {
        CaseDetails read = cases.readForChange(caseId(id));
        Versions.required(ifMatch, read.version());
        return answer(
                changes.apply(read, new CaseChange(null, null, null, body.sensitivity(), null, null, body.reason())));
    }

    @PUT
    @Path("{id}/team/{officer}")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Adds a colleague to the team; the case's new version is the ETag")
    @APIResponse(responseCode = "204", description = "In the team")
    public Response addToTeam(@PathParam("id") String id, @PathParam("officer") String officer) {
        return changed(cases.addToTeam(caseId(id), officerId(officer)));
    }

    @DELETE
    @Path("{id}/team/{officer}")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Takes a colleague out of the team; the lead stays in it; the case's new version is the ETag")
    @APIResponse(responseCode = "204", description = "Not in the team")
    public Response removeFromTeam(@PathParam("id") String id, @PathParam("officer") String officer) {
        return changed(cases.removeFromTeam(caseId(id), officerId(officer)));
    }

    @PUT
    @Path("{id}/supervisors/{officer}")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            summary =
                    "Lets a colleague read the case while it is for its team only; the case's new version is the ETag")
    @APIResponse(responseCode = "204", description = "A supervisor of the case")
    public Response nameSupervisor(@PathParam("id") String id, @PathParam("officer") String officer) {
        return changed(cases.nameSupervisor(caseId(id), officerId(officer)));
    }

    @DELETE
    @Path("{id}/supervisors/{officer}")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "A colleague is a supervisor of the case no longer; the case's new version is the ETag")
    @APIResponse(responseCode = "204", description = "Not a supervisor of the case")
    public Response removeSupervisor(@PathParam("id") String id, @PathParam("officer") String officer) {
        return changed(cases.removeSupervisor(caseId(id), officerId(officer)));
    }

    @PUT
    @Path("{id}/lead/{officer}")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Hands the case over to a colleague; the case's new version is the ETag")
    @APIResponse(responseCode = "204", description = "The colleague leads the case")
    public Response handOver(@PathParam("id") String id, @PathParam("officer") String officer) {
        return changed(cases.handOver(caseId(id), officerId(officer)));
    }

    /** A mistyped id is like one that does not exist. */
    public static CaseId caseId(String text) {
        return CaseId.parse(text).orElseThrow(CaseProblems::notFound);
    }

    private static OfficerId officerId(String text) {
        return OfficerId.parse(text).orElseThrow(CaseProblems::noSuchColleague);
    }

    private static Response changed(int version) {
        return Response.noContent().tag(Versions.tag(version)).build();
    }

    private Response answer(CaseDetails details) {
        LinkFigures figures = links.figuresOf(Set.of(details.id())).getOrDefault(details.id(), LinkFigures.NONE);
        return Response.ok(CaseForm.of(details, figures))
                .tag(Versions.tag(details.version()))
                .build();
    }
}
