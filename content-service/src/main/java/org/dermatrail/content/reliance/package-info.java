/**
 * Who rests on what: a projection of the assessments that triage announces, counted by claim, and the conditions that
 * patients report and no article serves. Never holds anything about a patient.
 */
@org.jspecify.annotations.NullMarked
package org.dermatrail.content.reliance;
