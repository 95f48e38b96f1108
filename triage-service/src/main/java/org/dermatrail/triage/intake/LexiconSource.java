package org.dermatrail.triage.intake;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;

/**
 * The lexicon file as it is written. Lists of words are one string with commas; orders matter, since a class may only
 * name classes above it.
 *
 * @param classes words of one meaning, by name
 * @param contexts what a sentence can be about, by family and name: words or classes
 * @param transient_ findings that count although they have gone
 * @param asides findings about the report itself, no complaints
 * @param places findings that say where, which a denial leaves open
 * @param lasting findings that a past tense doesn't end
 * @param past the history that a finding leaves once it is over
 * @param family what a relative's finding means for the patient
 * @param ordinary words that are right as they are and must not be mended to a word of the lexicon
 */
record LexiconSource(
        Map<String, String> classes,
        Map<String, String> cues,
        Map<String, Map<String, String>> contexts,
        TimeSource times,
        Map<String, String> measures,
        Map<String, List<String>> findings,
        Map<String, List<String>> absent,
        Map<String, ProcedureSource> procedures,
        List<String> idioms,
        String barrier,
        String asides,
        String places,
        @JsonProperty("transient") String transient_,
        String lasting,
        Map<String, String> past,
        Map<String, String> family,
        String ordinary) {

    /** Words of time; lengths are ISO 8601. */
    record TimeSource(
            Map<String, String> units,
            Map<String, String> numbers,
            Map<String, String> phrases,
            Map<String, String> words) {}

    /** A procedure's wordings, and the finding that it leaves when done. */
    record ProcedureSource(
            @org.jspecify.annotations.Nullable String done, List<String> wordings) {}
}
