package org.crosscase.web.shell;

import java.util.Map;
import java.util.Set;

/** A place as the page shows it. */
public final class NavigationItem {
    /** Pages whose names do not say to which place they belong. */
    private static final Map<String, Set<String>> BELOW = Map.of(
            "cases",
            Set.of(
                    "open-case",
                    "search",
                    "person",
                    "person-same",
                    "exhibits",
                    "intake",
                    "media",
                    "media-item",
                    "custody"));

    private final Place place;
    private final String label;
    private final long waiting;
    private final String here;

    /**
     * @param here servlet path of the page being shown
     */
    NavigationItem(Place place, String label, long waiting, String here) {
        this.place = place;
        this.label = label;
        this.waiting = waiting;
        this.here = here;
    }

    public boolean isHeading() {
        return place.heading();
    }

    boolean isNamed(String name) {
        return place.name().equals(name);
    }

    public String getLabel() {
        return label;
    }

    public String getPath() {
        return place.path();
    }

    public String getIcon() {
        return place.icon();
    }

    public String getKey() {
        return place.key();
    }

    public long getWaiting() {
        return waiting;
    }

    private boolean isBelow() {
        String page = here.replaceFirst("^/app/", "").replaceFirst("\\.xhtml$", "");
        return BELOW.getOrDefault(place.name(), Set.of()).contains(page);
    }

    /** A page below a place counts as that place: {@code /app/case.xhtml} belongs to {@code /app/cases.xhtml}. */
    public boolean isCurrent() {
        if (place.heading()) {
            return false;
        }
        String stem = place.path().replaceFirst("s?\\.xhtml$", "");
        return here.equals(place.path())
                || here.equals(stem + ".xhtml")
                || here.startsWith(stem + "/")
                || here.startsWith(stem + "-")
                || isBelow();
    }
}
