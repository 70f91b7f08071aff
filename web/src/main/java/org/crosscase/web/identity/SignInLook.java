package org.crosscase.web.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.crosscase.web.shell.Appearance;

/**
 * How the identity provider's page is to look, so that it goes on where ours ended: in the language and theme that were
 * chosen, and without the rules of use when they were accepted here. Its script reads the {@code look} from the address.
 */
@RequestScoped
public class SignInLook {
    /** On the link that accepts the rules of use. */
    static final String ACCEPTED = "rules";

    @Inject
    private Appearance appearance;

    @Inject
    private HttpServletRequest request;

    /** The authorization request with the wishes added. */
    String addedTo(String authorizationRequest) {
        return authorizationRequest + "&ui_locales=" + appearance.getLanguage() + "&look=" + appearance.getTheme()
                + (Objects.equals(request.getParameter(ACCEPTED), "accepted") ? ",accepted" : "");
    }
}
