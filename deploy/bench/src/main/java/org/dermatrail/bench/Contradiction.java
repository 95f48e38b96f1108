package org.dermatrail.bench;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** When an answer does what a case says that it must not. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT)
@JsonSubTypes({
    @JsonSubTypes.Type(value = Contradiction.UrgencyAtLeast.class, name = "urgencyAtLeast"),
    @JsonSubTypes.Type(value = Contradiction.UrgencyAtMost.class, name = "urgencyAtMost"),
    @JsonSubTypes.Type(value = Contradiction.BelowAcceptable.class, name = "belowAcceptable"),
    @JsonSubTypes.Type(value = Contradiction.RedFlag.class, name = "redFlag"),
    @JsonSubTypes.Type(value = Contradiction.Condition.class, name = "condition"),
    @JsonSubTypes.Type(value = Contradiction.Advice.class, name = "advice"),
    @JsonSubTypes.Type(value = Contradiction.AdviceMissing.class, name = "adviceMissing"),
    @JsonSubTypes.Type(value = Contradiction.AdviceText.class, name = "adviceText"),
    @JsonSubTypes.Type(value = Contradiction.NoContraindication.class, name = "noContraindication"),
})
sealed interface Contradiction {

    boolean isIn(Answer answer, Vignette.Expected expected);

    /** The answer is this urgent or more. */
    record UrgencyAtLeast(Urgency level) implements Contradiction {
        @Override
        public boolean isIn(Answer answer, Vignette.Expected expected) {
            return answer.urgency().compareTo(level) >= 0;
        }
    }

    /** The answer is this urgent or less. */
    record UrgencyAtMost(Urgency level) implements Contradiction {
        @Override
        public boolean isIn(Answer answer, Vignette.Expected expected) {
            return answer.urgency().compareTo(level) <= 0;
        }
    }

    /** The answer is less urgent than the case accepts. */
    record BelowAcceptable() implements Contradiction {
        @Override
        public boolean isIn(Answer answer, Vignette.Expected expected) {
            return answer.urgency().compareTo(expected.least()) < 0;
        }
    }

    /** One of these red flags was raised. */
    record RedFlag(Set<String> ids) implements Contradiction {
        @Override
        public boolean isIn(Answer answer, Vignette.Expected expected) {
            return answer.redFlagIds().stream().anyMatch(ids::contains);
        }
    }

    /** One of these conditions was named; with no ids, any condition at all. */
    record Condition(List<String> ids) implements Contradiction {
        @Override
        public boolean isIn(Answer answer, Vignette.Expected expected) {
            return ids.isEmpty()
                    ? !answer.conditions().isEmpty()
                    : answer.conditions().stream().anyMatch(ids::contains);
        }
    }

    /** One of these pieces of advice was given. */
    record Advice(Set<String> ids) implements Contradiction {
        @Override
        public boolean isIn(Answer answer, Vignette.Expected expected) {
            return answer.adviceIds().stream().anyMatch(ids::contains);
        }
    }

    /** None of these pieces of advice was given. */
    record AdviceMissing(Set<String> ids) implements Contradiction {
        @Override
        public boolean isIn(Answer answer, Vignette.Expected expected) {
            return answer.adviceIds().stream().noneMatch(ids::contains);
        }
    }

    /** Some advice reads like this. */
    record AdviceText(Pattern pattern) implements Contradiction {
        @Override
        public boolean isIn(Answer answer, Vignette.Expected expected) {
            return answer.advice().stream()
                    .anyMatch(item -> pattern.matcher(item.text()).find());
        }
    }

    /** Nothing speaks against what is planned. */
    record NoContraindication() implements Contradiction {
        @Override
        public boolean isIn(Answer answer, Vignette.Expected expected) {
            return answer.contraindications().isEmpty();
        }
    }
}
