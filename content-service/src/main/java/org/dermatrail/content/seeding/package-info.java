/**
 * The articles that the product comes with, published at first start through the same steps as any other.
 */
@org.jspecify.annotations.NullMarked
package org.dermatrail.content.seeding;
