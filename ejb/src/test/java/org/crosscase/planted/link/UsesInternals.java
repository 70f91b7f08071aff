package org.crosscase.planted.link;

import org.crosscase.planted.casefile.internal.Inside;

/** Reaches into another feature. */
public class UsesInternals {
    public Inside inside;
}
