package org.crosscase.evidence;

/** What happened to an exhibit or a media item. */
public enum CustodyAction {
    RECEIVED,
    STORED,
    SIGNED,
    DEEP_SEARCHED,
    VIEWED,
    EXPORTED,
    MOVED,
    WITHDRAWN,
    INTAKE_BEGUN,
    INTAKE_RECEIVED,
    /** Files that were announced or begun never came; the event names them. */
    INTAKE_INCOMPLETE
}
