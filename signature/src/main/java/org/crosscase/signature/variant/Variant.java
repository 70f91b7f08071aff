package org.crosscase.signature.variant;

import org.crosscase.signature.pdq.Orientation;

/**
 * What of a picture a coarse signature was taken from, in words that an explanation can use.
 *
 * @param name for instance {@code whole}, {@code crop 90 % at 2.5 %, 7.5 %} or {@code turned 1.3 degrees}
 * @param view the part of the picture as it stands after {@code orientation}
 * @param orientation how the picture was turned first
 */
public record Variant(String name, View view, Orientation orientation) {}
