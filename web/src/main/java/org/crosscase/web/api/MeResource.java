package org.crosscase.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.crosscase.agency.ActingOfficer;
import org.crosscase.agency.Agencies;
import org.crosscase.agency.AgencyDetails;
import org.crosscase.agency.CurrentOfficer;
import org.crosscase.agency.Role;

/** {@code GET /me}: who the token makes the caller. */
@Path("/me")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class MeResource {
    @Inject
    private CurrentOfficer currentOfficer;

    @Inject
    private Agencies agencies;

    @GET
    public Me me() {
        ActingOfficer officer = currentOfficer.get();
        String country = agencies.findAgency(officer.agencyId())
                .map(AgencyDetails::country)
                .orElse(null);
        return new Me(
                new OfficerName(officer.username(), officer.displayName()),
                new AgencyName(officer.agencyCode(), officer.agencyName(), country),
                officer.roles().stream().map(Role::realmName).sorted().toList());
    }

    /** The answer's form. */
    public record Me(OfficerName officer, AgencyName agency, List<String> roles) {}

    /** The officer in {@link Me}. */
    public record OfficerName(String username, String name) {}

    /** The agency in {@link Me}. */
    public record AgencyName(String code, String name, String country) {}
}
