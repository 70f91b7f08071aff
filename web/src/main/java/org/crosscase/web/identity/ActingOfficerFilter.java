package org.crosscase.web.identity;

import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.openid.OpenIdContext;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.Optional;
import org.crosscase.agency.ActingOfficer;
import org.crosscase.agency.CallerClaims;
import org.crosscase.agency.DatabasePulse;
import org.crosscase.agency.SignIn;
import org.crosscase.web.problem.Causes;
import org.crosscase.web.problem.ProblemDetails;
import org.crosscase.web.problem.Unavailable;
import org.crosscase.web.texts.Texts;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Makes the caller of every protected request the acting officer, or refuses: who has signed in but belongs to no
 * registered agency, or has no role that fits it, may not act.
 */
@WebFilter(
        filterName = "acting-officer",
        urlPatterns = {"/app/*", "/api/*"},
        asyncSupported = true,
        dispatcherTypes = DispatcherType.REQUEST)
public class ActingOfficerFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient SignIn signIn;

    @Inject
    private transient OpenIdContext session;

    @Inject
    private transient DatabasePulse database;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Principal caller = request.getUserPrincipal();
        if (caller == null) {
            // the container has refused already, unless a constraint is missing: then nobody acts
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        if (!database.answers()) {
            Unavailable.answer(request, response);
            return;
        }
        Optional<ActingOfficer> officer;
        try {
            officer = signIn.actAs(claims(caller));
        } catch (RuntimeException failure) {
            if (!Causes.databaseGone(failure)) {
                throw failure;
            }
            Unavailable.log(failure, request.getRequestURI());
            Unavailable.answer(request, response);
            return;
        }
        if (officer.isPresent()) {
            requireRoles(request, officer.get());
            chain.doFilter(request, response);
        } else if (caller instanceof JsonWebToken) {
            refuse(request, response);
        } else {
            request.getRequestDispatcher("/problem?kind=not-set-up").forward(request, response);
        }
    }

    /**
     * The use cases are guarded by the container's roles. Where it does not hold those of the verified token, every
     * refusal that followed would be a failure of ours that reads, in the trail too, as the officer's attempt.
     */
    private static void requireRoles(HttpServletRequest request, ActingOfficer officer) {
        if (!officer.roles().stream().allMatch(role -> request.isUserInRole(role.realmName()))) {
            throw new IllegalStateException(
                    "the container does not hold the roles of " + officer.username() + "'s token: " + officer.roles());
        }
    }

    private CallerClaims claims(Principal caller) {
        return caller instanceof JsonWebToken token
                ? Claims.of(token::getClaim)
                : Claims.of(name -> session.getIdentityToken().getClaims().get(name));
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        response.setContentType(ProblemDetails.MEDIA_TYPE);
        response.setCharacterEncoding("UTF-8");
        response.getWriter()
                .write(ProblemDetails.of("not-set-up", 403, Texts.in(request.getLocale()))
                        .toJson());
    }
}
