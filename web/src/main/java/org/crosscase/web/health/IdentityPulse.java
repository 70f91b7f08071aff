package org.crosscase.web.health;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.crosscase.Pulse;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Whether Keycloak gives out the realm's keys, without which no token can be checked. */
@Singleton
@Startup
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class IdentityPulse {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int OK = 200;

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    @Resource
    private ManagedThreadFactory threadFactory;

    @Inject
    @ConfigProperty(name = "mp.jwt.verify.publickey.location")
    private URI keys;

    private Pulse pulse;

    @PostConstruct
    void start() {
        pulse = new Pulse("identity", Duration.ofSeconds(10), PATIENCE.multipliedBy(2), this::askForKeys);
        pulse.start(threadFactory);
    }

    @PreDestroy
    void stop() {
        pulse.stop();
    }

    public boolean isReady() {
        return pulse.isReady();
    }

    private void askForKeys() throws IOException, InterruptedException {
        int status = client.send(
                        HttpRequest.newBuilder(keys).timeout(PATIENCE).build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
        if (status != OK) {
            throw new IOException(keys + " answers " + status);
        }
    }
}
