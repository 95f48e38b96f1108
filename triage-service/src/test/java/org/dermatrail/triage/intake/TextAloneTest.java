package org.dermatrail.triage.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.dermatrail.triage.pathway.Urgency;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Texts without anything stated beside them: what the text doesn't tell, nobody knows, the age included. */
class TextAloneTest {

    private static final String NOT_TOLD = "-";

    private record Told(String language, String age, Urgency least, Urgency most, String text) {

        static Told of(List<String> part) {
            return new Told(part.get(0), part.get(1), urgency(part.get(2)), urgency(part.get(3)), part.get(4));
        }

        private static Urgency urgency(String name) {
            return Urgency.valueOf(name.toUpperCase(Locale.ROOT));
        }
    }

    @TestFactory
    Stream<DynamicTest> isReadAndScored() {
        return Stream.of("conditions", "ages", "gaps", "times")
                .flatMap(file -> Triage.cases("alone/" + file + ".txt", 5))
                .map(Told::of)
                .map(told -> DynamicTest.dynamicTest(told.language() + ": " + told.text(), () -> check(told)));
    }

    private static void check(Told told) {
        Understanding read = Triage.INTAKE.read(told.text(), told.language());

        assertThat(read.age() == null ? NOT_TOLD : read.age().toString()).isEqualTo(told.age());
        assertThat(Triage.score(read, read.age(), read.sex()).urgency()).isBetween(told.least(), told.most());
    }
}
