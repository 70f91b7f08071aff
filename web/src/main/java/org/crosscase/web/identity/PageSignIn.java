package org.crosscase.web.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.security.enterprise.authentication.mechanism.http.OpenIdAuthenticationMechanismDefinition;
import jakarta.security.enterprise.authentication.mechanism.http.openid.ClaimsDefinition;
import jakarta.security.enterprise.authentication.mechanism.http.openid.LogoutDefinition;

/**
 * How pages sign in: OpenID Connect, authorization code. Going back to the page that was asked for is our callback's
 * work, because the mechanism's own way ends in an error on a Faces page. The tokens of a session are refreshed when they
 * expire, which the provider refuses for an officer who was disabled or removed: that ends the session.
 */
@OpenIdAuthenticationMechanismDefinition(
        providerURI = "${oidcSettings.providerUri}",
        clientId = "${oidcSettings.clientId}",
        clientSecret = "${oidcSettings.clientSecret}",
        redirectURI = "${baseURL}/callback",
        redirectToOriginalResource = false,
        scope = {"openid", "profile"},
        useNonce = true,
        useSession = true,
        tokenAutoRefresh = true,
        claimsDefinition = @ClaimsDefinition(callerNameClaim = "preferred_username", callerGroupsClaim = "roles"),
        logout =
                @LogoutDefinition(
                        notifyProvider = true,
                        redirectURI = "${baseURL}/",
                        accessTokenExpiry = false,
                        identityTokenExpiry = false),
        jwksConnectTimeout = 5000,
        jwksReadTimeout = 5000)
@ApplicationScoped
public class PageSignIn {}
