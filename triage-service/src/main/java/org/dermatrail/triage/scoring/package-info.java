/**
 * What follows: a pure function of report, pathways and claims, byte-identical on every machine. No clock, no I/O, no
 * randomness and no framework; it may use the JDK, JSpecify and the pure packages {@code report}, {@code scale} and
 * the model of {@code pathway}.
 */
@NullMarked
package org.dermatrail.triage.scoring;

import org.jspecify.annotations.NullMarked;
