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
import java.util.List;
import org.crosscase.evidence.EvidenceProblems;
import org.crosscase.evidence.ExpectedFile;
import org.crosscase.evidence.IntakeId;
import org.crosscase.evidence.IntakeProgress;
import org.crosscase.evidence.Intakes;
import org.crosscase.evidence.Uploads;
import org.crosscase.web.api.PageParameters;
import org.crosscase.web.api.evidence.IntakeRequests.FileForm;
import org.crosscase.web.api.evidence.IntakeRequests.FileForms;
import org.crosscase.web.api.evidence.IntakeRequests.FileList;
import org.crosscase.web.api.evidence.IntakeRequests.Rejections;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Files on their way into an exhibit. */
@Path("/intakes/{id}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Evidence")
public class IntakeResource {
    @Inject
    private Intakes intakes;

    @Inject
    private Uploads uploads;

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

    @POST
    @Path("files")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Names files before they are sent",
            description =
                    "Each is then sent to its upload address by the tus protocol, in one or many parts. Named again,"
                            + " a file keeps its id and what is here of it: so a sender that was stopped asks what is missing.")
    public FileForms announce(@PathParam("id") String id, FileList body) {
        List<ExpectedFile> expected = uploads.announce(intakeId(id), body.commands(), Boolean.TRUE.equals(body.all()));
        return new FileForms(expected.stream().map(FileForm::of).toList(), expected.size());
    }

    @GET
    @Path("missing")
    @Operation(summary = "Announced files that are not here, in the order in which they were named")
    public FileForms missing(
            @PathParam("id") String id, @QueryParam("page") String page, @QueryParam("size") String size) {
        int count = PageParameters.number("size", size, 100, 1, 1000);
        int skip = PageParameters.number("page", page, 0, 0, Integer.MAX_VALUE / count) * count;
        IntakeProgress progress = intakes.getIntake(intakeId(id));
        return new FileForms(
                uploads.listMissing(progress.id(), skip, count).stream()
                        .map(FileForm::of)
                        .toList(),
                progress.files().missing());
    }

    @POST
    @Path("finish")
    @Operation(
            summary = "Says that no more files come",
            description = "Files that were announced and are not here make the intake INCOMPLETE.")
    public IntakeForm finish(@PathParam("id") String id) {
        intakes.finishReceiving(intakeId(id));
        return get(id);
    }

    @POST
    @Path("cancel")
    @Operation(summary = "Ends an intake though files are missing; what is here is kept, the others are named")
    @APIResponse(responseCode = "409", description = "intake-closed: it no longer takes files")
    public IntakeForm cancel(@PathParam("id") String id) {
        intakes.cancel(intakeId(id));
        return get(id);
    }

    private static IntakeId intakeId(String text) {
        return IntakeId.parse(text).orElseThrow(EvidenceProblems::intakeNotFound);
    }
}
