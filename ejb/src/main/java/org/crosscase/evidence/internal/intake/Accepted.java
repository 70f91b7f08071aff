package org.crosscase.evidence.internal.intake;

import org.crosscase.evidence.MediaId;

/**
 * @param duplicate the agency held the content already
 * @param keptIsNamed the file in the store is named by a row now; otherwise it is to be discarded
 */
public record Accepted(MediaId mediaId, boolean duplicate, boolean keptIsNamed) {}
