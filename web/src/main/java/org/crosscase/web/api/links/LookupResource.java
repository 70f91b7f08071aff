package org.crosscase.web.api.links;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.crosscase.link.Lookup;
import org.crosscase.link.LookupAnswer;
import org.crosscase.link.LookupHit;
import org.crosscase.link.Lookups;
import org.crosscase.shared.Nearness;
import org.crosscase.web.api.agency.AgencyForm;
import org.crosscase.web.api.agency.AgencyForm.ContactForm;
import org.crosscase.web.api.links.LinkRequests.NewLookup;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Hit or no hit for one signature; nothing is kept but the record of the question. */
@Path("/lookups")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Look-ups")
public class LookupResource {
    @Inject
    private Lookups lookups;

    @POST
    @Operation(summary = "Asks whether a signature is known, under the same rules as links")
    public Answer lookUp(NewLookup body) {
        return Answer.of(lookups.lookUp(
                new Lookup(body.pdq(), body.sha256(), body.sha1(), body.md5(), body.photoDna(), body.purpose())));
    }

    /**
     * What is known.
     *
     * @param ask leads of cases of the own agency that hold it and are for their team only
     * @param left look-ups that the officer has left today
     */
    public record Answer(boolean hit, List<Hit> hits, List<String> ask, int left) {
        static Answer of(LookupAnswer answer) {
            return new Answer(answer.hit(), answer.hits().stream().map(Hit::of).toList(), answer.ask(), answer.left());
        }
    }

    /** An agency that holds the item in a case that the caller may know of. */
    public record Hit(
            AgencyForm.Name agency, ContactForm contactPoint, boolean ownAgency, String signature, Nearness nearness) {
        static Hit of(LookupHit hit) {
            return new Hit(
                    AgencyForm.Name.of(hit.agency()),
                    ContactForm.of(hit.agency().contactPoint()),
                    hit.ownAgency(),
                    hit.algorithm(),
                    hit.nearness());
        }
    }
}
