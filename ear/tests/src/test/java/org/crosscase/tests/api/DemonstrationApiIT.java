package org.crosscase.tests.api;

import static org.crosscase.tests.api.Steps.as;
import static org.crosscase.tests.api.Steps.items;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.crosscase.launcher.Progress;
import org.crosscase.launcher.demo.ApiClient;
import org.crosscase.launcher.demo.Copy;
import org.crosscase.launcher.demo.DemonstrationLoader;
import org.crosscase.launcher.demo.DemonstrationPlan;
import org.crosscase.launcher.demo.PlannedCase;
import org.crosscase.launcher.demo.PlantedHit;
import org.crosscase.tests.system.RunningSystem;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What {@code ./crosscase run --demo} promises to a newcomer. */
class DemonstrationApiIT {
    private static final DemonstrationPlan PLAN = DemonstrationPlan.standard();

    @BeforeAll
    static void load() {
        loader().load(PLAN);
    }

    private static DemonstrationLoader loader() {
        RunningSystem system = RunningSystem.get();
        return new DemonstrationLoader(system.api(), system.realm(), Progress.silent());
    }

    @Test
    void loadedAgainItChangesNothing() {
        assertEquals(0, loader().load(PLAN));
    }

    /** Which of an agency's cases is on the other side is not told, so links of the same two parties are taken together. */
    @Test
    void everyPlantedHitIsALinkThatNamesTheCopy() {
        PLAN.hits().stream()
                .filter(hit -> hit.one().caseReference().startsWith("PRP"))
                .filter(hit -> !hit.other().caseReference().startsWith("PRP"))
                .filter(hit -> !hit.other().caseReference().equals("VB-26-377"))
                .collect(Collectors.groupingBy(hit -> Map.entry(
                        hit.one().caseReference(),
                        PLAN.get(hit.other().caseReference()).agency())))
                .forEach((pair, hits) -> awaitReasons(pair.getKey(), pair.getValue(), hits));
    }

    private static void awaitReasons(String reference, String agency, List<PlantedHit> hits) {
        ApiClient officer = as(PLAN.get(reference).officer());
        Set<String> others =
                hits.stream().map(hit -> hit.other().caseReference()).collect(Collectors.toSet());
        List<JsonObject> links = Steps.await(
                reference + " with " + others,
                () -> List.of(links(reference).stream()
                                .filter(link -> agencyOf(link).equals(agency))
                                .map(link -> ApiClient.json(officer.get("links/" + link.getString("id"))))
                                .toList())
                        .stream()
                        .filter(found -> found.size() == others.size())
                        .filter(found -> found.stream()
                                        .mapToInt(link -> link.getInt("pictures"))
                                        .sum()
                                == hits.size())
                        .toList());
        for (PlantedHit hit : hits) {
            assertTrue(
                    links.stream().anyMatch(link -> names(link, hit.how())),
                    reference + " has no reason for " + hit + ": " + links);
        }
    }

    @Test
    void betweenTwoCovertCasesOnlyTheCoordinatorSeesTheHit() {
        for (String reference : List.of("PRP-2026-0341", "VB-26-377")) {
            String other = reference.startsWith("PRP") ? "fr-demo" : "nl-demo";
            long shared = links(reference).stream()
                    .filter(link -> agencyOf(link).equals(other))
                    .count();
            assertEquals(reference.startsWith("PRP") ? 1 : 0, shared, "Slate Garden has one with Atelier Gris");
        }
        Steps.await(
                "two covert sides on the board",
                () -> items(ApiClient.json(as("eu.coordinator").get("links?size=200"))).stream()
                        .filter(link -> link.getJsonArray("cases").getValuesAs(v -> v.asJsonObject()).stream()
                                .allMatch(side -> side.getString("sensitivity").equals("COVERT")))
                        .toList());
    }

    @Test
    void oneManIsFoundInThreeAgenciesByWhatEachWroteInItsOwnWay() {
        for (String agency : List.of("fr-demo", "us-demo")) {
            Steps.await(
                    "identifiers shared with " + agency,
                    () -> links("PRP-2026-0398").stream()
                            .filter(link -> agencyOf(link).equals(agency))
                            .map(link -> ApiClient.json(as("nl.investigator").get("links/" + link.getString("id"))))
                            .filter(link -> link.getJsonArray("reasons").getValuesAs(v -> v.asJsonObject()).stream()
                                            .filter(reason ->
                                                    reason.getString("kind").equals("IDENTIFIER"))
                                            .count()
                                    >= 2)
                            .toList());
        }
    }

    @Test
    void aCaseWithoutHitsHasNone() {
        assertEquals(List.of(), links("NSP-26-1167"));
    }

    private static List<JsonObject> links(String reference) {
        PlannedCase planned = PLAN.get(reference);
        ApiClient officer = as(planned.officer());
        String id = items(ApiClient.json(officer.get("cases?q=" + reference)))
                .get(0)
                .getString("id");
        return Steps.links(officer, id);
    }

    private static String agencyOf(JsonObject link) {
        return link.getJsonObject("other").getJsonObject("agency").getString("code");
    }

    private static boolean deep(JsonObject reason) {
        return reason.getString("signature").equals("CROSSCASE-COARSE") && reason.getInt("agreementPercent") >= 70;
    }

    private static String views(JsonObject reason) {
        return reason.getJsonArray("variant").toString();
    }

    private static boolean names(JsonObject link, Copy how) {
        return link.getJsonArray("reasons").getValuesAs(v -> v.asJsonObject()).stream()
                .filter(reason -> reason.containsKey("signature"))
                .anyMatch(reason -> switch (how) {
                    case IDENTICAL -> reason.getString("signature").equals("SHA256");
                    case RESIZED, RECOMPRESSED ->
                        reason.getString("signature").equals("PDQ")
                                && reason.getString("transform").equals("original");
                    case MIRRORED -> reason.getString("transform").equals("flipY");
                    case ROTATED -> reason.getString("transform").startsWith("rotate");
                    case CROPPED -> deep(reason) && !views(reason).contains("border");
                    case FRAMED -> deep(reason) && views(reason).contains("inside the border");
                    case TILTED -> deep(reason) && views(reason).contains("turned");
                });
    }
}
