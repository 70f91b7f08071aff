package org.crosscase.web.shell;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.crosscase.agency.ActingOfficer;
import org.crosscase.agency.CurrentOfficer;
import org.crosscase.agency.Role;
import org.crosscase.web.texts.Messages;

/** The navigation of the acting capacity, with what waits at each place. */
@Named("navigation")
@RequestScoped
public class Navigation {
    private static final int TABS = 4;
    private static final String NOTIFICATIONS = "notifications";

    @Inject
    private CurrentOfficer currentOfficer;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Messages messages;

    @Inject
    @Any
    private Instance<WaitingCount> counts;

    private List<NavigationItem> items;
    private Long unread;

    @PostConstruct
    void build() {
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

    /** Notifications the officer has not read; counted once, so that the bell's figure and its label say the same. */
    public long getUnread() {
        if (unread == null) {
            unread = waiting(NOTIFICATIONS);
        }
        return unread;
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
        return counts.stream()
                .filter(count -> count.place().equals(place))
                .mapToLong(WaitingCount::waiting)
                .sum();
    }
}
