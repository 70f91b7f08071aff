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
    private static final Place LINKS = of("links", "waypoints", "L");
    private static final Place AUDIT = of("audit", "scroll-text", "A");
    private static final Place VERIFICATION = of("verification", "shield-check", "V");
    private static final Place AGENCIES = of("agencies", "building-2", "P");
    private static final Place DIRECTORY = heading("the-directory");

    private static final List<Place> CASEWORK = List.of(DASHBOARD, CASES, LINKS, DIRECTORY, AGENCIES);

    private static final Map<Role, List<Place>> BY_CAPACITY = Map.of(
            Role.INVESTIGATOR,
            CASEWORK,
            Role.ANALYST,
            CASEWORK,
            Role.PARTNER_SYSTEM,
            CASEWORK,
            Role.AGENCY_ADMIN,
            CASEWORK,
            Role.COORDINATOR,
            List.of(BOARD, DIRECTORY, AGENCIES),
            Role.AUDITOR,
            List.of(AUDIT, VERIFICATION, DIRECTORY, AGENCIES),
            Role.PLATFORM_ADMIN,
            List.of(DASHBOARD, AGENCIES));

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
