package org.crosscase.planted.casefile.internal;

import org.crosscase.planted.casefile.Front;

/** Needs a figure of the one that uses it. */
public class Back {
    public int most() {
        return Front.MOST;
    }
}
