package org.crosscase.web.dashboard;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;
import org.crosscase.agency.AgencyKind;
import org.crosscase.agency.CurrentOfficer;
import org.crosscase.agency.Role;
import org.crosscase.casefile.CaseFiles;
import org.crosscase.casefile.CasePage;
import org.crosscase.casefile.CaseQuery;
import org.crosscase.casefile.CaseSort;
import org.crosscase.casefile.CaseStatus;
import org.crosscase.evidence.IntakeSummary;
import org.crosscase.evidence.Intakes;
import org.crosscase.evidence.Storage;
import org.crosscase.evidence.StorageRoom;
import org.crosscase.link.LinkPage;
import org.crosscase.link.LinkQuery;
import org.crosscase.link.Links;
import org.crosscase.notification.NotificationPage;
import org.crosscase.notification.Notifications;
import org.crosscase.web.shell.WebSettings;

/** What waits for an officer of a police unit, newest and strongest first. Loaded on first use, so each role pays for its own. */
@Named("dashboard")
@RequestScoped
public class DashboardView {
    private static final int CASES_SHOWN = 8;
    private static final int LINKS_SHOWN = 5;
    private static final int NOTIFICATIONS_SHOWN = 7;
    private static final Set<Role> CASEWORKERS =
            Set.of(Role.INVESTIGATOR, Role.ANALYST, Role.AGENCY_ADMIN, Role.PARTNER_SYSTEM);

    @Inject
    private CaseFiles cases;

    @Inject
    private Links links;

    @Inject
    private Intakes intakes;

    @Inject
    private Notifications notifications;

    @Inject
    private Storage store;

    @Inject
    private CurrentOfficer currentOfficer;

    @Inject
    private WebSettings settings;

    private CasePage myCases;
    private LinkPage toDecide;
    private NotificationPage news;
    private List<IntakeSummary> running;
    private StorageRoom storage;

    /** Whether the officer works on cases; the platform's people do not. */
    public boolean isCaseworker() {
        return currentOfficer.get().agencyKind() == AgencyKind.POLICE
                && currentOfficer.get().roles().stream().anyMatch(CASEWORKERS::contains);
    }

    /** Whether the officer sees to it that the platform runs. */
    public boolean isKeeper() {
        return currentOfficer.get().has(Role.PLATFORM_ADMIN);
    }

    public StorageRoom getStorage() {
        if (storage == null) {
            storage = store.room();
        }
        return storage;
    }

    public CasePage getMyCases() {
        if (myCases == null) {
            myCases = cases.listCases(new CaseQuery(
                    null, CaseStatus.OPEN, null, CaseQuery.Mine.TEAM, CaseSort.STRONGEST_LINK, null, 0, CASES_SHOWN));
        }
        return myCases;
    }

    public LinkPage getToDecide() {
        if (toDecide == null) {
            toDecide = links.listLinks(LinkQuery.toDecide(LINKS_SHOWN));
        }
        return toDecide;
    }

    /** The demonstration was asked for, and nothing of it is here yet. */
    public boolean isDemonstrationComing() {
        return settings.demonstrationComes()
                && getMyCases().total() == 0
                && cases.listCases(new CaseQuery(
                                        null, null, null, CaseQuery.Mine.AGENCY, CaseSort.STRONGEST_LINK, null, 0, 1))
                                .total()
                        == 0;
    }

    public NotificationPage getNews() {
        if (news == null) {
            news = notifications.list(null, NOTIFICATIONS_SHOWN);
        }
        return news;
    }

    public List<IntakeSummary> getRunning() {
        if (running == null) {
            running = intakes.listRunning();
        }
        return running;
    }

    /** Strength of the strongest link to decide, 0 when there is none. */
    public int getStrongest() {
        return getToDecide().items().isEmpty()
                ? 0
                : getToDecide().items().get(0).strength();
    }
}
