package org.crosscase.web.identity;

import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContextWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.crosscase.web.problem.ProblemDetails;
import org.crosscase.web.texts.Texts;

/** Answers a REST call without a valid token: 401, the challenge of RFC 6750, problem details. */
class BearerChallenge extends HttpMessageContextWrapper {
    BearerChallenge(HttpMessageContext context) {
        super(context);
    }

    @Override
    public AuthenticationStatus responseUnauthorized() {
        boolean given = getRequest().getHeader("Authorization") != null;
        Texts texts = Texts.in(getRequest().getLocale());
        HttpServletResponse response = getResponse();
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        response.setHeader(
                "WWW-Authenticate", "Bearer realm=\"crosscase\"" + (given ? ", error=\"invalid_token\"" : ""));
        // refused before any filter runs, so the protective headers are set here
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setContentType(ProblemDetails.MEDIA_TYPE);
        response.setCharacterEncoding("UTF-8");
        try {
            response.getWriter()
                    .write(ProblemDetails.of("not-signed-in", 401, texts).toJson());
            response.flushBuffer();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        return AuthenticationStatus.SEND_FAILURE;
    }
}
