package org.crosscase.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.auth.LoginConfig;

/** The machine face. Callers bring a bearer token of the realm; a page's session opens nothing here. */
@ApplicationScoped
@ApplicationPath(ApiApplication.PATH)
@LoginConfig(authMethod = "MP-JWT", realmName = "crosscase")
public class ApiApplication extends Application {
    /** Below the application's context. */
    public static final String PATH = "/api/v1";
}
