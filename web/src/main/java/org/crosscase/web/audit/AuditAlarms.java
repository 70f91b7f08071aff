package org.crosscase.web.audit;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.crosscase.audit.Alarms;

/** How many unusual series of questions were noticed of late: the agency's own, or for the platform those of all. */
@Named("auditAlarms")
@RequestScoped
public class AuditAlarms {
    @Inject
    private Alarms alarms;

    private long count;

    @PostConstruct
    void ask() {
        count = alarms.countOfThirtyDays();
    }

    public long getCount() {
        return count;
    }
}
