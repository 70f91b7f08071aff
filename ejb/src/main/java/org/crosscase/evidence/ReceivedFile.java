package org.crosscase.evidence;

import java.io.Serializable;

/**
 * What became of one file that was handed in. When this answer is given, its transaction has committed.
 *
 * @param path as it stands on record: control and direction marks are written out
 * @param mediaId null when refused
 * @param problem why it was refused, otherwise null
 * @param detail one line for the officer, may be empty
 */
public record ReceivedFile(String path, Outcome outcome, MediaId mediaId, IntakeProblem problem, String detail)
        implements Serializable {
    public enum Outcome {
        /** New content; stored. Also the answer when the same file of the same intake is sent again. */
        STORED,
        /** The agency holds this content already; its new place is on record. */
        DUPLICATE,
        /** Not stored; named among the rejections of the intake. */
        REFUSED
    }
}
