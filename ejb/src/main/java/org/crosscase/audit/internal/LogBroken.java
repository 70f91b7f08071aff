package org.crosscase.audit.internal;

/** The stored log contradicts itself or what was signed; the verification says where. */
final class LogBroken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LogBroken(String what) {
        super(what);
    }
}
