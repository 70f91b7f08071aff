package org.crosscase.web.links;

import java.io.Serializable;

/**
 * How two copies belong together, in words.
 *
 * @param compared by what
 * @param bits by which they differ; null where that is not measured or not told: then there is only the difference in words
 * @param mostBits by how many they may differ and still match
 * @param transform how the one is turned; empty where it is not
 * @param how a sentence that an officer can repeat in court; empty where the rest says it
 */
public record Said(
        String compared, Integer bits, int mostBits, String difference, String change, String transform, String how)
        implements Serializable {}
