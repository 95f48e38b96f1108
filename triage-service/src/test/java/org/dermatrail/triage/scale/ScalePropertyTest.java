package org.dermatrail.triage.scale;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.dermatrail.triage.scale.Change.Verdict;

class ScalePropertyTest {

    /** Whose value rises, or stays, when any input rises; of the others some input points the other way. */
    private static final Set<String> RISING = Set.of(
            "dlqi",
            "f-vasi",
            "house-brackmann",
            "itch-nrs",
            "posas-observer",
            "posas-patient",
            "sa-ves",
            "scar",
            "seven-point-checklist",
            "t-vasi",
            "vasi",
            "vetf-spread",
            "vetf-stage",
            "vss",
            "vss-modified");

    @Property(tries = 4000)
    void aScoreLiesInTheRangeOfItsInstrumentAndInABandOfIt(@ForAll("filled") Filled filled) {
        Score score = score(filled);

        assertThat(score.value()).isBetween(filled.scale().min(), filled.scale().max());
        assertThat(score.meaning()).isNotBlank();
        assertThat(score.band() == null)
                .isEqualTo(filled.scale().about().bandings().isEmpty());
    }

    @Property(tries = 1000)
    void theOrderOfEntriesDoesNotMatter(@ForAll("filled") Filled filled, @ForAll Random random) {
        var shuffled = new ArrayList<>(filled.entries());
        java.util.Collections.shuffle(shuffled, random);

        assertThat(Scales.score(filled.scale(), shuffled)).isEqualTo(Scales.score(filled.scale(), filled.entries()));
    }

    @Property(tries = 4000)
    void aGraverInputNeverGivesALesserValue(@ForAll("filled") Filled filled, @ForAll Random random) {
        Assume.that(RISING.contains(filled.scale().id()));
        int which = random.nextInt(filled.entries().size());
        Entry entry = filled.entries().get(which);
        Assume.that(!entry.id().equals("unanswered") && !entry.id().equals("includes-face"));
        Input input = filled.scale().about().inputs().stream()
                .filter(one -> one.id().equals(entry.id()))
                .findFirst()
                .orElseThrow();
        var graver = new ArrayList<>(filled.entries());
        graver.set(which, new Entry(entry.id(), higher(input, entry.value()), null));
        Outcome after = Scales.score(filled.scale(), graver);
        Assume.that(after instanceof Outcome.Scored);

        assertThat(((Outcome.Scored) after).score().value())
                .isGreaterThanOrEqualTo(score(filled).value());
    }

    @Property(tries = 2000)
    void bandsFollowEachOtherFromTheLeastValueToTheGreatest(
            @ForAll("scales") Scale scale, @ForAll("shares") double share) {
        double value = scale.min() + share * (scale.max() - scale.min());
        for (Banding banding : scale.about().bandings()) {
            List<Band> bands = banding.bands();
            assertThat(bands.getFirst().from()).isEqualTo(scale.min());
            assertThat(bands.getFirst().included()).isTrue();
            assertThat(bands.getLast().from()).isLessThanOrEqualTo(scale.max());
            for (int i = 1; i < bands.size(); i++) {
                assertThat(bands.get(i).from())
                        .isGreaterThanOrEqualTo(bands.get(i - 1).from());
            }
            long holding = 0;
            for (int i = 0; i < bands.size(); i++) {
                boolean begun = begun(bands.get(i), value);
                boolean ended = i + 1 < bands.size() && begun(bands.get(i + 1), value);
                if (begun && !ended) {
                    holding++;
                    assertThat(Band.of(bands, value)).isEqualTo(bands.get(i));
                }
            }
            assertThat(holding).isEqualTo(1);
        }
    }

    @Property(tries = 3000)
    void aDifferenceBelowTheFigureIsNeverCalledAChange(
            @ForAll("scales") Scale scale,
            @ForAll("shares") double one,
            @ForAll("shares") double other,
            @ForAll boolean sameRater) {
        double width = scale.max() - scale.min();
        double before = scale.min() + one * width;
        double now = scale.min() + other * width;

        Change there = Change.between(scale, before, now, sameRater);
        Change back = Change.between(scale, now, before, sameRater);

        Noise noise = scale.about().noise();
        if (noise == null) {
            assertThat(there.verdict()).isEqualTo(Verdict.UNPROVEN_DIFFERENCE);
        } else if (Math.abs(there.difference()) < noise.figure(sameRater)) {
            assertThat(there.verdict()).isEqualTo(Verdict.NO_PROVEN_CHANGE);
        } else {
            boolean worse = (now > before) == (scale.about().span().better() == Better.LOWER);
            assertThat(there.verdict()).isEqualTo(worse ? Verdict.WORSE : Verdict.IMPROVED);
            assertThat(back.verdict()).isEqualTo(worse ? Verdict.IMPROVED : Verdict.WORSE);
        }
        assertThat(back.difference()).isEqualTo(0.0 - there.difference());
    }

    private static boolean begun(Band band, double value) {
        return value > band.from() || (band.included() && value == band.from());
    }

    private static double higher(Input input, double value) {
        if (!input.choices().isEmpty()) {
            return input.choices().stream()
                    .mapToDouble(Choice::value)
                    .filter(one -> one > value)
                    .min()
                    .orElse(value);
        }
        return Math.min(input.max(), value + 1);
    }

    private static Score score(Filled filled) {
        Outcome outcome = Scales.score(filled.scale(), filled.entries());
        Assume.that(outcome instanceof Outcome.Scored);
        return ((Outcome.Scored) outcome).score();
    }

    @Provide
    Arbitrary<Scale> scales() {
        return Arbitraries.of(Scales.all());
    }

    @Provide
    Arbitrary<Double> shares() {
        return Arbitraries.doubles().between(0, 1).ofScale(3);
    }

    @Provide
    Arbitrary<Filled> filled() {
        return scales().flatMap(scale -> {
            var entries = new ArrayList<Arbitrary<Entry>>();
            for (Input input : scale.about().inputs()) {
                if (!input.id().equals("unanswered")) {
                    entries.add(values(scale, input).map(value -> new Entry(input.id(), value, input.unit())));
                }
            }
            return Combinators.combine(entries).as(given -> new Filled(scale, given));
        });
    }

    /** The areas of five regions are kept small enough to make a body. */
    private static Arbitrary<Double> values(Scale scale, Input input) {
        if (!input.choices().isEmpty()) {
            return Arbitraries.of(input.choices().stream().map(Choice::value).toList());
        }
        double most = input.id().endsWith("-area") ? Math.min(input.max(), 19) : input.max();
        return input.whole()
                ? Arbitraries.integers().between((int) input.min(), (int) most).map(Integer::doubleValue)
                : Arbitraries.doubles().between(input.min(), most).ofScale(2);
    }

    record Filled(Scale scale, List<Entry> entries) {}
}
