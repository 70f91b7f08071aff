package org.crosscase.launcher.demo;

import java.util.ArrayList;
import java.util.List;

/** A case while it is being filled. */
final class CaseDraft {
    private final String agency;
    private final String reference;
    private final String title;
    private final String sensitivity;
    private final String summary;
    private final List<ExhibitDraft> exhibits = new ArrayList<>();
    private final List<PlannedPerson> persons = new ArrayList<>();

    CaseDraft(String agency, String reference, String title, String sensitivity, String summary) {
        this.agency = agency;
        this.reference = reference;
        this.title = title;
        this.sensitivity = sensitivity;
        this.summary = summary;
    }

    CaseDraft exhibit(String number, String description, String kind, FolderStyle style) {
        exhibits.add(new ExhibitDraft(number, description, kind, style));
        return this;
    }

    void person(PlannedPerson person) {
        persons.add(person);
    }

    String reference() {
        return reference;
    }

    List<ExhibitDraft> exhibits() {
        return exhibits;
    }

    ExhibitDraft first() {
        return exhibits.get(0);
    }

    ExhibitDraft last() {
        return exhibits.get(exhibits.size() - 1);
    }

    PlannedCase planned() {
        String officer = agency.substring(0, 2) + ".investigator";
        return new PlannedCase(
                agency,
                officer,
                reference,
                title,
                sensitivity,
                summary,
                exhibits.stream().map(ExhibitDraft::planned).toList(),
                persons);
    }
}
