package org.dermatrail.bench;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The parts of an assessment that the expectations speak of. */
@JsonIgnoreProperties(ignoreUnknown = true)
record Answer(
        Urgency urgency,
        List<String> conditions,
        List<Item> redFlags,
        List<Item> contraindications,
        List<Item> advice,
        List<Item> explanation) {

    Answer {
        conditions = conditions == null ? List.of() : List.copyOf(conditions);
        redFlags = redFlags == null ? List.of() : List.copyOf(redFlags);
        contraindications = contraindications == null ? List.of() : List.copyOf(contraindications);
        advice = advice == null ? List.of() : List.copyOf(advice);
        explanation = explanation == null ? List.of() : List.copyOf(explanation);
    }

    Set<String> redFlagIds() {
        return redFlags.stream().map(Item::id).collect(Collectors.toSet());
    }

    Set<String> adviceIds() {
        return advice.stream().map(Item::id).collect(Collectors.toSet());
    }

    /** Every claim that any part of the answer rests on. */
    Set<String> claims() {
        return Stream.of(redFlags, contraindications, advice, explanation)
                .flatMap(List::stream)
                .flatMap(item -> item.citations().stream())
                .map(Citation::claim)
                .collect(Collectors.toSet());
    }

    /** A red flag, contraindication, piece of advice or line of the explanation; each uses some of the fields. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Item(String id, String text, String severity, List<Citation> citations) {

        Item {
            id = id == null ? "" : id;
            text = text == null ? "" : text;
            severity = severity == null ? "" : severity;
            citations = citations == null ? List.of() : List.copyOf(citations);
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Citation(String claim) {}
}
