/** How values look in JSON everywhere in the service: lower-case names, ISO 8601 durations and times, nothing lenient. */
@org.jspecify.annotations.NullMarked
package org.dermatrail.triage.wire;
