package org.crosscase.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.Set;
import org.crosscase.Audited;
import org.crosscase.NotAudited;
import org.crosscase.agency.Database;
import org.crosscase.agency.DatabaseScope;
import org.crosscase.agency.UseCase;
import org.crosscase.audit.Argument;
import org.crosscase.audit.Fact;

/**
 * The house's rules, for the packages below a root: {@code org.crosscase} is the house itself, and a root with planted
 * violations shows that each rule can fail.
 */
final class HouseRules {
    /** Where a role that reads across agencies may be taken on. */
    private static final Set<String> MAY_TAKE_ON_ROLES =
            Set.of("matching", "link", "coordination", "audit", "evidence");

    /** Who else may: marks of coordinators, and the worker that looks for recorded identifiers in other cases. */
    private static final Set<String> TAKE_ON_ROLES =
            Set.of("org.crosscase.notification.internal.BoardMark", "org.crosscase.person.internal.IdentifierSteps");

    /** Where repositories may look across agencies. */
    private static final Set<String> MAY_LOOK_ACROSS = Set.of("matching", "link", "audit");

    /** Who else asks the database without naming an agency: queues whose workers serve all, what belongs to no agency, the board. */
    private static final Set<String> ASK_ACROSS = Set.of(
            "agency.Database",
            "agency.DatabaseScope",
            "agency.internal.AgencyRegister",
            "agency.internal.AnswerBook",
            "agency.internal.DatabasePing",
            "casefile.internal.GrantEnds",
            "casefile.internal.SpellingSteps",
            "evidence.internal.intake.IntakeSweep",
            "evidence.internal.intake.UnpackQueue",
            "evidence.internal.media.FairTurns",
            "evidence.internal.media.StepQueue",
            "evidence.internal.store.NamedFiles",
            "notification.internal.BoardMark",
            "person.internal.CommonIdentifiers",
            "person.internal.CoverWatch",
            "person.internal.IdentifierSteps",
            "person.internal.SharedIdentifiers");

    /** What makes facts, and what reads them back as they are kept. */
    private static final Set<String> READS_FACTS = Set.of(
            "org.crosscase.audit.Fact",
            "org.crosscase.audit.Slot",
            "org.crosscase.audit.Argument",
            "org.crosscase.audit.internal.AuditReading",
            "org.crosscase.audit.internal.PlatformAlarms",
            "org.crosscase.evidence.internal.custody.CustodyChain");

    private final String root;

    HouseRules(String root) {
        this.root = root;
    }

