package org.crosscase.web.shell;

import java.util.Set;

/** What an officer may choose about the pages; kept in a cookie of this browser. */
enum Preference {
    THEME("theme", Set.of("light", "dark", "system")),
    DENSITY("density", Set.of("compact", "comfortable")),
    LANGUAGE("language", Set.of("en", "nl", "fr")),
    /** How large the pictures of a grid are. */
    TILES("tiles", Set.of("S", "M", "L"));

    private final String parameter;
    private final Set<String> offered;

    Preference(String parameter, Set<String> offered) {
        this.parameter = parameter;
        this.offered = offered;
    }

    /** The form field that carries the choice. */
    String parameter() {
        return parameter;
    }

    String cookie() {
        return "cc-" + parameter;
    }

    boolean offers(String value) {
        return offered.contains(value);
    }
}
