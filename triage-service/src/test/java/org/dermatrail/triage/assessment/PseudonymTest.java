package org.dermatrail.triage.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PseudonymTest {

    private static final Validator VALIDATOR = Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .buildValidatorFactory()
            .getValidator();

    private record Named(@Pseudonym String subject) {}

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\u202eb",
                "a\u200bb",
                "\ufeffa",
                "a\u2066b",
                "a\ufdd0",
                "a\uffff",
                "a\u0085",
                "a\nb",
                "a\u2028b",
                "a\ue000",
                "a\ud800"
            })
    void whatDoesNotShowIsRefused(String subject) {
        assertThat(VALIDATOR.validate(new Named(subject))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"portal-7f3a", "urn:mrn:12/34#5", "M\u00fcller 3", "\u60a3\u8005-7", "a_b@c.d", "\ud83d\ude00"})
    void anyLetterMayBeInIt(String subject) {
        assertThat(VALIDATOR.validate(new Named(subject))).isEmpty();
    }
}