    ArchRule everyFeatureStandsInTheTable() {
        return classes()
                .that(resideInAPackage(root + ".."))
                .should(new ArchCondition<>("belong to a feature of the table, or to the root package") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        FeatureTable.featureOf(root, type)
                                .filter(feature -> !FeatureTable.MAY_USE.containsKey(feature))
                                .ifPresent(feature -> events.add(SimpleConditionEvent.violated(
                                        type, type.getName() + " belongs to no feature of the table")));
                    }
                })
                .because("a feature without a place in the table has no rule that holds it");
    }

    ArchRule featuresUseOnlyWhatTheTableAllows() {
        return classes()
                .that(resideInAPackage(root + ".."))
                .should(new ArchCondition<>("use only features that the table allows") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                            if (!isAllowed(type, dependency.getTargetClass())) {
                                events.add(SimpleConditionEvent.violated(type, dependency.getDescription()));
                            }
                        }
                    }
                })
                .because("dependencies between features point one way: docs/architecture.md");
    }

    private boolean isAllowed(JavaClass from, JavaClass to) {
        String own = FeatureTable.featureOf(root, from).orElse(null);
        String other = FeatureTable.featureOf(root, to).orElse(null);
        if (other == null || other.equals(own)) {
            return true;
        }
        if (own == null) {
            return false;
        }
        if (other.equals("signature")) {
            return FeatureTable.MAY_USE_SIGNATURES.contains(own);
        }
        return FeatureTable.MAY_USE.getOrDefault(own, Set.of()).contains(other);
    }

    ArchRule featuresFormNoCycle() {
        return slices().matching(root + ".(*)..").should().beFreeOfCycles();
    }

    ArchRule internalsBelongToTheirFeature() {
        return classes()
                .that(resideInAPackage(root + ".."))
                .should(new ArchCondition<>("leave the internals of other features alone") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                            JavaClass target = dependency.getTargetClass();
                            if (FeatureTable.isInternal(root, target)
                                    && !FeatureTable.featureOf(root, target)
                                            .equals(FeatureTable.featureOf(root, type))) {
                                events.add(SimpleConditionEvent.violated(type, dependency.getDescription()));
                            }
                        }
                    }
                })
                .because("a feature's root package is its API, the rest is nobody else's business");
    }

    ArchRule persistenceStaysInternal() {
        return noClasses()
                .that(resideInAPackage(root + ".."))
                .and(DescribedPredicate.not(internal()))
                // What the internals of all features speak to the database through.
                .and()
                .doNotHaveFullyQualifiedName("org.crosscase.agency.Database")
                .and()
                .haveNameNotMatching("org\\.crosscase\\.agency\\.Sql(\\$.*)?")
                .should()
                .dependOnClassesThat(resideInAnyPackage("jakarta.persistence..", "org.hibernate..", "org.postgresql.."))
                .because("how rows are kept is a feature's own business");
    }

    ArchRule sqlIsAskedInOneWay() {
        return noClasses()
                .that(resideInAPackage(root + ".."))
                .and()
                .haveNameNotMatching("org\\.crosscase\\.agency\\.Sql(\\$.*)?")
                // The pool's connections and where they come from: no statement is asked there.
                .and()
                .haveNameNotMatching(
                        "org\\.crosscase\\.agency\\.internal\\.(TimeLimitedConnections|DataSourceConfiguration)")
                .should()
                .dependOnClassesThat(resideInAPackage("java.sql.."))
                .orShould()
                .callMethodWhere(DescribedPredicate.describe(
                        "a native query is made",
                        call -> call.getTarget().getName().startsWith("createNative")))
                .because("agency.Database asks by names, on the connection where agency and role stand (ADR 0087)");
    }

    private DescribedPredicate<JavaClass> internal() {
        return DescribedPredicate.describe("internal", type -> FeatureTable.isInternal(root, type));
    }

    ArchRule signaturesKnowNoJakarta() {
        return noClasses()
                .that(resideInAPackage(root + ".signature.."))
                .should()
                .dependOnClassesThat(resideInAnyPackage("jakarta..", "org.hibernate.."))
                .orShould()
                .dependOnClassesThat(resideInAPackage("org.crosscase..")
                        .and(DescribedPredicate.not(resideInAPackage(root + ".signature.."))))
                .because("agencies run it offline, without any server");
    }

    ArchRule useCasesSayWhoMayCallThem() {
        return useCaseMethods()
                .should(new ArchCondition<>("say who may call them") {
                    @Override
                    public void check(JavaMethod method, ConditionEvents events) {
                        boolean open = method.isAnnotatedWith(PermitAll.class)
                                || method.getOwner().isAnnotatedWith(PermitAll.class);
                        boolean named = method.isAnnotatedWith(RolesAllowed.class)
                                || method.getOwner().isAnnotatedWith(RolesAllowed.class);
                        if (open || !named) {
                            events.add(SimpleConditionEvent.violated(
                                    method, method.getFullName() + (open ? " is open to all" : " names no role")));
                        }
                    }
                })
                .because("access control fails closed");
    }

    ArchRule useCasesSayWhatTheyRecord() {
        return useCaseMethods()
                .should(new ArchCondition<>("say what they write to the audit trail, or why nothing") {
                    @Override
                    public void check(JavaMethod method, ConditionEvents events) {
                        boolean audited = method.isAnnotatedWith(Audited.class)
                                && !method.getAnnotationOfType(Audited.class)
                                        .value()
                                        .isBlank();
                        boolean excused = method.isAnnotatedWith(NotAudited.class)
                                && !method.getAnnotationOfType(NotAudited.class)
                                        .value()
                                        .isBlank()
                                && method.getAnnotationOfType(NotAudited.class)
                                        .attempt()
                                        .matches("[a-z]+\\.[a-z-]+");
                        if (audited == excused) {
                            events.add(SimpleConditionEvent.violated(
                                    method, method.getFullName() + (audited ? " says both" : " says neither")));
                        }
                    }
                })
                .because("who saw, changed or disclosed what is answered from the trail");
    }

    ArchRule factsAreMadeFromTheirCodes() {
        return classes()
                .that(resideInAPackage(root + ".."))
                .should(new ArchCondition<>("say facts by the constants that declare them") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        if (READS_FACTS.stream().anyMatch(type.getName()::startsWith)) {
                            return;
                        }
                        type.getAccessesFromSelf().stream()
                                .filter(access -> access.getTargetOwner().isEquivalentTo(Fact.class)
                                        || access.getTargetOwner().isEquivalentTo(Argument.class))
                                .filter(access -> Set.of("<init>", "read").contains(access.getName()))
                                .forEach(access ->
                                        events.add(SimpleConditionEvent.violated(type, access.getDescription())));
                    }
                })
                .because("an entry that says a sentence cannot be put into another language, or compared");
    }

    private com.tngtech.archunit.lang.syntax.elements.GivenMethodsConjunction useCaseMethods() {
        return methods()
                .that()
                .areDeclaredInClassesThat(resideInAPackage(root + "..")
                        .and(DescribedPredicate.describe("are use cases", type -> type.isAnnotatedWith(UseCase.class))))
                .and()
                .arePublic()
                .and(DescribedPredicate.describe(
                        "are called by officers",
                        method -> !method.getModifiers().contains(JavaModifier.SYNTHETIC)
                                && !method.getModifiers().contains(JavaModifier.STATIC)));
    }

    ArchRule auditedStandsOnUseCasesOnly() {
        return methods()
                .that()
                .areDeclaredInClassesThat(resideInAPackage(root + ".."))
                .and()
                .areAnnotatedWith(Audited.class)
                .should(new ArchCondition<>("be public methods of a use case") {
                    @Override
                    public void check(JavaMethod method, ConditionEvents events) {
                        if (!method.getOwner().isAnnotatedWith(UseCase.class)
                                || !method.getModifiers().contains(JavaModifier.PUBLIC)) {
                            events.add(SimpleConditionEvent.violated(
                                    method, method.getFullName() + " is watched by no interceptor"));
                        }
                    }
                })
                .because("the interceptor that finds a missing entry stands around use cases");
    }

    ArchRule fewTakeOnOtherRoles() {
        return classes()
                .that(resideInAPackage(root + ".."))
                .should(new ArchCondition<>("take on another database role only in " + MAY_TAKE_ON_ROLES) {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        if (FeatureTable.featureOf(root, type)
                                        .filter(MAY_TAKE_ON_ROLES::contains)
                                        .isPresent()
                                || TAKE_ON_ROLES.contains(type.getName())
                                || type.isEquivalentTo(DatabaseScope.class)) {
                            return;
                        }
                        for (JavaAccess<?> access : type.getAccessesFromSelf()) {
                            if (access.getTargetOwner().isEquivalentTo(DatabaseScope.class)
                                    && access.getName().equals("actAs")) {
                                events.add(SimpleConditionEvent.violated(type, access.getDescription()));
                            }
                        }
                    }
                })
                .because("these roles see rows of every agency; marks of coordinators read the board");
    }

    ArchRule fewLookAcrossAgencies() {
        return classes()
                .that(resideInAPackage(root + ".."))
                .should(new ArchCondition<>("look across agencies only in " + MAY_LOOK_ACROSS) {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        if (FeatureTable.featureOf(root, type)
                                .filter(MAY_LOOK_ACROSS::contains)
                                .isPresent()) {
                            return;
                        }
                        type.getMethods().stream()
                                .filter(method -> method.getName().endsWith("AcrossAgencies"))
                                .forEach(method ->
                                        events.add(SimpleConditionEvent.violated(type, method.getFullName())));
                        type.getAccessesFromSelf().stream()
                                .filter(access -> access.getName().endsWith("AcrossAgencies"))
                                .forEach(access ->
                                        events.add(SimpleConditionEvent.violated(type, access.getDescription())));
                    }
                })
                .because("the unscoped variant carries the longer name, and stays where it is needed");
    }

    ArchRule fewAskAcrossAgencies() {
        return classes()
                .that(resideInAPackage(root + ".."))
                .should(
                        new ArchCondition<>(
                                "ask the database across agencies only in " + MAY_LOOK_ACROSS + " and " + ASK_ACROSS) {
                            @Override
                            public void check(JavaClass type, ConditionEvents events) {
                                if (FeatureTable.featureOf(root, type)
                                                .filter(MAY_LOOK_ACROSS::contains)
                                                .isPresent()
                                        || ASK_ACROSS.contains(type.getName().substring(root.length() + 1))) {
                                    return;
                                }
                                type.getAccessesFromSelf().stream()
                                        .filter(access ->
                                                access.getTargetOwner().isEquivalentTo(Database.class)
                                                        && access.getName().equals("acrossAgencies"))
                                        .forEach(access -> events.add(
                                                SimpleConditionEvent.violated(type, access.getDescription())));
                            }
                        })
                .because("a statement that names no agency is held by the second wall alone");
    }
}
