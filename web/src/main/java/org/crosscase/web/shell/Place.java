package org.crosscase.web.shell;

import java.util.List;
import java.util.Map;
import org.crosscase.agency.Role;

/**
 * A place in the navigation.
 *
 * @param name what counts and texts ({@code shell.place.<name>}) refer to
 * @param path of its page, null for a heading
 * @param key second key after G, or null
 */
record Place(String name, String path, String icon, String key) {
    private static final Place DASHBOARD = of("dashboard", "layout-dashboard", "D");
    private static final Place BOARD = of("board", "layout-dashboard", "B");
    private static final Place CASES = of("cases", "folder", "C");
    private static final Place LEADS = of("leads", "inbox", "T");
    private static final Place SUSPECTS = of("suspects", "users", "S");
    private static final Place REVIEW = of("review", "images", "M");
    private static final Place LINKS = of("links", "waypoints", "L");
    private static final Place OPERATIONS = of("operations", "layers", "O");
    private static final Place DISCLOSURES = of("disclosures", "handshake", "E");
    private static final Place CONVERSATIONS = of("conversations", "message-square", null);
    private static final Place AUDIT = of("audit", "scroll-text", "A");
    private static final Place VERIFICATION = of("verification", "shield-check", "V");
    private static final Place OFFICERS = of("officers", "key-round", null);
    private static final Place AGENCY = of("agency", "building-2", null);
    private static final Place AGENCIES = of("agencies", "building-2", "P");
    private static final Place DIRECTORY = of("directory", "building-2", null);

    private static final List<Place> CASEWORK =
            List.of(DASHBOARD, CASES, LEADS, SUSPECTS, REVIEW, LINKS, DISCLOSURES, heading("the-directory"), AGENCIES);

    private static final Map<Role, List<Place>> BY_CAPACITY = Map.of(
            Role.INVESTIGATOR,
            CASEWORK,
            Role.ANALYST,
            CASEWORK,
            Role.PARTNER_SYSTEM,
            CASEWORK,
            Role.COORDINATOR,
            List.of(BOARD, OPERATIONS, DISCLOSURES, CONVERSATIONS, heading("the-directory"), AGENCIES),
            Role.AUDITOR,
            List.of(AUDIT, VERIFICATION, heading("the-directory"), AGENCIES),
            Role.AGENCY_ADMIN,
            List.of(DASHBOARD, CASES, LINKS, OFFICERS, AGENCY, heading("the-directory"), AGENCIES),
            Role.PLATFORM_ADMIN,
            List.of(DASHBOARD, DIRECTORY, AGENCIES));

    /** The places of one acting capacity; the first is where the officer begins. */
    static List<Place> of(Role capacity) {
        return BY_CAPACITY.get(capacity);
    }

    private static Place of(String name, String icon, String key) {
        return new Place(name, "/app/" + name + ".xhtml", icon, key);
    }

    private static Place heading(String name) {
        return new Place(name, null, null, null);
    }

    boolean heading() {
        return path == null;
    }

    String textKey() {
        return "shell.place." + name;
    }
}
