package org.crosscase.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** Guards our few plain forms against requests from other sites; Faces forms have their view state for that. */
public final class SameOrigin {
    private SameOrigin() {}

    /**
     * Whether the browser says that one of our own pages sent the request. Browsers without {@code Sec-Fetch-Site} are
     * judged by {@code Origin}; a request that carries neither is refused.
     */
    public static boolean holds(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin");
        }
        return authority(request.getHeader("Origin"))
                .filter(origin -> origin.equals(request.getHeader("Host")))
                .isPresent();
    }

    /**
     * Whether the officer came here from one of our own pages or typed the address. Reading what another site led to is
     * harmless, but nothing may count as read by it. Browsers that do not say are not believed.
     */
    public static boolean isOwnWay(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        return site == null ? referer(request).isPresent() : site.equals("same-origin") || site.equals("none");
    }

    /** Path and query of the page that sent the request, when it is one of ours. */
    public static Optional<String> referer(HttpServletRequest request) {
        String referer = request.getHeader("Referer");
        return authority(referer)
                .filter(sender -> sender.equals(request.getHeader("Host")))
                .map(ours -> URI.create(referer))
                .map(uri -> uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery()))
                .filter(path -> path.startsWith("/") && !path.startsWith("//"));
    }

    private static Optional<String> authority(String address) {
        try {
            return address == null ? Optional.empty() : Optional.ofNullable(new URI(address).getRawAuthority());
        } catch (URISyntaxException unusable) {
            return Optional.empty();
        }
    }
}
