/**
 * What is said: the facts of one report as scoring sees them, coded and without a word of the patient's. Pure values;
 * nothing here may touch a framework, a clock or the free text.
 */
@NullMarked
package org.dermatrail.triage.report;

import org.jspecify.annotations.NullMarked;
