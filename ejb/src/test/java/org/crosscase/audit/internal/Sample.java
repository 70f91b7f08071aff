package org.crosscase.audit.internal;

/** All cases in every build; some of them where the same test runs again for each of hundreds of changes (see ADR 0092). */
final class Sample {
    private static final boolean SOME = Boolean.getBoolean("crosscase.tests.sample");

    private Sample() {}

    static int of(int all, int some) {
        return SOME ? some : all;
    }
}
