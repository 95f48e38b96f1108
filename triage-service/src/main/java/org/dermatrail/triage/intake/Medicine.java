package org.dermatrail.triage.intake;

/** A medicine that the text names, with the range where; {@code taken} is false where it is denied or another's. */
record Medicine(String id, boolean taken, int start, int end) {}
