package org.crosscase.web.problem;

import jakarta.ejb.EJBAccessException;
import jakarta.enterprise.inject.spi.CDI;
import org.crosscase.audit.DeniedCalls;

/** Puts on record whom the EJB container turned away: it does so before anything of the use case runs. */
public final class Denials {
    private Denials() {}

    /** @param address what was asked for, without its query */
    public static void record(Throwable failure, String address) {
        if (Causes.find(failure, EJBAccessException.class).isPresent()) {
            try {
                CDI.current().select(DeniedCalls.class).get().record(address);
            } catch (RuntimeException unrecorded) {
                // The refusal stands all the same.
                Reference.logged(unrecorded, "recording a denied call of " + address);
            }
        }
    }
}
