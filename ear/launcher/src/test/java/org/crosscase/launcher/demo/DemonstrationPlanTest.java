package org.crosscase.launcher.demo;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DemonstrationPlanTest {
    private final DemonstrationPlan plan = DemonstrationPlan.standard();

    @Test
    void itIsADozenCasesOfThreeAgenciesWithSeveralHundredFiles() {
        assertEquals(12, plan.cases().size());
        assertEquals(
                Set.of("nl-demo", "fr-demo", "us-demo"),
                plan.cases().stream().map(PlannedCase::agency).collect(Collectors.toSet()));
        assertEquals(
                Set.of("OPEN", "CONTACT", "COVERT"),
                plan.cases().stream().map(PlannedCase::sensitivity).collect(Collectors.toSet()));
        assertTrue(plan.fileCount() >= 400 && plan.fileCount() <= 600, plan.fileCount() + " files");
    }

    @Test
    void noTwoFilesOfAnExhibitHaveTheSamePath() {
        for (PlannedCase planned : plan.cases()) {
            for (PlannedExhibit exhibit : planned.exhibits()) {
                List<String> paths =
                        exhibit.files().stream().map(PlannedFile::path).toList();
                assertEquals(paths.size(), Set.copyOf(paths).size(), planned.reference() + " " + exhibit.number());
            }
        }
    }

    @Test
    void everyWayOfCopyingIsPlantedAndEveryCopyIsThere() {
        assertEquals(
                Set.of(Copy.values()), plan.hits().stream().map(PlantedHit::how).collect(Collectors.toSet()));
        for (PlantedHit hit : plan.hits()) {
            byte[] one = content(hit.one());
            byte[] other = content(hit.other());
            assertEquals(hit.how() == Copy.IDENTICAL, Arrays.equals(one, other), hit.toString());
        }
    }

    @Test
    void itIsTheSameEveryTime() {
        DemonstrationPlan again = DemonstrationPlan.standard();
        assertEquals(plan.hits(), again.hits());
        for (String reference : List.of("PRP-2026-0398", "NSP-26-1098")) {
            List<PlannedFile> files = plan.get(reference).exhibits().get(0).files();
            List<PlannedFile> others = again.get(reference).exhibits().get(0).files();
            for (int i = 0; i < files.size(); i += 5) {
                assertEquals(files.get(i).path(), others.get(i).path());
                assertArrayEquals(
                        files.get(i).content().get(), others.get(i).content().get());
            }
        }
    }

    private byte[] content(PlantedHit.Place place) {
        return plan.get(place.caseReference()).exhibits().stream()
                .filter(exhibit -> exhibit.number().equals(place.exhibit()))
                .flatMap(exhibit -> exhibit.files().stream())
                .filter(file -> file.path().equals(place.path()))
                .findFirst()
                .orElseThrow()
                .content()
                .get();
    }
}
