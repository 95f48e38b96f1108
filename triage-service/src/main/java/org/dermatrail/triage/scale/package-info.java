/**
 * The published instruments, one file each, with formula, range and source. Pure functions of a report or of plain
 * numbers; a form whose wording is restricted is never reproduced, only its total is read.
 */
@NullMarked
package org.dermatrail.triage.scale;

import org.jspecify.annotations.NullMarked;
