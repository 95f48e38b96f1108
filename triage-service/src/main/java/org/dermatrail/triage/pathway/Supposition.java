package org.dermatrail.triage.pathway;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.dermatrail.triage.pathway.Vocabulary.MeasurementTerm;
import org.dermatrail.triage.report.Presence;
import org.dermatrail.triage.report.Sex;
import org.jspecify.annotations.Nullable;

/** What a report is supposed to say so far, and whether any report can say all of it. */
final class Supposition {

    private static final int OLDEST = 130;

    private final Vocabulary vocabulary;
    private final Map<String, Set<Presence>> findings = new HashMap<>();
    private final Map<String, Goal.Between> known = new HashMap<>();
    private final Set<String> untold = new HashSet<>();
    private final Set<Sex> sexes = EnumSet.allOf(Sex.class);
    private final Map<String, Boolean> plans = new HashMap<>();
    private final Map<Condition.State, Boolean> whole = new EnumMap<>(Condition.State.class);

    Supposition(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    Supposition copy() {
        var copy = new Supposition(vocabulary);
        findings.forEach((finding, as) -> copy.findings.put(finding, EnumSet.copyOf(as)));
        copy.known.putAll(known);
        copy.untold.addAll(untold);
        copy.sexes.retainAll(sexes);
        copy.plans.putAll(plans);
        copy.whole.putAll(whole);
        return copy;
    }

    /** Supposes one thing more. @return whether that does not contradict what was supposed of the same thing */
    boolean takes(Goal.Fact fact) {
        return switch (fact) {
            case Goal.Told told -> {
                var as = findings.computeIfAbsent(told.finding(), finding -> EnumSet.allOf(Presence.class));
                as.retainAll(told.as());
                yield !as.isEmpty();
            }
            case Goal.Untold none -> {
                untold.add(none.amount());
                yield !known.containsKey(none.amount());
            }
            case Goal.Between between -> narrow(between);
            case Goal.OneOf one -> {
                sexes.retainAll(one.sexes());
                yield !sexes.isEmpty();
            }
            case Goal.Plan plan -> same(plans.put(plan.procedure(), plan.planned()), plan.planned());
            case Goal.Whole of -> same(whole.put(of.state(), of.holds()), of.holds());
        };
    }

    /** Whether what one thing implies of another goes together with what is supposed of that. */
    boolean isConsistent() {
        return findings.entrySet().stream()
                        .filter(told -> isPresent(told.getValue()))
                        .allMatch(told -> implied(told.getKey(), new HashSet<>()))
                && known.values().stream().allMatch(this::meant)
                && (!Boolean.TRUE.equals(whole.get(Condition.State.EMPTY)) || saysNothing());
    }

    private boolean narrow(Goal.Between between) {
        String amount = between.amount();
        var before = known.getOrDefault(amount, range(amount));
        var now = new Goal.Between(
                amount, Math.max(before.from(), between.from()), Math.min(before.under(), between.under()));
        known.put(amount, now);
        return now.from() < now.under() && !untold.contains(amount);
    }

    private Goal.Between range(String amount) {
        if (amount.equals(Ways.AGE)) {
            return new Goal.Between(amount, 0, OLDEST + 1);
        }
        var term = term(amount);
        return term == null
                ? new Goal.Between(amount, 0, Double.POSITIVE_INFINITY)
                : new Goal.Between(amount, term.min(), Math.nextUp(term.max()));
    }

    private boolean implied(String finding, Set<String> seen) {
        var term = vocabulary.findings().get(finding);
        if (term == null || !seen.add(finding)) {
            return true;
        }
        return term.implies().stream().allMatch(one -> mayBePresent(one) && implied(one, seen));
    }

    private @Nullable MeasurementTerm term(String amount) {
        return amount.startsWith(Ways.MEASURED)
                ? vocabulary.measurements().get(amount.substring(Ways.MEASURED.length()))
                : null;
    }

    private boolean meant(Goal.Between value) {
        var term = term(value.amount());
        return term == null
                || term.means().entrySet().stream()
                        .filter(means -> value.from() >= means.getValue())
                        .allMatch(means -> mayBePresent(means.getKey()) && implied(means.getKey(), new HashSet<>()));
    }

    private boolean saysNothing() {
        return findings.values().stream().allMatch(as -> as.contains(Presence.UNKNOWN))
                && plans.values().stream().noneMatch(planned -> planned)
                && known.keySet().stream().noneMatch(amount -> term(amount) != null);
    }

    private boolean mayBePresent(String finding) {
        var as = findings.get(finding);
        return as == null || as.contains(Presence.PRESENT);
    }

    private static boolean isPresent(Set<Presence> as) {
        return as.size() == 1 && as.contains(Presence.PRESENT);
    }

    private static boolean same(@Nullable Boolean before, boolean now) {
        return before == null || before == now;
    }
}
