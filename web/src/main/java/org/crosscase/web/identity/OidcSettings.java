package org.crosscase.web.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where the identity provider is and who we are to it. A named bean, because the mechanism's annotation reads EL only. */
@Named("oidcSettings")
@ApplicationScoped
public class OidcSettings {
    @Inject
    @ConfigProperty(name = "crosscase.oidc.provider-uri", defaultValue = "http://127.0.0.1:8180/realms/crosscase")
    private String providerUri;

    @Inject
    @ConfigProperty(name = "crosscase.oidc.client-id", defaultValue = "crosscase-web")
    private String clientId;

    /** A deployment that forgot the secret cannot sign anybody in; there is no known one to fall back to. */
    @Inject
    @ConfigProperty(name = "crosscase.oidc.client-secret", defaultValue = "unset")
    private String clientSecret;

    public String getProviderUri() {
        return providerUri;
    }

    public String getClientId() {
        return clientId;
    }

    public String getClientSecret() {
        return clientSecret;
    }
}
