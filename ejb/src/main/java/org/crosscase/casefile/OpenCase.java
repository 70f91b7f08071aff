package org.crosscase.casefile;

/**
 * @param reference the agency's own, up to 64 characters, unique in the agency by how it reads
 * @param title a neutral code name, up to 200 characters
 * @param sensitivity null takes the agency's default
 * @param teamOnly read by its lead, its team and its supervisors alone
 */
public record OpenCase(
        String reference, String title, String summary, String legalBasis, Sensitivity sensitivity, boolean teamOnly) {
    /** For all of the agency to read. */
    public OpenCase(String reference, String title, String summary, String legalBasis, Sensitivity sensitivity) {
        this(reference, title, summary, legalBasis, sensitivity, false);
    }

    public static OpenCase of(String reference, String title) {
        return new OpenCase(reference, title, "", "", null);
    }
}
