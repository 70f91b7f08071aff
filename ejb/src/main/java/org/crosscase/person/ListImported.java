package org.crosscase.person;

import java.util.List;

/**
 * @param added entries that are in force now and were not
 * @param leftOut entries that cannot be taken
 */
public record ListImported(String name, int added, List<LeftOut> leftOut) {
    public ListImported {
        leftOut = List.copyOf(leftOut);
    }
}
