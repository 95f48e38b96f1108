/**
 * What the services do alike at their HTTP doors: limits of addresses, headers and bodies, names in tokens, and telling a
 * lost database from a defect. It knows no service; what differs between them, each tells as its {@link
 * org.dermatrail.door.House}. The beans are found by those services only that name this module under
 * {@code quarkus.index-dependency}.
 */
@NullMarked
package org.dermatrail.door;

import org.jspecify.annotations.NullMarked;
