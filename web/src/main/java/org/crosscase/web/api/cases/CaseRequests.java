package org.crosscase.web.api.cases;

import org.crosscase.casefile.CaseStatus;
import org.crosscase.casefile.Sensitivity;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What callers send about cases. */
public final class CaseRequests {
    private CaseRequests() {}

    /** A case to be opened. */
    public record NewCase(
            @Schema(description = "The agency's own, unique in the agency, up to 64 characters", required = true)
            String reference,

            @Schema(description = "A neutral code name, up to 200 characters", required = true)
            String title,

            String summary,
            String legalBasis,

            @Schema(description = "The agency's default unless told")
            Sensitivity sensitivity,

            @Schema(description = "Read by its lead, its team and its supervisors alone; false unless told")
            Boolean teamOnly) {}

    /** What is absent stays as it is. */
    public record CaseChange(
            String title,
            String summary,
            String legalBasis,
            @Schema(description = "Needs a reason") Sensitivity sensitivity,
            @Schema(description = "Needs a reason") Boolean teamOnly,
            @Schema(description = "Needs a reason") CaseStatus status,

            @Schema(description = "For sensitivity, teamOnly and status: at least 10 characters, goes on record")
            String reason) {}

    /** Why something is done. */
    public record Reason(
            @Schema(description = "At least 10 characters; goes on record", required = true)
            String reason) {
        /** An empty body gives no reason; the use case refuses it as it refuses a short one. */
        public static String of(Reason body) {
            return body == null ? null : body.reason();
        }
    }

    /** What the other side of links learns from now on. */
    public record NewSensitivity(
            @Schema(required = true) Sensitivity sensitivity,

            @Schema(description = "At least 10 characters; goes on record", required = true)
            String reason) {}
}
