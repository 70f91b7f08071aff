package org.crosscase.audit.internal;

import jakarta.enterprise.context.RequestScoped;

/** Counts what was recorded in this request, so that the interceptor finds the use case that recorded nothing. */
@RequestScoped
public class Tally {
    private int recorded;
    private Exception lastRefusal;

    public void add() {
        recorded++;
    }

    int recorded() {
        return recorded;
    }

    /** False when this very refusal was recorded by a use case further in. */
    boolean isNew(Exception refusal) {
        if (refusal == lastRefusal) {
            return false;
        }
        lastRefusal = refusal;
        return true;
    }
}
