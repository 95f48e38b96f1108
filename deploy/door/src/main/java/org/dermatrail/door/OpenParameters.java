package org.dermatrail.door;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks an operation that passes over parameters that it does not know: because a standard asks it to, or because a refusal
 * would keep from somebody what to do in an emergency.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface OpenParameters {}
