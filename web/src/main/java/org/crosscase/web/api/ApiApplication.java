package org.crosscase.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.auth.LoginConfig;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;

/** The machine face. Callers bring a bearer token of the realm; a page's session opens nothing here. */
@ApplicationScoped
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Crosscase",
                        version = "1",
                        description =
                                "Cases, evidence and links of the caller's agency, for forensic tools and scripts."
                                        + " Refusals are problem details (RFC 9457) with a stable 'type'. What may not be seen"
                                        + " answers like what does not exist."),
        security = @SecurityRequirement(name = "token"))
@SecurityScheme(
        securitySchemeName = "token",
        type = SecuritySchemeType.HTTP,
        scheme = "bearer",
        bearerFormat = "JWT",
        description = "An access token of the realm")
@ApplicationPath(ApiApplication.PATH)
@LoginConfig(authMethod = "MP-JWT", realmName = "crosscase")
public class ApiApplication extends Application {
    /** Below the application's context. */
    public static final String PATH = "/api/v1";
}
