package org.crosscase.web.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.crosscase.evidence.StorePulse;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** The evidence store takes files. */
@Readiness
@ApplicationScoped
public class StoreReadiness implements HealthCheck {
    @Inject
    private StorePulse store;

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("store").status(store.isReady()).build();
    }
}
