/**
 * One description of the whole API: what each service says of itself, fetched while running and merged with what the
 * gateway adds. It reads descriptions only and decides nothing about requests.
 */
@org.jspecify.annotations.NullMarked
package org.dermatrail.gateway.api;
