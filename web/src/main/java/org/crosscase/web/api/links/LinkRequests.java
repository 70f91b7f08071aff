package org.crosscase.web.api.links;

import org.crosscase.link.LinkState;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What callers send about links. */
public final class LinkRequests {
    private LinkRequests() {}

    /** A decision on a link; each agency has its own. */
    public record NewState(
            @Schema(required = true, description = "SEEN, CONFIRMED or REJECTED")
            LinkState state,

            @Schema(description = "At least 10 characters for REJECTED; may be empty otherwise")
            String reason) {}

    /** Exactly one signature, in hexadecimal; PhotoDNA in hexadecimal or Base64. */
    public record NewLookup(
            String pdq,
            String sha256,
            String sha1,
            String md5,
            String photoDna,

            @Schema(description = "At least 10 characters; goes on record", required = true)
            String purpose) {}
}
