package org.crosscase.planted.casefile;

import org.crosscase.planted.casefile.internal.Back;

/** Knows one who knows it. */
public class Front {
    public static final int MOST = 7;

    private final Back back = new Back();

    public int most() {
        return back.most();
    }
}
