package org.dermatrail.triage.assessment;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A clinic's own name for a person: at most 200 characters that can be seen. By control characters, marks that turn the
 * direction of writing round, other invisible ones and what no alphabet has, two people would look like one.
 */
@Size(max = 200)
@Pattern(
        regexp = "[^\\p{C}\\p{Zl}\\p{Zp}]*",
        message = "must not hold control characters, invisible ones or such as no alphabet has")
@Constraint(validatedBy = {})
@Target({ElementType.PARAMETER, ElementType.FIELD, ElementType.RECORD_COMPONENT, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Pseudonym {

    String message() default "must be a pseudonym";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
