/** What the service promises its subscribers: JSON Schemas, examples and the AsyncAPI document of its events. */
@org.jspecify.annotations.NullMarked
package org.dermatrail.triage.contract;
