package org.crosscase.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every rule holds for the house, and every rule finds what is planted in {@code org.crosscase.planted}. */
class HouseArchitectureTest {
    private static final String HOUSE = "org.crosscase";
    private static final String PLANTED = "org.crosscase.planted";

    private static final JavaClasses BUILT = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(
                    location -> !location.contains("/signature/") && !location.contains("crosscase-signature"))
            .importPackages(HOUSE);
    private static final JavaClasses SIGNATURE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(HOUSE + ".signature");
    private static final JavaClasses VIOLATIONS = new ClassFileImporter().importPackages(PLANTED);

    /** Each rule with a part of what it must report on the planted classes. */
    private static Map<String, Planted> rules() {
        HouseRules house = new HouseRules(HOUSE);
        HouseRules planted = new HouseRules(PLANTED);
        Map<String, Planted> rules = new LinkedHashMap<>();
        rules.put(
                "every feature stands in the table",
                new Planted(
                        house.everyFeatureStandsInTheTable(),
                        planted.everyFeatureStandsInTheTable(),
                        "planted.stray.Stray"));
        rules.put(
                "features use only what the table allows",
                new Planted(
                        house.featuresUseOnlyWhatTheTableAllows(),
                        planted.featuresUseOnlyWhatTheTableAllows(),
                        "planted.casefile.UsesLinks"));
        rules.put(
                "features form no cycle",
                new Planted(house.featuresFormNoCycle(), planted.featuresFormNoCycle(), "Cycle detected"));
        rules.put(
                "internals belong to their feature",
                new Planted(
                        house.internalsBelongToTheirFeature(),
                        planted.internalsBelongToTheirFeature(),
                        "planted.link.UsesInternals"));
        rules.put(
                "persistence stays internal",
                new Planted(
                        house.persistenceStaysInternal(),
                        planted.persistenceStaysInternal(),
                        "planted.person.PersistsInTheOpen"));
        rules.put(
                "SQL is asked in one way",
                new Planted(
                        house.sqlIsAskedInOneWay(), planted.sqlIsAskedInOneWay(), "PersistsInTheOpen.inAnotherWay"));
        rules.put(
                "use cases say who may call them",
                new Planted(
                        house.useCasesSayWhoMayCallThem(),
                        planted.useCasesSayWhoMayCallThem(),
                        "SilentUseCase.nobodyIsNamed"));
        rules.put(
                "use cases say what they record",
                new Planted(
                        house.useCasesSayWhatTheyRecord(),
                        planted.useCasesSayWhatTheyRecord(),
                        "SilentUseCase.nothingIsSaid"));
        rules.put(
                "audited stands on use cases only",
                new Planted(
                        house.auditedStandsOnUseCasesOnly(),
                        planted.auditedStandsOnUseCasesOnly(),
                        "PersistsInTheOpen.unwatched"));
        rules.put(
                "facts are made from their codes",
                new Planted(
                        house.factsAreMadeFromTheirCodes(),
                        planted.factsAreMadeFromTheirCodes(),
                        "SilentUseCase.prose"));
        rules.put(
                "few take on other roles",
                new Planted(house.fewTakeOnOtherRoles(), planted.fewTakeOnOtherRoles(), "planted.casefile.TakesOn"));
        rules.put(
                "few look across agencies",
                new Planted(
                        house.fewLookAcrossAgencies(), planted.fewLookAcrossAgencies(), "TakesOn.findAcrossAgencies"));
        rules.put(
                "few ask across agencies",
                new Planted(house.fewAskAcrossAgencies(), planted.fewAskAcrossAgencies(), "TakesOn.countAll"));
        return rules;
    }

    private record Planted(ArchRule house, ArchRule planted, String expected) {}

    @TestFactory
    Stream<DynamicTest> theHouseKeepsTheRule() {
        return rules().entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(
                        rule.getKey(), () -> rule.getValue().house().check(BUILT)));
    }

    @TestFactory
    Stream<DynamicTest> theRuleFindsWhatIsPlanted() {
        return rules().entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(rule.getKey(), () -> {
                    EvaluationResult result = rule.getValue().planted().evaluate(VIOLATIONS);
                    String report = String.join("\n", result.getFailureReport().getDetails());
                    assertTrue(report.contains(rule.getValue().expected()), report);
                }));
    }

    @Test
    void theSignatureModuleKnowsNoJakarta() {
        assertTrue(SIGNATURE.size() > 10, "the signature module is not on the class path");
        new HouseRules(HOUSE).signaturesKnowNoJakarta().check(SIGNATURE);
        EvaluationResult planted =
                new HouseRules(PLANTED).signaturesKnowNoJakarta().evaluate(VIOLATIONS);
        assertTrue(
                String.join("\n", planted.getFailureReport().getDetails()).contains("planted.signature.KnowsJakarta"));
    }

    @Test
    void theRulesAreAboutSomething() {
        Set<String> features = BUILT.stream()
                .flatMap(type -> FeatureTable.featureOf(HOUSE, type).stream())
                .collect(Collectors.toCollection(TreeSet::new));
        assertTrue(
                features.containsAll(Set.of("agency", "audit", "casefile", "evidence", "matching", "link")),
                "found only " + features);
        assertFalse(FeatureTable.MAY_USE.get("audit").contains("casefile"));
    }

    @Test
    void theTableItselfPointsOneWay() {
        Set<String> free = new TreeSet<>();
        boolean grown = true;
        while (grown) {
            grown = false;
            for (var feature : FeatureTable.MAY_USE.entrySet()) {
                if (free.containsAll(feature.getValue()) && free.add(feature.getKey())) {
                    grown = true;
                }
            }
        }
        assertEquals(FeatureTable.MAY_USE.keySet(), free);
    }
}
