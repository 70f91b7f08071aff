package org.crosscase.web.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.crosscase.audit.LogHeads;
import org.crosscase.audit.PublishedHead;

/** The heads of all agencies' logs. */
@Named("logHeads")
@RequestScoped
public class LogHeadsView {
    @Inject
    private LogHeads heads;

    private List<PublishedHead> all;

    public List<PublishedHead> getAll() {
        if (all == null) {
            all = heads.listHeads();
        }
        return all;
    }
}
