/**
 * The service's promises as documents: the event schemas with their AsyncAPI description, and what the description of
 * the HTTP interface says about the service as a whole.
 */
@org.jspecify.annotations.NullMarked
package org.dermatrail.content.contract;
