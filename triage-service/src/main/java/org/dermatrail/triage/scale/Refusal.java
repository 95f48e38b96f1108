package org.dermatrail.triage.scale;

/**
 * Why entries cannot be scored.
 *
 * @param at place of the fault below the list of entries as a JSON pointer; empty for the list as a whole
 * @param detail what is wrong and how to mend it
 */
public record Refusal(String at, String detail) {}
