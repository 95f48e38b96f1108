/**
 * The course of things: follow-ups of a report, what has become worse between two, and follow-ups that are overdue. It
 * reads assessments and files new ones by the common way; silence never lowers an urgency.
 */
@NullMarked
package org.dermatrail.triage.course;

import org.jspecify.annotations.NullMarked;
