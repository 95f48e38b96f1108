package org.dermatrail.triage.scale;

/** What an instrument says of one report: its value and that value in words. */
public record Reading(double value, String interpretation) {}
