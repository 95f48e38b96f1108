package org.dermatrail.triage.intake;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How findings behave in time and in families, the same in every language: {@code lexicon/nature.yaml}.
 *
 * @param transient_ findings that count although they have gone
 * @param asides findings about the report itself, no complaints
 * @param places findings that say where, which a denial leaves open
 * @param lasting findings that a past tense doesn't end
 * @param acute findings that count whoever has them, if it is happening now
 * @param passing mild findings of another person that one asks about for fear of catching them
 * @param exposures what was done to the patient, whoever is named in telling it
 * @param events what befalls somebody at once, so that it is told in the past tense while it is a danger of today
 * @param grave what else is an emergency, by itself or with one thing more
 * @param lingering what leaves somebody in danger however well they feel
 * @param masked what a medicine takes away for some hours, so that its end is none
 * @param wishes findings that are wishes themselves, so that an "if" doesn't take them back
 * @param past the history that a finding leaves once it is over
 * @param gone what is left of a finding that went in the last days
 * @param family what a relative's finding means for the patient
 * @param contact what it means for the writer that their child or relative has it
 * @param done the finding that a procedure leaves when done
 */
record NatureSource(
        String asides,
        String places,
        @JsonProperty("transient") String transient_,
        String lasting,
        String acute,
        String passing,
        String exposures,
        String events,
        String grave,
        String lingering,
        String masked,
        String wishes,
        Map<String, String> past,
        Map<String, String> gone,
        Map<String, String> family,
        Map<String, String> contact,
        Map<String, String> done) {

    Lexicon.Nature compiled() {
        return new Lexicon.Nature(
                ids(asides),
                ids(places),
                ids(transient_),
                ids(lasting),
                ids(acute),
                ids(passing),
                ids(exposures),
                ids(events),
                ids(grave),
                ids(lingering),
                ids(masked),
                ids(wishes),
                past,
                gone,
                family,
                contact,
                done,
                dangers());
    }

    /** What may kill or maim today, and must not be taken for an old story because of what stands beside it. */
    private Set<String> dangers() {
        Set<String> dangers = new HashSet<>();
        List.of(acute, events, transient_, grave).forEach(listed -> dangers.addAll(ids(listed)));
        dangers.removeAll(ids(lasting));
        return dangers;
    }

    private static Set<String> ids(String listed) {
        return Set.copyOf(LexiconSource.split(listed));
    }
}
