package org.dermatrail.triage;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.quarkus.runtime.annotations.QuarkusMain;
import org.jspecify.annotations.NullMarked;

@AnalyzeClasses(packages = "org.dermatrail.triage", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    /** The model that scoring is made of: its own package, the pure records of reports, and the pathway's model. */
    @ArchTest
    static final ArchRule scoringIsPure = classes()
            .that()
            .resideInAnyPackage("..triage.scoring", "..triage.report", "..triage.scale")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                    "java..",
                    "org.jspecify.annotations",
                    "..triage.scoring",
                    "..triage.report",
                    "..triage.scale",
                    "..triage.pathway"));

    @ArchTest
    static final ArchRule pathwayModelKnowsNoFramework = noClasses()
            .that()
            .resideInAPackage("..triage.pathway")
            .and()
            .haveNameMatching(".*\\.(Condition|Consequence|Pathway|Rule|Urgency|Vocabulary)(\\$.*)?")
            .should()
            .dependOnClassesThat(resideInAnyPackage("com.fasterxml..", "jakarta..", "io.quarkus..", "org.hibernate.."));

    @ArchTest
    static final ArchRule scoringReadsNoClock = noClasses()
            .that()
            .resideInAnyPackage(
                    "..triage.scoring", "..triage.report", "..triage.scale", "..triage.pathway", "..triage.intake")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.time.InstantSource")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.time.Clock")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.util.Random");

    @ArchTest
    static final ArchRule featuresHaveNoCycles =
            slices().matching("org.dermatrail.triage.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule httpStaysInResources = noClasses()
            .that()
            .haveSimpleNameNotEndingWith("Resource")
            .and(not(resideInAPackage("..triage.problem")))
            .and()
            .doNotHaveSimpleName("Caller")
            .and()
            .doNotHaveSimpleName("TraceFilter")
            .and()
            .doNotHaveSimpleName("HttpDescription")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("jakarta.ws.rs..");

    @ArchTest
    static final ArchRule kafkaStaysInOutboxAndConsumers = noClasses()
            .that(not(resideInAnyPackage("..triage.outbox", "..triage.stream")))
            .and()
            .haveSimpleNameNotEndingWith("Consumer")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.kafka..");

    @ArchTest
    static final ArchRule viewsAndScoringKnowNoDatabase = noClasses()
            .that()
            .haveSimpleNameEndingWith("View")
            .or(resideInAnyPackage("..triage.scoring", "..triage.report", "..triage.pathway", "..triage.intake"))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.persistence..", "org.hibernate..");

    @ArchTest
    static final ArchRule nothingIsInjectedIntoFields = noFields()
            .should()
            .beAnnotatedWith("jakarta.inject.Inject")
            .orShould()
            .beAnnotatedWith("org.eclipse.microprofile.config.inject.ConfigProperty");

    @ArchTest
    static final ArchRule timeIsHandedIn = noClasses()
            .that()
            .doNotHaveSimpleName("SystemTime")
            .should()
            .callMethod("java.time.Instant", "now")
            .orShould()
            .callMethod("java.time.LocalDate", "now")
            .orShould()
            .callMethod("java.lang.System", "currentTimeMillis");

    @ArchTest
    static final ArchRule everyPackageSaysWhereNullMayBe = classes().should(beInANullMarkedPackage());

    @ArchTest
    static final ArchRule namesSayWhatAClassIs =
            noClasses().should().haveNameMatching(".*(Service|Manager|Helper|Utils?|Impl|Dto)");

    /**
     * Resources and the description are found by the framework; the compiler copies the constants of {@code Topics}; a
     * {@code Change} is part of an answer; {@code Verify} is a command; and how pathways are read and rehearsed is for whoever writes them.
     */
    @ArchTest
    static final ArchRule nothingIsPublicWithoutACallerOutside = classes()
            .that()
            .arePublic()
            .and()
            .areTopLevelClasses()
            .and()
            .haveSimpleNameNotEndingWith("Resource")
            .and()
            .doNotHaveSimpleName("HttpDescription")
            .and()
            .doNotHaveSimpleName("DescriptionFilter")
            .and()
            .areNotAnnotatedWith(QuarkusMain.class)
            .and()
            .haveNameNotMatching(".*\\.(Topics|Change|Rehearsal|PathwayReader|InvalidKnowledge|Fault|Verify)")
            .should(beUsedByAnotherPackage());

    private static ArchCondition<JavaClass> beInANullMarkedPackage() {
        return new ArchCondition<>("be in a null-marked package") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (!type.getPackage().isAnnotatedWith(NullMarked.class)) {
                    events.add(SimpleConditionEvent.violated(type, type.getName() + " is in an unmarked package"));
                }
            }
        };
    }

    private static ArchCondition<JavaClass> beUsedByAnotherPackage() {
        return new ArchCondition<>("be used by another package") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean used = type.getPackage().getClasses().stream()
                        .filter(own -> own.equals(type) || own.getName().startsWith(type.getName() + "$"))
                        .flatMap(own -> own.getDirectDependenciesToSelf().stream())
                        .anyMatch(use -> !use.getOriginClass().getPackageName().equals(type.getPackageName()));
                if (!used) {
                    events.add(SimpleConditionEvent.violated(type, type.getName() + " is public for nobody"));
                }
            }
        };
    }
}
