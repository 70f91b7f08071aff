package org.crosscase.planted.casefile;

import org.crosscase.planted.link.UsesInternals;

/** Uses a feature above its own, and closes a cycle. */
public class UsesLinks {
    public UsesInternals link;
}
