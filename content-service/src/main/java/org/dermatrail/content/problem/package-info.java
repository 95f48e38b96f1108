/**
 * The catalogue of everything that can go wrong at the door, and the mappers that turn exceptions into it. Every answer
 * with a status of 400 or more is one of these problems. Depends on no feature.
 */
@org.jspecify.annotations.NullMarked
package org.dermatrail.content.problem;
