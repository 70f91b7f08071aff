package org.crosscase.matching.internal;

import java.util.UUID;

/**
 * What a signature is of.
 *
 * @param part 0 for the whole of the item, or what stands for it; otherwise one more than the place of a frame or page, or than the
 *     second of a film
 */
public record MediaPart(UUID media, UUID agency, int part) {
    public static MediaPart whole(UUID media, UUID agency) {
        return new MediaPart(media, agency, 0);
    }

    boolean isWhole() {
        return part == 0;
    }
}
