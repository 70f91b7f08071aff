package org.crosscase.web.security;

/**
 * The content security policy of an answer. Everything comes from here; scripts only from our files or with the nonce of
 * the page. PrimeFaces sets widths and hides parts by {@code style} attributes, so those are allowed, style elements are
 * not.
 */
final class ContentSecurityPolicy {
    static final String HEADER = "Content-Security-Policy";
    static final String FOR_DATA = "default-src 'none'; frame-ancestors 'none'";

    private static final String SCRIPTS = "script-src 'self'";

    private final String base;

    /**
     * @param providerOrigin where the identity provider is: forms and calls may lead there, by our own redirects at sign-in
     *     and sign-out
     */
    ContentSecurityPolicy(String providerOrigin) {
        base = "default-src 'self'; img-src 'self' data: blob:; media-src 'self' blob:; style-src 'self'; "
                + "style-src-attr 'unsafe-inline'; object-src 'none'; base-uri 'self'; form-action 'self' "
                + providerOrigin + "; connect-src 'self' " + providerOrigin + "; frame-ancestors 'none'; ";
    }

    /** Before a page adds the nonce of its own scripts, and for answers without any. */
    String withoutNonce() {
        return base + SCRIPTS;
    }

    /**
     * @param scripts PrimeFaces' policy, a {@code script-src} with the nonce
     */
    String with(String scripts) {
        return base + scripts.strip();
    }
}
