/** The content part of Dermatrail: one package a feature below this one, and here only what starts them. */
@org.jspecify.annotations.NullMarked
package org.dermatrail.content;
