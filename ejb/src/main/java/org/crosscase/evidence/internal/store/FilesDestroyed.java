package org.crosscase.evidence.internal.store;

import java.util.Collection;
import java.util.List;
import org.crosscase.agency.AgencyId;

/** Their keys are gone: what lies in the store can be read by nobody. */
public record FilesDestroyed(AgencyId agency, Collection<StoreKey> files) {
    public FilesDestroyed {
        files = List.copyOf(files);
    }
}
