package org.crosscase.signature.variant;

import org.crosscase.signature.pdq.PdqHash;

/**
 * One coarse signature of a picture.
 *
 * @param bits 256 bits; compare only with bits of the same {@link Coarse#VERSION}
 */
public record CoarseSignature(Variant variant, PdqHash bits) {}
