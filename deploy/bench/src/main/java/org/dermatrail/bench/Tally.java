package org.dermatrail.bench;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

/** The figures of one group of cases. */
record Tally(
        String group,
        int cases,
        int within,
        int exact,
        int under,
        int over,
        int flagsFound,
        int flagsExpected,
        int flagsExtra,
        int contradictions,
        int mustNots,
        int uncheckable,
        int mentionsFound,
        int mentionsExpected,
        Duration median,
        Duration p95) {

    static final String HEADER = "%-16s %5s %11s %11s %5s %5s %9s %6s %15s %9s %9s %8s"
            .formatted(
                    "group",
                    "cases",
                    "within",
                    "exact",
                    "under",
                    "over",
                    "red flags",
                    "extra",
                    "against must_not",
                    "mentions",
                    "median ms",
                    "p95 ms");

    static Tally of(String group, List<Outcome> outcomes) {
        int flags = sum(
                outcomes, outcome -> outcome.vignette().expected().redFlags().size());
        int mentions = sum(
                outcomes, outcome -> outcome.vignette().expected().mentions().size());
        List<Duration> times = outcomes.stream().map(Outcome::time).sorted().toList();
        return new Tally(
                group,
                outcomes.size(),
                count(outcomes, Outcome::isWithin),
                count(outcomes, Outcome::isExact),
                count(outcomes, Outcome::isUnderTriaged),
                count(outcomes, Outcome::isOverTriaged),
                flags - sum(outcomes, outcome -> outcome.missedFlags().size()),
                flags,
                sum(outcomes, outcome -> outcome.extraFlags().size()),
                sum(outcomes, outcome -> outcome.contradictions().size()),
                sum(outcomes, outcome -> outcome.vignette().expected().mustNot().size()),
                sum(outcomes, Outcome::uncheckable),
                mentions - sum(outcomes, outcome -> outcome.missedMentions().size()),
                mentions,
                percentile(times, 50),
                percentile(times, 95));
    }

    String line() {
        return String.format(
                Locale.ROOT,
                "%-16s %5d %4d %5.1f%% %4d %5.1f%% %5d %5d %4d/%-4d %6d %7d/%d (-%d) %5d/%-3d %9.1f %8.1f",
                group,
                cases,
                within,
                percent(within),
                exact,
                percent(exact),
                under,
                over,
                flagsFound,
                flagsExpected,
                flagsExtra,
                contradictions,
                mustNots - uncheckable,
                uncheckable,
                mentionsFound,
                mentionsExpected,
                median.toNanos() / 1e6,
                p95.toNanos() / 1e6);
    }

    /** The nearest-rank percentile of sorted times; zero when there are none. */
    static Duration percentile(List<Duration> sorted, int percent) {
        if (sorted.isEmpty()) {
            return Duration.ZERO;
        }
        int rank = (int) Math.ceil(percent / 100.0 * sorted.size());
        return sorted.get(Math.max(0, rank - 1));
    }

    private double percent(int some) {
        return cases == 0 ? 0 : 100.0 * some / cases;
    }

    private static int count(List<Outcome> outcomes, Predicate<Outcome> which) {
        return (int) outcomes.stream().filter(which).count();
    }

    private static int sum(List<Outcome> outcomes, ToIntFunction<Outcome> what) {
        return outcomes.stream().mapToInt(what).sum();
    }
}
