package org.crosscase.agency;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import org.crosscase.agency.internal.AgencyRegister;

/**
 * Turns a verified token into the acting officer of the request. Called by the web filter for every request, by nobody
 * else; open to any caller because it is what decides whether the caller may act at all.
 */
@Stateless
@PermitAll
public class SignIn {
    @Inject
    private AgencyRegister register;

    @Inject
    private DatabaseScope scope;

    @Inject
    private CurrentOfficer currentOfficer;

    /**
     * @return the officer, or empty when the agency is unknown or none of the roles fits its kind; the request then has
     *     no acting officer and every use case refuses it
     */
    public Optional<ActingOfficer> actAs(CallerClaims claims) {
        if (claims.agencyCode() == null || claims.subject() == null || claims.username() == null) {
            return Optional.empty();
        }
        Optional<AgencyRegister.Registered> registered = register.findByCode(claims.agencyCode());
        if (registered.isEmpty()) {
            return Optional.empty();
        }
        AgencyDetails agency = registered.get().details();
        Set<Role> roles = agency.kind().fitting(claims.roles());
        if (roles.isEmpty()) {
            return Optional.empty();
        }
        // a new display name is shown with all cases that the officer leads
        scope.enterForWork(agency.id());
        OfficerId id = register.recognise(agency.id(), claims);
        ActingOfficer officer = new ActingOfficer(
                id,
                claims.username(),
                claims.displayName(),
                agency.id(),
                agency.code(),
                agency.name(),
                agency.kind(),
                registered.get().picturesOnPhones(),
                roles);
        currentOfficer.set(officer);
        return Optional.of(officer);
    }
}
