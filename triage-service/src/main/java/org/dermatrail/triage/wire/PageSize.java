package org.dermatrail.triage.wire;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How many rows a page has: 1 to 200, in text, because the framework answers 404 to a parameter that is no number and
 * the fault is in the request, not in the address.
 */
@Pattern(regexp = "[1-9][0-9]?|1[0-9]{2}|200", message = "must be a number from 1 to 200")
@Constraint(validatedBy = {})
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
public @interface PageSize {

    String message() default "must be a number from 1 to 200";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
