package org.crosscase.web.api;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Response;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Keeps two editors from overwriting each other: the version of a thing is its entity tag. */
public final class Versions {
    private static final Pattern TAG = Pattern.compile("\"v(\\d{1,9})\"");

    private Versions() {}

    public static EntityTag tag(int version) {
        return new EntityTag("v" + version);
    }

    /**
     * Answers 428 without {@code If-Match} and 412 when it names another version.
     *
     * @param ifMatch value of the header, or null
     * @param current version on record
     * @return the version that the caller has read; {@code *} stands for whatever is there
     */
    public static int required(String ifMatch, int current) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new WebApplicationException(Response.status(428).build());
        }
        if (ifMatch.strip().equals("*")) {
            return current;
        }
        Matcher tags = TAG.matcher(ifMatch);
        while (tags.find()) {
            if (Integer.parseInt(tags.group(1)) == current) {
                return current;
            }
        }
        throw new WebApplicationException(Response.status(Response.Status.PRECONDITION_FAILED)
                .tag(tag(current))
                .build());
    }
}
