package org.dermatrail.content.impact;

/** What came of asking triage for the dry run of a recall. */
sealed interface DryRun {

    /** It said what would follow. */
    record Told(Forecast forecast) implements DryRun {}

    /** It does not believe the token, which this service has just believed: it ran out, or the two are set up apart. */
    record TokenRefused() implements DryRun {}

    /** It does not tell whoever asks, such as an editor whose token names no clinic. */
    record CallerRefused() implements DryRun {}

    /** It does not understand what it is asked about. */
    record TextRefused(int status) implements DryRun {}

    /** It is away, busy, late or broken. */
    record Unanswered() implements DryRun {}
}
