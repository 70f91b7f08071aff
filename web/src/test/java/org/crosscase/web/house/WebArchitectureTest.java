package org.crosscase.web.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Pages and resources stand on the features' APIs; each rule also finds what is planted in {@code web.planted}. */
class WebArchitectureTest {
    private static final JavaClasses BUILT = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.crosscase.web");
    private static final JavaClasses VIOLATIONS = new ClassFileImporter().importPackages("org.crosscase.web.planted");

    private static final DescribedPredicate<JavaClass> INTERNALS_OF_FEATURES = resideInAPackage(
                    "org.crosscase..internal..")
            .and(DescribedPredicate.not(resideInAPackage("org.crosscase.web..")));

    private static Map<String, ArchRule> rules() {
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        rules.put(
                "no internals",
                noClasses()
                        .should()
                        .dependOnClassesThat(INTERNALS_OF_FEATURES)
                        .because("a feature's root package is its API, the rest is nobody else's business"));
        rules.put(
                "no entities",
                noClasses()
                        .should()
                        .dependOnClassesThat(resideInAnyPackage("jakarta.persistence..", "org.hibernate.."))
                        .because("pages hold read records, never rows"));
        rules.put(
                "no isCallerInRole",
                noClasses()
                        .should()
                        .callMethod(jakarta.security.enterprise.SecurityContext.class, "isCallerInRole", String.class)
                        .because(
                                "it answers false without an error on newer JDKs; ask HttpServletRequest or the officer"));
        rules.put(
                "no described fields",
                noFields()
                        .should()
                        .beAnnotatedWith("org.eclipse.microprofile.openapi.annotations.parameters.Parameter")
                        .because("the server fails at describing the interface where one stands on a field"));
        return rules;
    }

    @TestFactory
    Stream<DynamicTest> theWebKeepsTheRule() {
        return rules().entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(
                        rule.getKey(), () -> rule.getValue().check(BUILT)));
    }

    @TestFactory
    Stream<DynamicTest> theRuleFindsWhatIsPlanted() {
        return rules().entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(rule.getKey(), () -> {
                    EvaluationResult result = rule.getValue().evaluate(VIOLATIONS);
                    assertTrue(result.hasViolation(), rule.getKey() + " finds nothing");
                }));
    }

    @Test
    void theRulesAreAboutSomething() {
        assertTrue(BUILT.size() > 50, "only " + BUILT.size() + " classes");
    }
}
