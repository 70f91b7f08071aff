package org.crosscase.web.evidence;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.crosscase.evidence.Custody;
import org.crosscase.evidence.CustodyHistory;
import org.crosscase.evidence.CustodyState;
import org.crosscase.evidence.ExhibitId;
import org.crosscase.evidence.ExhibitSummary;

/** The custody chains of a case, one for each exhibit. */
@Named("custodyView")
@RequestScoped
public class CustodyView {
    private static final CustodyHistory NO_EVENT_LEFT = new CustodyHistory(List.of(), CustodyState.BROKEN);

    @Inject
    private Custody custody;

    private Map<ExhibitId, CustodyHistory> chains;

    public CustodyHistory of(ExhibitSummary exhibit) {
        if (chains == null) {
            chains = custody.histories(exhibit.caseId());
        }
        return chains.getOrDefault(exhibit.id(), NO_EVENT_LEFT);
    }
}
