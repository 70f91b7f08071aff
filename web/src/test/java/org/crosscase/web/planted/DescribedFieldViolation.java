package org.crosscase.web.planted;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Describes a parameter where it makes the whole description fail. */
public class DescribedFieldViolation {
    @QueryParam("who")
    @Parameter(description = "Part of a name")
    private String who;

    public String who() {
        return who;
    }
}
