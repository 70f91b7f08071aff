package org.crosscase.web.api.evidence;

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
import org.crosscase.Checks;
import org.crosscase.evidence.Custody;
import org.crosscase.evidence.EvidenceProblems;
import org.crosscase.evidence.ExhibitId;
import org.crosscase.evidence.Exhibits;
import org.crosscase.evidence.MediaItems;
import org.crosscase.web.api.Page;
import org.crosscase.web.api.cases.CaseRequests.Reason;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Seized or received things, and their custody. */
@Path("/exhibits/{id}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Evidence")
public class ExhibitResource {
    @Inject
    private Exhibits exhibits;

    @Inject
    private Custody custody;

    @Inject
    private MediaItems media;

    @GET
    @Operation(summary = "One exhibit")
    public ExhibitForm get(@PathParam("id") String id) {
        return ExhibitForm.of(exhibits.getExhibit(exhibitId(id)));
    }

    @POST
    @Path("withdraw")
    @Operation(summary = "Returned or excluded: its files give no links any more, at once; the record stays")
    public ExhibitForm withdraw(@PathParam("id") String id, Reason body) {
        exhibits.withdrawExhibit(exhibitId(id), Reason.of(body));
        return get(id);
    }

    @GET
    @Path("custody")
    @Operation(summary = "The chain of custody of an exhibit")
    public CustodyForm custody(@PathParam("id") String id) {
        return CustodyForm.of(custody.history(exhibitId(id)));
    }

    @GET
    @Path("folders")
    @Operation(summary = "The folders in an exhibit, or in one of its folders, by name; at most 300")
    public Page<FolderForm> folders(
            @PathParam("id") String id,
            @QueryParam("folder")
                    @Parameter(description = "Its path, parts parted by /; the exhibit itself unless told")
                    String folder) {
        return Page.whole(
                media.listFolders(exhibitId(id), Checks.optional("folder", folder, 4_200)),
                one -> new FolderForm(one.name(), one.path()));
    }

    /** A folder; its path is what a list of media takes as {@code folder}. */
    public record FolderForm(String name, String path) {}

    static ExhibitId exhibitId(String text) {
        return ExhibitId.parse(text).orElseThrow(EvidenceProblems::exhibitNotFound);
    }
}
