package org.dermatrail.triage.assessment;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A clinic's own name for a person: at most 200 characters, no control characters and no halves of characters. */
@Size(max = 200)
@Pattern(regexp = "[^\\p{Cntrl}\\p{Cs}]*", message = "must not hold control characters or halves of characters")
@Constraint(validatedBy = {})
@Target({ElementType.PARAMETER, ElementType.FIELD, ElementType.RECORD_COMPONENT, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Pseudonym {

    String message() default "must be a pseudonym";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
