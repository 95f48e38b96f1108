package org.dermatrail.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One case compared with its answer.
 *
 * @param missedFlags the expected red flags that were not raised
 * @param extraFlags raised though not expected; not a fault in itself
 * @param contradictions the {@code must_not} phrases that the answer contradicts
 */
record Outcome(
        Vignette vignette,
        Answer answer,
        Duration time,
        List<String> missedFlags,
        List<String> extraFlags,
        List<String> missedMentions,
        List<String> contradictions,
        int uncheckable) {

    static Outcome of(Vignette vignette, Answer answer, Duration time, MustNot mustNot) {
        Vignette.Expected expected = vignette.expected();
        List<String> missed = without(expected.redFlags(), answer.redFlagIds());
        List<String> extra =
                without(answer.redFlagIds().stream().sorted().toList(), new HashSet<>(expected.redFlags()));
        List<String> unmentioned = expected.mentions().stream()
                .filter(mention -> !isMentioned(mention, answer))
                .toList();
        List<String> contradictions = new ArrayList<>();
        int uncheckable = 0;
        for (String phrase : expected.mustNot()) {
            Optional<Contradiction> meaning = mustNot.meaning(phrase);
            if (meaning.isEmpty()) {
                uncheckable++;
            } else if (meaning.get().isIn(answer, expected)) {
                contradictions.add(phrase);
            }
        }
        return new Outcome(vignette, answer, time, missed, extra, unmentioned, contradictions, uncheckable);
    }

    boolean isUnderTriaged() {
        return answer.urgency().compareTo(vignette.expected().least()) < 0;
    }

    boolean isOverTriaged() {
        return answer.urgency().compareTo(vignette.expected().most()) > 0;
    }

    boolean isWithin() {
        return !isUnderTriaged() && !isOverTriaged();
    }

    /** A case that is for self-care or an appointment at most. */
    boolean isEverydaySentToAnAmbulance() {
        return answer.urgency() == Urgency.EMERGENCY_AMBULANCE
                && vignette.expected().most().compareTo(Urgency.CONSULTATION) <= 0;
    }

    boolean isExact() {
        return answer.urgency() == vignette.expected().urgency();
    }

    /** {@code topic:x} is a piece of advice with the id x, {@code claim:x} a citation of the claim x. */
    private static boolean isMentioned(String mention, Answer answer) {
        if (mention.startsWith("claim:")) {
            return answer.claims().contains(mention.substring("claim:".length()));
        }
        return answer.adviceIds().contains(mention.replaceFirst("^topic:", ""));
    }

    private static List<String> without(List<String> some, Set<String> others) {
        return some.stream().filter(one -> !others.contains(one)).toList();
    }
}
