package org.crosscase.web.agencies;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.crosscase.agency.Agencies;
import org.crosscase.agency.AgencyDetails;

/** The directory: whom to call in each agency. */
@Named("agencies")
@RequestScoped
public class AgenciesView {
    @Inject
    private Agencies agencies;

    private List<AgencyDetails> all;

    public List<AgencyDetails> getAll() {
        if (all == null) {
            all = agencies.listAgencies();
        }
        return all;
    }
}
