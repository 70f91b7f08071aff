package org.crosscase.tests.pages;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Comparator.comparingInt;
import static org.crosscase.tests.api.Steps.addExhibit;
import static org.crosscase.tests.api.Steps.awaitDone;
import static org.crosscase.tests.api.Steps.file;
import static org.crosscase.tests.api.Steps.newReference;
import static org.crosscase.tests.api.Steps.openCase;
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
import org.crosscase.launcher.demo.PlannedFile;
import org.crosscase.tests.system.RunningSystem;
import org.junit.jupiter.api.Test;

/**
 * Each page and each list of the REST interface asks the database a few times, however long the list is. Counted are the
 * statements of use cases and of the sign-in, not the bounds of transactions. The fewest of three requests is what counts: the first
 * look at something writes the entry of it.
 */
class StatementsPageIT {
    private static final int MOST = 10;

    /** The sign-in alone asks for agency and officer: where less is counted, the counting is broken. */
    private static final int LEAST = 2;

    /** More than any page or list may ask: one statement for each row would be seen. */
    private static final int ROWS = 12;

    /** In so many cases stands one file: opening each by itself would be more than a page may ask. */
    private static final int CASES_OF_ONE = 5;

    /** What media are narrowed by on the page and in REST: each by itself, then all together. */
    private static final List<String> ON_THE_PAGE = List.of(
            "show=PICTURES",
            "show=PROBLEMS",
            "show=MATCHED",
            "kind=TEXT",
            "exhibit={exhibit}",
            "exhibit={exhibit}&folder=DCIM",
            "q=note",
            "size=SMALL",
            "from=2020-01-01&to=2040-01-01",
            "sort=SIZE&order=desc",
            "show=PROBLEMS&kind=TEXT&q=note&size=SMALL&from=2020-01-01&sort=DATE");

    private static final List<String> IN_REST = List.of(
            "filter=PICTURES",
            "filter=PROBLEMS",
            "filter=MATCHED",
            "kind=TEXT",
            "exhibit={exhibit}",
            "exhibit={exhibit}&folder=DCIM",
            "name=note",
            "path=note",
            "minSize=1&maxSize=100000",
            "from=2020-01-01T00:00:00Z&to=2040-01-01T00:00:00Z",
            "sort=SIZE&order=desc",
            "page=1&size=5",
            "filter=MATCHED&kind=TEXT&exhibit={exhibit}&folder=DCIM&name=note&path=note&minSize=1&from=2020-01-01T00:00:00Z");

    private static PageScene crowded;

    private final RunningSystem system = RunningSystem.get();
    private final Map<String, List<String>> asked = new TreeMap<>();
    private final Map<String, Set<String>> byWorkers = new HashMap<>();

    @Test
    void fewForAPage() throws Exception {
        assumeTrue(system.own().isPresent(), "the database of a system that runs already is not ours");
        PageScene scene = manyRows();
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
                    for (SitePage page : pages(officer)) {
                        String address = scene.address(page);
                        count(
                                officer + " " + page.file() + page.query(),
                                database,
                                agency,
                                () -> browser.openInOtherTabs(address, 1));
                    }
                }
            }
        }
        assertFew();
    }

    private static List<SitePage> pages(String officer) {
        Stream<SitePage> narrowed = ON_THE_PAGE.stream()
                .map(filter -> new SitePage("app/media.xhtml", "?id={case}&" + filter, Set.of(officer), "cases"));
        return Stream.concat(
                        SitePage.of(officer).stream(),
                        officer.equals(SitePage.INVESTIGATOR) ? narrowed : Stream.empty())
                .toList();
    }

    @Test
    void fewForAListInRest() throws Exception {
        assumeTrue(system.own().isPresent(), "the database of a system that runs already is not ours");
        PageScene scene = manyRows();
        String caseId = scene.names().get("case");
        try (AskedOfTheDatabase database = new AskedOfTheDatabase(system)) {
            for (String list : List.of(
                    "me",
                    "agencies",
                    "cases",
                    "cases/" + caseId,
                    "cases/" + caseId + "/exhibits",
                    "cases/" + caseId + "/media",
                    "cases/" + caseId + "/persons",
                    "persons/" + scene.names().get("person"),
                    "persons/" + scene.names().get("person") + "/identifiers",
                    "media/" + scene.names().get("item"),
                    "exhibits/" + scene.names().get("exhibit") + "/custody",
                    "links",
                    "links?case=" + caseId,
                    "links/" + scene.names().get("link"),
                    "notifications")) {
                rest(SitePage.INVESTIGATOR, list, database);
            }
            for (String filter : IN_REST) {
                String asked = filter.replace("{exhibit}", scene.names().get("exhibit"));
                rest(SitePage.INVESTIGATOR, "cases/" + caseId + "/media?" + asked, database);
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

    /** The fewest of three times: others may act for the agency meanwhile. */
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
        asked.forEach(
                (name, texts) -> assertTrue(texts.size() >= LEAST, "not all is counted of " + name + ": " + texts));
        asked.forEach((name, texts) -> System.out.println("statements: " + texts.size() + " " + name));
        asked.entrySet().removeIf(entry -> entry.getValue().size() <= MOST);
        assertEquals(Map.of(), asked);
    }

    private String agency(String officer, AskedOfTheDatabase database) throws Exception {
        return database.agency(ApiClient.json(system.as(officer).get("me"))
                .getJsonObject("agency")
                .getString("code"));
    }

    /** Many exhibits, intakes, files, events of custody, notifications and cases; and a file that stands in several cases. */
    private static synchronized PageScene manyRows() {
        if (crowded == null) {
            ApiClient officer = RunningSystem.get().as(SitePage.INVESTIGATOR);
            PageScene scene = PageScene.get();
            for (int i = 0; i < ROWS; i++) {
                openCase(officer, "CONTACT");
                PageScene.person(officer, scene.names().get("case"), "SUSPECT");
                takeIn(officer, scene.names().get("case"), newReference());
            }
            String everywhere = newReference();
            String last = "";
            for (int i = 0; i < CASES_OF_ONE; i++) {
                last = openCase(officer, "CONTACT").getString("id");
                awaitDone(officer, takeIn(officer, last, everywhere));
            }
            crowded = scene.with("item", PageScene.first(officer, "cases/" + last + "/media"));
        }
        return crowded;
    }

    private static String takeIn(ApiClient officer, String caseId, String text) {
        PlannedFile file = file("note.txt", text.getBytes(UTF_8));
        return ApiClient.json(officer.upload(addExhibit(officer, caseId), List.of(file)))
                .getString("id");
    }
}
