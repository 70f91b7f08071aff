package org.crosscase.evidence.internal.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.crosscase.Problem;
import org.crosscase.agency.AgencyId;
import org.crosscase.evidence.IntakeFileId;

/** What killed servers and lost senders leave: files that are whole but not put together, and pieces of what never came. */
@ApplicationScoped
public class Leftovers {
    private static final Logger LOG = Logger.getLogger(Leftovers.class.getName());

    @Inject
    private PieceSteps steps;

    @Inject
    private IntakeDoor door;

    @Inject
    private Assembly assembly;

    public void tidy(AgencyId agency) {
        for (IntakeFileId file : steps.whole(agency)) {
            try {
                assembly.putTogether(door.again(agency, file));
            } catch (IOException | Problem later) {
                LOG.log(Level.WARNING, "file " + file + " is put together later", later);
            }
        }
        steps.removeOfEnded(agency);
    }
}
