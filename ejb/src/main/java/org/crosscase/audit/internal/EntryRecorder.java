package org.crosscase.audit.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.inject.Inject;
import org.crosscase.agency.ActingOfficer;
import org.crosscase.agency.AgencyId;
import org.crosscase.audit.Deed;

/** Turns a deed into an entry of the one who did it. */
@ApplicationScoped
public class EntryRecorder {
    @Inject
    private EntryWriter writer;

    @Inject
    private Tally tally;

    public void record(ActingOfficer officer, Deed deed) {
        writer.write(
                officer.agencyId().value(),
                officer.id().value(),
                officer.username(),
                officer.capacity().realmName(),
                deed);
        count();
    }

    public void recordForSystem(AgencyId agency, Deed deed) {
        writer.write(agency.value(), null, EntryWriter.SYSTEM_NAME, EntryWriter.SYSTEM_CAPACITY, deed);
        count();
    }

    private void count() {
        try {
            tally.add();
        } catch (ContextNotActiveException background) {
            // Nobody counts outside a request: only use cases owe an entry.
        }
    }
}
