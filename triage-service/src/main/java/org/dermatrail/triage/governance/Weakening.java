package org.dermatrail.triage.governance;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dermatrail.triage.pathway.Consequence;
import org.dermatrail.triage.pathway.Pathway;
import org.dermatrail.triage.pathway.Places;
import org.dermatrail.triage.pathway.Remark;
import org.dermatrail.triage.pathway.Remark.Weight;
import org.dermatrail.triage.pathway.Rule;
import org.dermatrail.triage.pathway.Urgency;
import org.dermatrail.triage.pathway.Words;
import org.dermatrail.triage.wire.Wire;
import org.jspecify.annotations.Nullable;

/**
 * What the rules of the version in force ask for and those of a new version don't any more: floors that sank, times that
 * became longer and red flags that went. No case need show it, so the reviewer is told of each.
 *
 * <p>It does not compare when rules hold, their points, advice or contraindications. Whether a narrower {@code when} or
 * fewer points matter is seen by the cases of the version in force: {@link Examination} tells which of them come out lower,
 * also where the new version has dropped them. What no case shows stays unseen.
 */
final class Weakening {

    private Weakening() {}

    /** A warning for each floor, time and red flag that is less than it is in force. */
    static List<Remark> of(Pathway inForce, Pathway next, Places places) {
        Map<String, Integer> kept = new HashMap<>();
        for (int i = 0; i < next.rules().size(); i++) {
            kept.put(next.rules().get(i).id(), i);
        }
        List<Remark> remarks = new ArrayList<>();
        for (Rule rule : inForce.rules()) {
            Integer place = kept.get(rule.id());
            if (place != null) {
                compare("/rules/" + place + "/then", rule, next.rules().get(place), places, remarks);
            } else if (rule.then().floor() != null || rule.then().redFlag() != null) {
                remarks.add(remark("/rules", rule, "is gone, which " + asked(rule.then()), places));
            }
        }
        return remarks;
    }

    private static void compare(String at, Rule rule, Rule next, Places places, List<Remark> remarks) {
        Urgency floor = rule.then().floor();
        Urgency lower = next.then().floor();
        if (floor != null && (lower == null || !lower.atLeast(floor))) {
            remarks.add(remark(at + "/floor", rule, "asks for " + name(lower) + " instead of " + name(floor), places));
        } else if (floor != null && lower != null && time(next.then(), lower).compareTo(time(rule.then(), floor)) > 0) {
            remarks.add(remark(
                    at + "/within",
                    rule,
                    "asks for help within " + Words.of(time(next.then(), lower)) + " instead of "
                            + Words.of(time(rule.then(), floor)),
                    places));
        }
        String redFlag = rule.then().redFlag();
        if (redFlag != null && !Objects.equals(redFlag, next.then().redFlag())) {
            remarks.add(remark(at + "/redFlag", rule, "no longer raises the red flag " + redFlag, places));
        }
    }

    private static Remark remark(String at, Rule rule, String weakened, Places places) {
        return places.remark(
                Weight.WARNING, at, "rule '" + rule.id() + "' " + weakened + ": make sure that this is meant");
    }

    private static Duration time(Consequence then, Urgency floor) {
        Duration within = then.within();
        return within == null ? floor.within() : within;
    }

    private static String asked(Consequence then) {
        return Stream.of(
                        then.floor() == null ? "" : "asks for " + name(then.floor()),
                        then.redFlag() == null ? "" : "raises the red flag " + then.redFlag())
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining(" and "));
    }

    private static String name(@Nullable Urgency floor) {
        return floor == null ? "no floor" : Wire.name(floor);
    }
}
