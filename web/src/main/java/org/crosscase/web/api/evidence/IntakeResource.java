package org.crosscase.web.api.evidence;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.crosscase.evidence.EvidenceProblems;
import org.crosscase.evidence.IntakeId;
import org.crosscase.evidence.IntakeProgress;
import org.crosscase.evidence.Intakes;
import org.crosscase.web.api.PageParameters;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Files on their way into an exhibit. */
@Path("/intakes/{id}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Evidence")
public class IntakeResource {
    @Inject
    private Intakes intakes;

    @GET
    @Operation(summary = "How far an intake is")
    public IntakeForm get(@PathParam("id") String id) {
        IntakeId intake = intakeId(id);
        return IntakeForm.of(intakes.getIntake(intake), intakes.listComparisons(intake));
    }

    @GET
    @Path("rejections")
    @Operation(summary = "Files that could not be used, in the order in which they came")
    public Rejections rejections(
            @PathParam("id") String id, @QueryParam("page") String page, @QueryParam("size") String size) {
        int count = PageParameters.number("size", size, 100, 1, 1000);
        int skip = PageParameters.number("page", page, 0, 0, Integer.MAX_VALUE / count) * count;
        IntakeProgress progress = intakes.getIntake(intakeId(id));
        return new Rejections(
                intakes.listRejections(progress.id(), skip, count).stream()
                        .map(IntakeForm.RejectionForm::of)
                        .toList(),
                progress.files().rejected());
    }

    private static IntakeId intakeId(String text) {
        return IntakeId.parse(text).orElseThrow(EvidenceProblems::intakeNotFound);
    }

    /** A page of rejections. */
    public record Rejections(List<IntakeForm.RejectionForm> items, long total) {}
}
