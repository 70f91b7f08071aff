package org.crosscase.agency;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;

/**
 * The acting officer of the request; filled by {@link SignIn} and nobody else. Background work has none: it enters an
 * agency through {@link DatabaseScope}.
 */
@RequestScoped
public class CurrentOfficer {
    private ActingOfficer officer;

    public Optional<ActingOfficer> find() {
        return Optional.ofNullable(officer);
    }

    /**
     * @throws SecurityException when nobody acts: a use case was reached around the sign-in
     */
    public ActingOfficer get() {
        return find().orElseThrow(() -> new SecurityException("no acting officer in this request"));
    }

    void set(ActingOfficer actingOfficer) {
        officer = actingOfficer;
    }
}
