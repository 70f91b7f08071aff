package org.crosscase.link;

import java.io.Serializable;
import java.util.List;

/**
 * A link between two agencies with its explanation.
 *
 * @param reasons without any media item; empty when a side is COVERT
 */
public record BoardLinkDetails(BoardLink link, List<LinkReason> reasons) implements Serializable {}
