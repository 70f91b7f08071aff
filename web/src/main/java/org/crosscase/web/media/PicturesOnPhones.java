package org.crosscase.web.media;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import org.crosscase.Problem;
import org.crosscase.agency.CurrentOfficer;

/**
 * Pictures stay blurred on phones unless the agency allows it: a phone is looked at anywhere, and by whoever sits beside. It
 * keeps officers and bystanders from harm and is no wall, since a browser may say of its device what it likes.
 */
@RequestScoped
public class PicturesOnPhones {
    @Inject
    private CurrentOfficer currentOfficer;

    @Inject
    private HttpServletRequest request;

    /** Whether this request comes from a phone whose officer's agency keeps pictures off phones. */
    public boolean barred() {
        return isPhone(request.getHeader("Sec-CH-UA-Mobile"), request.getHeader("User-Agent"))
                && !currentOfficer.get().picturesOnPhones();
    }

    /** @throws Problem {@code pictures-not-on-phones} */
    void requireAllowed() {
        if (barred()) {
            throw Problem.conflict("pictures-not-on-phones");
        }
    }

    /**
     * @param hint the header of browsers that name their device's kind and not its make; null where it is not sent
     * @param agent the browser's name; browsers on phones have {@code Mobi} in it, those on tablets have not
     */
    static boolean isPhone(String hint, String agent) {
        return hint == null ? agent != null && agent.contains("Mobi") : hint.equals("?1");
    }
}
