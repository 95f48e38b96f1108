/**
 * How JSON is read and written: strictly at the door, leniently from our own tables. Knows Jackson and Hibernate's format
 * hook, and nothing of what the JSON says.
 */
@org.jspecify.annotations.NullMarked
package org.dermatrail.content.json;
