package org.crosscase.planted.signature;

import jakarta.inject.Inject;

/** Could not run without a server. */
public class KnowsJakarta {
    @Inject
    public Object injected;
}
