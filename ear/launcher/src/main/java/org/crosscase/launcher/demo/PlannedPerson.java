package org.crosscase.launcher.demo;

import java.util.List;

/**
 * A person of the demonstration: invented, as all of it.
 *
 * @param capacity as in the REST contract
 * @param status as in the REST contract
 */
record PlannedPerson(
        String name, String nameKind, String capacity, String status, List<PlannedIdentifier> identifiers) {
    PlannedPerson {
        identifiers = List.copyOf(identifiers);
    }

    static PlannedPerson suspect(String name, String nameKind, String status, PlannedIdentifier... identifiers) {
        return new PlannedPerson(name, nameKind, "SUSPECT", status, List.of(identifiers));
    }

    boolean isVictim() {
        return capacity.equals("VICTIM");
    }
}
