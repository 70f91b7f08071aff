package org.crosscase.shared;

import java.io.Serializable;
import org.crosscase.signature.variant.Overlay;

/**
 * What a deep search found: how the reader's own copy and the other one lie to each other. For a coordinator "own" is the
 * first of the two sides.
 *
 * @param ownView name of the view of the own copy whose hash met the other's, for instance {@code whole}
 * @param otherView likewise of the other copy, for instance {@code crop 90 % at 2.2 %, 7.8 %}
 * @param agreementPercent share of the parts with detail that agree where the views lie over each other, 70 to 100
 */
public record DeepFinding(String ownView, String otherView, int agreementPercent) implements Serializable {
    private static final double TURNED = 0.5;

    /** Which copy shows a part of the other. */
    public enum Part {
        OWN,
        OTHER,
        NEITHER
    }

    public Part part() {
        return switch (overlay().extent()) {
            case SAME -> Part.NEITHER;
            case FIRST_IS_PART -> Part.OWN;
            case SECOND_IS_PART -> Part.OTHER;
        };
    }

    /** How much of the other copy's sides the part has; 100 where neither is one. */
    public int percent() {
        return overlay().percent();
    }

    /** Whole degrees by which one is turned against the other. */
    public int degrees() {
        double degrees = overlay().degrees();
        return degrees < TURNED ? 0 : (int) Math.max(1, Math.round(degrees));
    }

    public boolean ownFramed() {
        return overlay().firstFramed();
    }

    public boolean otherFramed() {
        return overlay().secondFramed();
    }

    /** Names of a version that this server does not know any more say nothing; the figures stand all the same. */
    private Overlay overlay() {
        return Overlay.of(ownView, otherView).orElseGet(() -> new Overlay(Overlay.Extent.SAME, 100, 0, false, false));
    }
}
