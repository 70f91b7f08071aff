package org.crosscase.tests.pages;

import static java.util.Comparator.comparingInt;
import static org.crosscase.tests.api.Steps.addExhibit;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.crosscase.launcher.demo.ApiClient;
import org.crosscase.tests.system.RunningSystem;
import org.junit.jupiter.api.Test;

/**
 * Each page and each list of the REST interface asks the database a few times, however long the list is. Counted are the
 * statements of use cases and of the sign-in, not the bounds of transactions. Now and then the driver asks beside them what
 * columns it was given: the fewest of three requests is what counts.
 */
class StatementsPageIT {
    private static final int MOST = 10;
    /** What asks more so far, and how much at the most; may only become less. */
    private static final Map<String, Integer> STILL = Map.ofEntries(
            Map.entry("nl.admin app/case.xhtml", 18),
            Map.entry("nl.admin app/dashboard.xhtml", 16),
            Map.entry("nl.admin app/intake.xhtml", 21),
            Map.entry("nl.admin app/link.xhtml", 14),
            Map.entry("nl.auditor app/audit.xhtml", 13),
            Map.entry("nl.investigator app/case-history.xhtml", 17),
            Map.entry("nl.investigator app/case-links.xhtml", 14),
            Map.entry("nl.investigator app/case.xhtml", 18),
            Map.entry("nl.investigator app/custody.xhtml", 15),
            Map.entry("nl.investigator app/dashboard.xhtml", 22),
            Map.entry("nl.investigator app/exhibits.xhtml", 14),
            Map.entry("nl.investigator app/intake.xhtml", 20),
            Map.entry("nl.investigator app/link.xhtml", 16),
            Map.entry("nl.investigator app/media-item.xhtml", 13),
            Map.entry("nl.investigator app/media.xhtml", 19),
            Map.entry("nl.investigator links/{id}", 12));

    /** More than any page or list may ask: one statement for each row would be seen. */
    private static final int ROWS = 24;

    private final RunningSystem system = RunningSystem.get();
    private final Map<String, List<String>> asked = new TreeMap<>();
    private final Map<String, Set<String>> byWorkers = new HashMap<>();

    @Test
    void fewForAPage() throws Exception {
        assumeTrue(system.own().isPresent(), "the database of a system that runs already is not ours");
        PageScene scene = PageScene.get();
        manyRows(scene);
        try (AskedOfTheDatabase database = new AskedOfTheDatabase(system)) {
            for (String officer : List.of(
                    SitePage.INVESTIGATOR,
                    SitePage.COORDINATOR,
                    SitePage.AUDITOR,
                    SitePage.ADMIN,
                    SitePage.PLATFORM_ADMIN)) {
                String agency = agency(officer, database);
                try (OfficerBrowser browser = OfficerBrowser.signedIn(officer)) {
                    // no page stays open that would ask by itself
                    browser.page().navigate("about:blank");
                    for (SitePage page : SitePage.of(officer)) {
                        String address = scene.address(page);
                        count(officer + " " + page, database, agency, () -> browser.openInOtherTabs(address, 1));
                    }
                }
            }
        }
        assertFew();
    }

    @Test
    void fewForAListInRest() throws Exception {
        assumeTrue(system.own().isPresent(), "the database of a system that runs already is not ours");
        PageScene scene = PageScene.get();
        manyRows(scene);
        String caseId = scene.names().get("case");
        try (AskedOfTheDatabase database = new AskedOfTheDatabase(system)) {
            for (String list : List.of(
                    "me",
                    "agencies",
                    "cases",
                    "cases/" + caseId,
                    "cases/" + caseId + "/exhibits",
                    "cases/" + caseId + "/media",
                    "media/" + scene.names().get("item"),
                    "exhibits/" + scene.names().get("exhibit") + "/custody",
                    "links",
                    "links?case=" + caseId,
                    "links/" + scene.names().get("link"),
                    "notifications")) {
                rest(SitePage.INVESTIGATOR, list, database);
            }
            rest(SitePage.COORDINATOR, "links", database);
            rest(SitePage.COORDINATOR, "links/" + scene.names().get("boardLink"), database);
            rest(SitePage.COORDINATOR, "notifications", database);
            rest(SitePage.AUDITOR, "audit", database);
        }
        assertFew();
    }

    private void rest(String officer, String list, AskedOfTheDatabase database) throws Exception {
        count(
                officer + " " + list.replaceAll("[0-9a-f-]{36}", "{id}"),
                database,
                agency(officer, database),
                () -> assertEquals(200, system.as(officer).get(list).statusCode()));
    }

    /** The fewest of three times: the driver may ask, or others act for the agency. */
    private void count(String name, AskedOfTheDatabase database, String agency, Runnable request) throws Exception {
        if (!byWorkers.containsKey(agency)) {
            byWorkers.put(agency, database.byWorkers(agency));
        }
        for (int i = 0; i < 3; i++) {
            List<String> texts = database.during(agency, request).stream()
                    .filter(transaction -> !byWorkers.get(agency).containsAll(transaction))
                    .flatMap(List::stream)
                    .toList();
            asked.merge(
                    name,
                    texts,
                    (one, other) ->
                            Stream.of(one, other).min(comparingInt(List::size)).orElseThrow());
        }
    }

    private void assertFew() {
        assertTrue(asked.values().stream().anyMatch(texts -> texts.size() > 2), "no statement was counted");
        asked.forEach((name, texts) -> System.out.println("statements: " + texts.size() + " " + name));
        asked.entrySet().removeIf(entry -> entry.getValue().size() <= STILL.getOrDefault(entry.getKey(), MOST));
        assertEquals(Map.of(), asked);
    }

    private String agency(String officer, AskedOfTheDatabase database) throws Exception {
        return database.agency(ApiClient.json(system.as(officer).get("me"))
                .getJsonObject("agency")
                .getString("code"));
    }

    private static void manyRows(PageScene scene) {
        ApiClient officer = RunningSystem.get().as(SitePage.INVESTIGATOR);
        for (int i = 0; i < ROWS; i++) {
            addExhibit(officer, scene.names().get("case"));
        }
    }
}
