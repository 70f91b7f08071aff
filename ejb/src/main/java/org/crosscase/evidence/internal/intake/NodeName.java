package org.crosscase.evidence.internal.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The name under which this server leases work; it must be its own in a cluster, and the same after a restart. */
@ApplicationScoped
public class NodeName {
    @Inject
    @ConfigProperty(name = "crosscase.node", defaultValue = "node-1")
    private String name;

    public String text() {
        return name;
    }
}
