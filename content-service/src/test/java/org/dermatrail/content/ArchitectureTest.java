package org.dermatrail.content;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.quarkus.runtime.annotations.QuarkusMain;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import org.eclipse.microprofile.openapi.OASFilter;
import org.jspecify.annotations.NullMarked;

/** The walls of the house. */
@AnalyzeClasses(packages = "org.dermatrail.content", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule FEATURES_DO_NOT_GO_ROUND_IN_CIRCLES =
            slices().matching("org.dermatrail.content.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule HTTP_IS_SPOKEN_IN_RESOURCES_ONLY = noClasses()
            .that()
            .haveSimpleNameNotEndingWith("Resource")
            .and()
            .resideOutsideOfPackages("..problem..", "..paging..", "..contract..")
            .and()
            .doNotHaveSimpleName("Answers")
            .and()
            .haveSimpleNameNotEndingWith("Client")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("jakarta.ws.rs..");

    @ArchTest
    static final ArchRule KAFKA_IS_SPOKEN_IN_THE_OUTBOX_AND_IN_CONSUMERS_ONLY = noClasses()
            .that()
            .resideOutsideOfPackage("..outbox..")
            .and(DescribedPredicate.not(DescribedPredicate.describe(
                    "consumers", type -> type.getName().matches(".*Consumer(\\$.*)?"))))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.kafka..");

    @ArchTest
    static final ArchRule WHAT_LEAVES_THE_SERVICE_KNOWS_NO_TABLES = noClasses()
            .that()
            .haveSimpleNameEndingWith("View")
            .or()
            .haveSimpleNameEndingWith("Summary")
            .or()
            .resideInAnyPackage("..contract..", "..manuscript..", "..rendering..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("jakarta.persistence..");

    @ArchTest
    static final ArchRule TEXTS_AND_PAGES_ARE_PURE = noClasses()
            .that()
            .resideInAnyPackage("..manuscript..", "..rendering..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "java.io..", "java.net..", "org.hibernate..", "io.quarkus..");

    @ArchTest
    static final ArchRule FIELDS_ARE_NOT_INJECTED = fields().should().notBeAnnotatedWith(Inject.class);

    @ArchTest
    static final ArchRule THE_CLOCK_IS_HANDED_IN = noClasses()
            .that()
            .resideOutsideOfPackage("..clock..")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(OffsetDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(Clock.class, "systemUTC");

    @ArchTest
    static final ArchRule EVERY_PACKAGE_SAYS_WHERE_NULL_MAY_BE = classes().should(beInANullMarkedPackage());

    @ArchTest
    static final ArchRule NAMES_SAY_WHAT_A_CLASS_IS =
            noClasses().should().haveNameMatching(".*(Service|Manager|Helper|Utils?|Impl|Dto)");

    @ArchTest
    static final ArchRule NOTHING_IS_PUBLIC_WITHOUT_A_CALLER_OUTSIDE = classes()
            .that()
            .arePublic()
            .and()
            .areTopLevelClasses()
            .and()
            .doNotHaveSimpleName("HttpDescription")
            .and()
            .areNotAssignableTo(OASFilter.class)
            .and()
            .areNotAnnotatedWith(QuarkusMain.class)
            .should(beUsedByAnotherPackage());

    @ArchTest
    static final ArchRule ENTITIES_DO_NOT_LEAVE_BY_FIELD = fields().that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Entity.class)
            .should()
            .notHaveModifier(JavaModifier.PUBLIC);

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
