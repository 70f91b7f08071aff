package org.crosscase.web.api.evidence;

import java.util.List;
import org.crosscase.evidence.ExhibitKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What callers send about evidence. */
public final class EvidenceRequests {
    private EvidenceRequests() {}

    /** An exhibit to be added. */
    public record NewExhibit(
            @Schema(required = true, description = "Unique in the case, up to 64 characters")
            String number,

            @Schema(description = "Up to 500 characters") String description,
            @Schema(required = true) ExhibitKind kind,

            @Schema(description = "Where it is kept, up to 200 characters")
            String location) {}

    /** Files that the agency keeps at home. */
    public record NewSignatures(@Schema(required = true) List<NewSignature> items) {}

    /** One such file: at least one signature, in hexadecimal; PhotoDNA in hexadecimal or Base64. */
    public record NewSignature(
            @Schema(description = "The agency's own name for it")
            String name,

            String sha256,
            String sha1,
            String md5,
            String pdq,
            String photoDna) {}
}
