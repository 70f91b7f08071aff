package org.crosscase.web.api.persons;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.crosscase.person.Certainty;
import org.crosscase.person.ComparedPart;
import org.crosscase.person.Merge;
import org.crosscase.person.Merged;
import org.crosscase.person.PersonId;
import org.crosscase.person.PersonProblems;
import org.crosscase.person.SameDecision;
import org.crosscase.person.SamePersons;
import org.crosscase.person.Suggestion;
import org.crosscase.web.api.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Whether records of the caller's agency are of one person. */
@Path("/persons/{id}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Persons")
public class SamePersonResource {
    @Inject
    private SamePersons same;

    /** @param name absent of a victim */
    public record Who(String id, String name) {
        static Who of(PersonId id, String name) {
            return new Who(id.toString(), name.isEmpty() ? null : name);
        }
    }

    /** @param parts whose points are the score, added up */
    public record SuggestionForm(
            Who person, int score, Certainty certainty, List<ComparedPart> parts, SameDecision decided) {
        static SuggestionForm of(Suggestion found) {
            return new SuggestionForm(
                    Who.of(found.person().id(), found.person().name()),
                    found.score(),
                    found.certainty(),
                    found.parts(),
                    found.decided());
        }
    }

    public record MergeForm(String mergeId, Who leading, Who joined, String reason, String mergedBy, Instant mergedAt) {
        static MergeForm of(Merge merge) {
            return new MergeForm(
                    merge.id().toString(),
                    Who.of(merge.leading(), merge.leadingName()),
                    Who.of(merge.joined(), merge.joinedName()),
                    merge.reason(),
                    merge.mergedBy(),
                    merge.mergedAt());
        }
    }

    /** @param other the record that it is compared with */
    public record DecisionRequest(String other, SameDecision decision, String reason) {}

    /** What came of SAME; both are absent for another decision. */
    public record MergedForm(String mergeId, String leadingId) {
        static MergedForm of(Merged merged) {
            return new MergedForm(merged.id().toString(), merged.leading().toString());
        }
    }

    @GET
    @Path("suggestions")
    @Operation(
            summary =
                    "Records that may be of the same person, the likeliest first, with what speaks for and against it")
    public Page<SuggestionForm> suggestions(@PathParam("id") String id) {
        return Page.whole(same.view(personId(id)).suggestions(), SuggestionForm::of);
    }

    @GET
    @Path("merges")
    @Operation(summary = "Merges in force that hold this record, in the order in which they were made")
    public Page<MergeForm> merges(@PathParam("id") String id) {
        return Page.whole(same.listMerges(personId(id)), MergeForm::of);
    }

    @POST
    @Path("decisions")
    @Operation(summary = "Says whether two records are of one person; SAME merges them, with this one in the lead")
    @APIResponse(responseCode = "409", description = "persons-merged, or persons-led-elsewhere")
    public MergedForm decide(@PathParam("id") String id, DecisionRequest body) {
        return same.decide(personId(id), personId(body.other()), body.decision(), body.reason())
                .map(MergedForm::of)
                .orElseGet(() -> new MergedForm(null, null));
    }

    private static PersonId personId(String text) {
        return PersonId.parse(text).orElseThrow(PersonProblems::notFound);
    }
}
