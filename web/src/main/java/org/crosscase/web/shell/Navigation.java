package org.crosscase.web.shell;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.crosscase.agency.ActingOfficer;
import org.crosscase.agency.CurrentOfficer;
import org.crosscase.agency.Role;
import org.crosscase.notification.Notifications;
import org.crosscase.notification.Waiting;
import org.crosscase.web.texts.Messages;

/** The navigation of the acting capacity, with what waits at each place. */
@Named("navigation")
@RequestScoped
public class Navigation {
    private static final int TABS = 4;
    private static final String LINKS = "links";
    private static final Set<Role> TOLD = EnumSet.complementOf(EnumSet.of(Role.PLATFORM_ADMIN));

    @Inject
    private CurrentOfficer currentOfficer;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Messages messages;

    @Inject
    private Notifications notifications;

    private List<NavigationItem> items;
    private Waiting waiting;

    @PostConstruct
    void build() {
        boolean told = currentOfficer
                .find()
                .filter(officer -> officer.roles().stream().anyMatch(TOLD::contains))
                .isPresent();
        waiting = told ? notifications.countWaiting() : Waiting.NOTHING;
        String here = request.getServletPath();
        items = currentOfficer.find().map(officer -> Place.of(officer.capacity())).orElse(List.of()).stream()
                .map(place -> new NavigationItem(place, messages.get(place.textKey()), waiting(place.name()), here))
                .toList();
    }

    /** All places, with headings between groups. */
    public List<NavigationItem> getItems() {
        return items;
    }

    /** The first places, for the bar at the foot of a narrow screen. */
    public List<NavigationItem> getTabs() {
        return items.stream().filter(item -> !item.isHeading()).limit(TABS).toList();
    }

    /** Whether this page is none of the tabs. */
    public boolean isMore() {
        return getTabs().stream().noneMatch(NavigationItem::isCurrent);
    }

    /** Where the officer begins. */
    public String getHome() {
        return home(currentOfficer.find().map(ActingOfficer::capacity).orElse(Role.INVESTIGATOR));
    }

    static String home(Role capacity) {
        return Place.of(capacity).get(0).path();
    }

    /** Notifications the officer has not read. */
    public long getUnread() {
        return waiting.unread();
    }

    /** All that waits at the places shown. */
    public long getWaiting() {
        return items.stream().mapToLong(NavigationItem::getWaiting).sum();
    }

    /** Whether a place is shown to this officer. */
    public boolean has(String place) {
        return items.stream().anyMatch(item -> item.isNamed(place));
    }

    private long waiting(String place) {
        return place.equals(LINKS) ? waiting.toDecide() : 0;
    }
}
