package org.dermatrail.gateway;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.dependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.NullMarked;

/** The walls of the gateway. */
@AnalyzeClasses(packages = "org.dermatrail.gateway", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule NO_CYCLES_BETWEEN_FEATURES =
            slices().matching("org.dermatrail.gateway.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule NAMES_SAY_WHAT_A_CLASS_IS =
            noClasses().should().haveNameMatching(".*(Service|Manager|Helper|Utils?|Impl|Dto)");

    @ArchTest
    static final ArchRule JAX_RS_ONLY_IN_RESOURCES = noClasses()
            .that()
            .haveSimpleNameNotEndingWith("Resource")
            .and()
            .haveSimpleNameNotEndingWith("Mapper")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("jakarta.ws.rs..");

    @ArchTest
    static final ArchRule KAFKA_ONLY_IN_LIVE = noClasses()
            .that()
            .resideOutsideOfPackage("..live..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.kafka..");

    @ArchTest
    static final ArchRule THE_PROXY_LIBRARY_ONLY_IN_ROUTING = noClasses()
            .that()
            .resideOutsideOfPackage("..routing..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.vertx.httpproxy..");

    @ArchTest
    static final ArchRule NO_OTHER_PART_OF_THE_PRODUCT = noClasses()
            .should(dependOnClassesThat(resideInAnyPackage("org.dermatrail..")
                    .and(describe(
                            "outside the gateway and what all doors share",
                            type -> !type.getPackageName().matches("org\\.dermatrail\\.(gateway|door)(\\..*)?")))));

    @ArchTest
    static final ArchRule NO_FIELD_INJECTION =
            fields().should().notBeAnnotatedWith("jakarta.inject.Inject").allowEmptyShould(true);

    @ArchTest
    static final ArchRule NO_BARE_CLOCK = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    @ArchTest
    static final ArchRule EVERY_PACKAGE_IS_NULL_MARKED = classes().should(beInANullMarkedPackage());

    @ArchTest
    static final ArchRule NOTHING_PUBLIC_WITHOUT_AN_OUTSIDE_CALLER = classes()
            .that()
            .arePublic()
            .and()
            .areTopLevelClasses()
            .and()
            .haveSimpleNameNotEndingWith("Resource")
            .and()
            .haveSimpleNameNotEndingWith("Mapper")
            .and()
            .areNotAnnotatedWith("io.quarkus.runtime.annotations.QuarkusMain")
            .should(haveACallerInAnotherPackage());

    private static ArchCondition<JavaClass> beInANullMarkedPackage() {
        return new ArchCondition<>("be in a null-marked package") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean marked = type.getPackage().isAnnotatedWith(NullMarked.class);
                events.add(new SimpleConditionEvent(type, marked, type.getName() + " is in an unmarked package"));
            }
        };
    }

    private static ArchCondition<JavaClass> haveACallerInAnotherPackage() {
        return new ArchCondition<>("have a caller in another package") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean called = type.getDirectDependenciesToSelf().stream()
                        .map(Dependency::getOriginClass)
                        .anyMatch(origin -> !origin.getPackageName().equals(type.getPackageName()));
                events.add(new SimpleConditionEvent(type, called, type.getName() + " is public for nobody"));
            }
        };
    }
}
