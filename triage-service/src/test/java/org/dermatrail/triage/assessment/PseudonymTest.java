package org.dermatrail.triage.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.List;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PseudonymTest {

    private static final Validator VALIDATOR = Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .buildValidatorFactory()
            .getValidator();

    /** What {@link UnclearInputIT} sends to the door too. */
    static List<String> illegible() {
        return List.of(
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
                "a\ud800");
    }

    static List<String> legible() {
        return List.of("portal-7f3a", "urn:mrn:12/34#5", "M\u00fcller 3", "\u60a3\u8005-7", "a_b@c.d", "\ud83d\ude00");
    }

    private record Named(@Pseudonym String subject) {}

    @ParameterizedTest
    @MethodSource("illegible")
    void whatDoesNotShowIsRefused(String subject) {
        assertThat(VALIDATOR.validate(new Named(subject))).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("legible")
    void anyLetterMayBeInIt(String subject) {
        assertThat(VALIDATOR.validate(new Named(subject))).isEmpty();
    }
}
