package org.crosscase.launcher.demo;

/**
 * Two files of different cases that show the same picture; the system should link their cases.
 *
 * @param how what was done to the second
 */
public record PlantedHit(Copy how, Place one, Place other) {
    /** Where one of the two lies. */
    public record Place(String caseReference, String exhibit, String path) {}

    /** Whether it is a reason of a link between these two cases, in either order. */
    public boolean between(String reference, String otherReference) {
        return one.caseReference().equals(reference) && other.caseReference().equals(otherReference)
                || one.caseReference().equals(otherReference)
                        && other.caseReference().equals(reference);
    }
}
