package org.crosscase.launcher.demo;

import java.util.List;

/**
 * A case of the demonstration.
 *
 * @param agency code of the agency
 * @param officer user name of the officer who opens it
 * @param sensitivity as in the REST contract: {@code OPEN}, {@code CONTACT}, {@code COVERT}
 */
public record PlannedCase(
        String agency,
        String officer,
        String reference,
        String title,
        String sensitivity,
        String summary,
        List<PlannedExhibit> exhibits,
        List<PlannedPerson> persons) {
    public PlannedCase {
        exhibits = List.copyOf(exhibits);
        persons = List.copyOf(persons);
    }

    /** The files of all exhibits. */
    public int fileCount() {
        return exhibits.stream().mapToInt(exhibit -> exhibit.files().size()).sum();
    }
}
