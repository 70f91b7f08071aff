package org.crosscase.signature.variant;

import org.crosscase.signature.pdq.Orientation;

/**
 * What of a picture a coarse signature was taken from.
 *
 * @param name for instance {@code whole}, {@code crop 90 % at 2.2 %, 7.8 %} or {@code turned 1.3 degrees, 95 %}, at the end
 *     perhaps {@code inside the border}; the same for as long as {@link Coarse#VERSION} is, so it may be kept; {@link Overlay}
 *     makes of two of them what an explanation needs
 * @param view the part of the picture as it stands after {@code orientation}
 * @param orientation how the picture was turned first
 */
public record Variant(String name, View view, Orientation orientation) {}
