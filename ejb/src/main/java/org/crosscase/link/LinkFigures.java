package org.crosscase.link;

import java.io.Serializable;

/**
 * The links of a case that its agency may see now, without withdrawn and rejected ones.
 *
 * @param strongest 0 to 100; 0 when there is none
 */
public record LinkFigures(int count, int strongest) implements Serializable {
    public static final LinkFigures NONE = new LinkFigures(0, 0);
}
