/**
 * The local stack: a real PostgreSQL and a real Kafka broker from Maven artifacts, and the trio as child processes. It
 * knows the services only as jars to launch; no service depends on it outside its tests.
 */
@org.jspecify.annotations.NullMarked
package org.dermatrail.local;
