package org.crosscase.audit.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.crosscase.agency.ActingOfficer;
import org.crosscase.agency.AgencyId;
import org.crosscase.audit.Deed;

/** Turns a deed into an entry of the one who did it. */
@ApplicationScoped
public class EntryRecorder {
    @Inject
    private EntryWriter writer;

    @Inject
    private AboutCases about;

    @Inject
    private Looks looks;

    public void record(ActingOfficer officer, Deed deed) {
        about.write(
                writer.write(
                        officer.agencyId().value(),
                        officer.id().value(),
                        officer.username(),
                        officer.capacity().realmName(),
                        deed),
                deed);
    }

    /**
     * Nothing of a look that is on record already.
     *
     * @param seen at things of one type, or at lists
     */
    public void recordLooks(ActingOfficer officer, List<Deed> seen) {
        looks.notOnRecord(officer, seen).forEach(look -> record(officer, look));
    }

    public void recordForSystem(AgencyId agency, Deed deed) {
        about.write(
                writer.write(agency.value(), null, EntryWriter.SYSTEM_NAME, EntryWriter.SYSTEM_CAPACITY, deed), deed);
    }
}
