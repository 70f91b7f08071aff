package org.crosscase.web.problem;

import org.crosscase.web.texts.Texts;

/**
 * What a page of last resort says.
 *
 * @param slug its texts are {@code problem.page.<slug>.title} and {@code .text}
 * @param reference of the failure, or null
 */
record ProblemPage(String slug, int status, String reference) {
    static final String NOT_SET_UP = "not-set-up";
    static final String EXPIRED = "session-expired";

    static final String UNAVAILABLE = "unavailable";

    /**
     * @param kind {@link #NOT_SET_UP} or {@link #EXPIRED} when our own code leads here, else null
     * @param code status that the container reports, or null
     */
    static ProblemPage of(String kind, Integer code, String reference) {
        if (NOT_SET_UP.equals(kind)) {
            return new ProblemPage(NOT_SET_UP, 403, null);
        }
        if (EXPIRED.equals(kind)) {
            return new ProblemPage(EXPIRED, 200, null);
        }
        if (UNAVAILABLE.equals(kind)) {
            return new ProblemPage(UNAVAILABLE, Unavailable.STATUS, null);
        }
        int status = code == null ? (reference == null ? 404 : 500) : code;
        return switch (status) {
            case 401 -> new ProblemPage("not-signed-in", 401, null);
            case 403, 404 -> new ProblemPage("not-found", 404, null);
            case 405 -> new ProblemPage("not-supported", 405, null);
            case 413 -> new ProblemPage("too-large", 413, null);
            case Unavailable.STATUS -> new ProblemPage(UNAVAILABLE, Unavailable.STATUS, null);
            default ->
                status < 500
                        ? new ProblemPage("not-understood", status, null)
                        : new ProblemPage("failed", status, reference);
        };
    }

    String html(Texts texts, String context, String theme) {
        String css = context + "/jakarta.faces.resource/";
        String title = texts.get("problem.page." + slug + ".title");
        StringBuilder page = new StringBuilder(2000)
                .append("<!DOCTYPE html><html lang=\"")
                .append(texts.locale().getLanguage())
                .append("\" data-theme=\"")
                .append(theme)
                .append("\"><head><meta charset=\"utf-8\">")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>")
                .append(title)
                .append(" · Crosscase</title>")
                .append("<link rel=\"icon\" type=\"image/svg+xml\" href=\"")
                .append(css)
                .append("mark.svg.xhtml?ln=crosscase\">")
                .append("<link rel=\"stylesheet\" href=\"")
                .append(css)
                .append("tokens.css.xhtml?ln=crosscase\">")
                .append("<link rel=\"stylesheet\" href=\"")
                .append(css)
                .append("crosscase.css.xhtml?ln=crosscase\">")
                .append("</head><body><main class=\"last-resort\"><a class=\"brand\" href=\"")
                .append(context)
                .append("/\"><svg viewBox=\"0 0 24 24\" aria-hidden=\"true\"><use href=\"")
                .append(css)
                .append("icons.svg.xhtml?ln=crosscase#mark\"/></svg><span>Crosscase</span></a>")
                .append("<section class=\"card\"><div class=\"emp\"><h1>")
                .append(title)
                .append("</h1><p class=\"t2\">")
                .append(texts.get("problem.page." + slug + ".text"))
                .append("</p>");
        if (reference != null) {
            page.append("<p class=\"mono\">").append(reference).append("</p>");
        }
        if (slug.equals(NOT_SET_UP)) {
            page.append("<form method=\"post\" action=\"")
                    .append(context)
                    .append("/sign-out\"><button class=\"btn pri mt2\">")
                    .append(texts.get("shell.signout"))
                    .append("</button></form>");
        } else {
            page.append("<a class=\"btn pri mt2\" href=\"")
                    .append(context)
                    .append("/app/\">")
                    .append(texts.get("problem.page.begin"))
                    .append("</a>");
        }
        return page.append("</div></section></main></body></html>").toString();
    }
}
