/** The triage part of Dermatrail: one package a feature below this one; nothing lives here itself. */
@org.jspecify.annotations.NullMarked
package org.dermatrail.triage;
