/**
 * The gateway part of Dermatrail: one package a feature below this one, and here only what starts them and
 * the clock that all of them are handed. It holds no domain logic.
 */
@org.jspecify.annotations.NullMarked
package org.dermatrail.gateway;
