package org.crosscase.web.shell;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Settings of the pages; each stands in the table of settings with its default. */
@ApplicationScoped
public class WebSettings {
    private static final int LONGEST_IDLE = 30;

    @Inject
    @ConfigProperty(name = "crosscase.web.idle-minutes", defaultValue = "15")
    private int idleMinutes;

    @Inject
    @ConfigProperty(name = "crosscase.web.https", defaultValue = "false")
    private boolean https;

    @Inject
    @ConfigProperty(name = "crosscase.demo", defaultValue = "false")
    private boolean demonstration;

    @Inject
    @ConfigProperty(name = "crosscase.demo.comes", defaultValue = "false")
    private boolean demonstrationComes;

    @Inject
    @ConfigProperty(name = "crosscase.oidc.provider-uri", defaultValue = "http://127.0.0.1:8180/realms/crosscase")
    private URI providerUri;

    /** Minutes without activity until the session ends: from 1 to 30, whatever was configured. */
    public int idleMinutes() {
        return Math.max(1, Math.min(LONGEST_IDLE, idleMinutes));
    }

    /** Whether officers reach the system by HTTPS: cookies then are for secure connections only. */
    public boolean https() {
        return https;
    }

    /** Whether the demonstration realm with its known passwords serves the sign-in. */
    public boolean demonstration() {
        return demonstration;
    }

    /** Whether the demonstration's cases are loaded after the start. */
    public boolean demonstrationComes() {
        return demonstrationComes;
    }

    /** Scheme, host and port of the identity provider, as a content security policy names it. */
    public String providerOrigin() {
        return providerUri.getScheme() + "://" + providerUri.getAuthority();
    }
}
