/**
 * What happens because its time has come: scheduled drafts are published, reviews that are due are announced. Knows
 * when to ask; what is then done, and that it is done once, is the business of publishing.
 */
@org.jspecify.annotations.NullMarked
package org.dermatrail.content.timetable;
