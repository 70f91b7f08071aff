package org.crosscase.inquiry;

/** How an officer asks what others hold. */
public enum Way {
    LOOK_UP,
    /** An item is added to a case by its signatures alone: whether it is linked tells whether others hold it. */
    SIGNATURES,
    /** A file is taken in. */
    FILES
}
