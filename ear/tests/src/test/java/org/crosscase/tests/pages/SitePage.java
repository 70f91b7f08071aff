package org.crosscase.tests.pages;

import java.util.List;
import java.util.Set;

/**
 * A page, and who is led to it.
 *
 * @param file within {@code web/src/main/webapp}
 * @param query what the page is asked for, with the {@link PageScene}'s names in braces, or empty
 * @param officers user names of the demonstration realm; the analyst is shown what the investigator is
 * @param place the page that the navigation marks, or null where none is
 */
record SitePage(String file, String query, Set<String> officers, String place) {
    static final String INVESTIGATOR = "nl.investigator";
    static final String ADMIN = "nl.admin";
    static final String COORDINATOR = "eu.coordinator";
    static final String AUDITOR = "nl.auditor";
    static final String PLATFORM_AUDITOR = "platform.auditor";
    static final String PLATFORM_ADMIN = "platform.admin";

    private static final Set<String> CASEWORK = Set.of(INVESTIGATOR);
    /** Where the agency's administrator is offered less. */
    private static final Set<String> NOT_ALIKE = Set.of(INVESTIGATOR, ADMIN);

    private static final Set<String> AUDITORS = Set.of(AUDITOR, PLATFORM_AUDITOR);
    private static final Set<String> TOLD = Set.of(INVESTIGATOR, COORDINATOR, AUDITOR);
    /** Once for each navigation. */
    private static final Set<String> EVERYBODY = Set.of(INVESTIGATOR, COORDINATOR, AUDITOR, PLATFORM_ADMIN);

    static final List<SitePage> ALL = List.of(
            new SitePage("index.xhtml", "", Set.of(), null),
            new SitePage("app/dashboard.xhtml", "", Set.of(INVESTIGATOR, ADMIN, PLATFORM_ADMIN), "dashboard"),
            new SitePage("app/cases.xhtml", "?view=agency", NOT_ALIKE, "cases"),
            new SitePage("app/open-case.xhtml", "", Set.of(INVESTIGATOR), "cases"),
            new SitePage("app/case.xhtml", "?id={case}", NOT_ALIKE, "cases"),
            new SitePage("app/exhibits.xhtml", "?id={case}", CASEWORK, "cases"),
            new SitePage("app/intake.xhtml", "?exhibit={exhibit}", NOT_ALIKE, "cases"),
            new SitePage("app/media.xhtml", "?id={case}", CASEWORK, "cases"),
            new SitePage("app/media-item.xhtml", "?id={item}", CASEWORK, "cases"),
            new SitePage("app/case-persons.xhtml", "?id={case}", CASEWORK, "cases"),
            new SitePage("app/person.xhtml", "?id={person}", CASEWORK, "cases"),
            new SitePage("app/person-same.xhtml", "?id={person}", CASEWORK, "cases"),
            new SitePage("app/search.xhtml", "?q=harbour", NOT_ALIKE, "cases"),
            new SitePage("app/case-links.xhtml", "?id={case}", CASEWORK, "cases"),
            new SitePage("app/custody.xhtml", "?id={case}", CASEWORK, "cases"),
            new SitePage("app/case-history.xhtml", "?id={case}", CASEWORK, "cases"),
            new SitePage("app/links.xhtml", "", CASEWORK, "links"),
            new SitePage("app/link.xhtml", "?id={link}", NOT_ALIKE, "links"),
            new SitePage("app/link-state.xhtml", "?id={link}", CASEWORK, "links"),
            new SitePage("app/notifications.xhtml", "", TOLD, null),
            new SitePage("app/board.xhtml", "", Set.of(COORDINATOR), "board"),
            new SitePage("app/board-link.xhtml", "?id={boardLink}", Set.of(COORDINATOR), "board"),
            new SitePage("app/audit.xhtml", "", AUDITORS, "audit"),
            new SitePage("app/audit.xhtml", "?entry={entry}", Set.of(AUDITOR), "audit"),
            new SitePage("app/verification.xhtml", "", AUDITORS, "verification"),
            new SitePage("app/agencies.xhtml", "", EVERYBODY, "agencies"),
            new SitePage("app/settings.xhtml", "", EVERYBODY, null),
            new SitePage("app/more.xhtml", "", EVERYBODY, null));

    static List<SitePage> of(String officer) {
        return ALL.stream().filter(page -> page.officers().contains(officer)).toList();
    }

    @Override
    public String toString() {
        return file;
    }
}
