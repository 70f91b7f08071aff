package org.crosscase.evidence;

import java.io.Serializable;

/**
 * What became of one item of the list.
 *
 * @param index place in the list, from 0
 * @param mediaId null when refused
 * @param duplicate the case held it already
 * @param problem why it was refused, as a slug, or null
 * @param field the offending field, or null
 */
public record AddedSignature(int index, MediaId mediaId, boolean duplicate, String problem, String field)
        implements Serializable {}
