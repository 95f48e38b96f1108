package org.dermatrail.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The report of a run: figures a group and in total, then by name what is not as expected. */
final class Findings {

    private final List<Outcome> outcomes;
    private final List<String> unanswered;

    /** @param unanswered one line for each case that got no assessment */
    Findings(List<Outcome> outcomes, List<String> unanswered) {
        this.outcomes = List.copyOf(outcomes);
        this.unanswered = List.copyOf(unanswered);
    }

    /** Whether every case was answered and every figure is as wanted. */
    boolean areAsWanted() {
        return unanswered.isEmpty() && limits().areMet();
    }

    private Limits limits() {
        var limits = new Limits();
        limits.atLeast("within the acceptable range", 0.95, share(Outcome::isWithin));
        limits.atMost("under-triaged", 0, count(Outcome::isUnderTriaged));
        limits.atMost("over-triaged, percent", 10, 100 * share(Outcome::isOverTriaged));
        limits.atMost(
                "cases with a red flag missed",
                0,
                count(outcome -> !outcome.missedFlags().isEmpty()));
        limits.atMost("everyday cases to an ambulance", 0, count(Outcome::isEverydaySentToAnAmbulance));
        return limits;
    }

    private double share(Predicate<Outcome> which) {
        return outcomes.isEmpty() ? 0 : (double) count(which) / outcomes.size();
    }

    private long count(Predicate<Outcome> which) {
        return outcomes.stream().filter(which).count();
    }

    String text() {
        List<String> lines = new ArrayList<>();
        lines.add(Tally.HEADER);
        Map<String, List<Outcome>> groups = outcomes.stream()
                .collect(Collectors.groupingBy(
                        outcome -> outcome.vignette().groupName(), TreeMap::new, Collectors.toList()));
        groups.forEach((group, members) -> lines.add(Tally.of(group, members).line()));
        lines.add(Tally.of("total", outcomes).line());
        lines.add("");
        lines.add(limits().table());
        lines.add("");
        lines.add("against must_not: contradicted/checked (- not checkable); times are seen by the client");
        named(lines, "Not answered", unanswered);
        named(lines, "Under-triaged", urgencies(Outcome::isUnderTriaged));
        named(lines, "Over-triaged", urgencies(Outcome::isOverTriaged));
        named(lines, "Red flags missed", each(Outcome::missedFlags));
        named(lines, "Against must_not", each(Outcome::contradictions));
        named(lines, "Not mentioned", each(Outcome::missedMentions));
        named(lines, "Red flags beyond the expected ones", each(Outcome::extraFlags));
        return String.join("\n", lines);
    }

    private static void named(List<String> lines, String title, List<String> members) {
        lines.add("");
        lines.add(title + ": "
                + (members.isEmpty() ? "none" : members.size() + (members.size() == 1 ? " case" : " cases")));
        members.forEach(member -> lines.add("  " + member));
    }

    private List<String> urgencies(Predicate<Outcome> which) {
        return outcomes.stream()
                .filter(which)
                .map(outcome -> "%s: got %s, acceptable %s to %s"
                        .formatted(
                                outcome.vignette().id(),
                                wire(outcome.answer().urgency()),
                                wire(outcome.vignette().expected().least()),
                                wire(outcome.vignette().expected().most())))
                .toList();
    }

    private List<String> each(Function<Outcome, List<String>> what) {
        return outcomes.stream()
                .filter(outcome -> !what.apply(outcome).isEmpty())
                .map(outcome -> outcome.vignette().id() + ": " + String.join(", ", what.apply(outcome)))
                .toList();
    }

    private static String wire(Urgency urgency) {
        return urgency.name().toLowerCase(Locale.ROOT);
    }
}
