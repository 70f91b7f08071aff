package org.crosscase.web.evidence;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.crosscase.evidence.Custody;
import org.crosscase.evidence.CustodyHistory;
import org.crosscase.evidence.ExhibitSummary;

/** The custody chains of a case, one for each exhibit. */
@Named("custodyView")
@RequestScoped
public class CustodyView {
    @Inject
    private Custody custody;

    public CustodyHistory of(ExhibitSummary exhibit) {
        return custody.history(exhibit.id());
    }
}
