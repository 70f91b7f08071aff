package org.crosscase.web.health;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import org.crosscase.Workers;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** No worker has ended, and none has failed at everything for a minute. */
@Readiness
@ApplicationScoped
public class WorkersReadiness implements HealthCheck {
    private static final Duration FAILING = Duration.ofMinutes(1);

    @Override
    public HealthCheckResponse call() {
        List<String> ailing = Workers.ailing(FAILING);
        HealthCheckResponseBuilder response =
                HealthCheckResponse.named("workers").status(ailing.isEmpty());
        if (!ailing.isEmpty()) {
            response.withData("failing", String.join(", ", ailing));
        }
        return response.build();
    }
}
