package org.dermatrail.triage.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dermatrail.triage.scoring.Sample.rule;

import java.util.List;
import org.dermatrail.triage.pathway.Condition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AgesTest {

    private final Terms terms = new Terms(
            Sample.VOCABULARY,
            List.of(
                    Sample.always(
                            rule(
                                    "baby",
                                    "{any: [{known: {age: {under: 1}}}, {possibly: {age: {under: 16}}}]}",
                                    "points: 1"),
                            rule("old", "{atLeast: {count: 1, of: [{not: {age: {atLeast: 65}}}]}}", "points: 1")),
                    Sample.about("{all: [itch, {age: {atLeast: 16}}]}")));

    @Test
    void agesThatNoConditionTellsApartAreOneThing() {
        assertThat(terms.age(1)).isEqualTo(terms.age(15)).isNotEqualTo(terms.age(0));
        assertThat(terms.age(16)).isEqualTo(terms.age(64)).isNotEqualTo(terms.age(15));
        assertThat(terms.age(65)).isEqualTo(terms.age(110)).isNotEqualTo(terms.age(64));
    }

    @Test
    void anAgeIsInEveryRangeThatHoldsIt() {
        for (Integer age : List.of(0, 1, 15, 16, 64, 65, 110)) {
            assertThat(aged(age, 1, 16)).as("%s", age).isEqualTo(age >= 1 && age < 16);
            assertThat(aged(age, null, 65)).as("%s", age).isEqualTo(age < 65);
            assertThat(aged(age, 65, null)).as("%s", age).isEqualTo(age >= 65);
            assertThat(aged(age, null, null)).as("%s", age).isTrue();
        }
    }

    @Test
    void anAgeThatNobodyKnowsIsInNone() {
        assertThat(aged(null, null, null)).isFalse();
        assertThat(aged(-1, null, 16)).isFalse();
    }

    @Test
    void aBoundOfNoConditionIsRefused() {
        assertThatThrownBy(() -> terms.aged(new Condition.Age(40, null)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("40");
    }

    private boolean aged(@Nullable Integer age, @Nullable Integer atLeast, @Nullable Integer under) {
        return Bits.has(terms.aged(new Condition.Age(atLeast, under)), terms.age(age));
    }
}
