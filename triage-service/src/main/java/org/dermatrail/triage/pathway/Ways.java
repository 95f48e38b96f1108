package org.dermatrail.triage.pathway;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.dermatrail.triage.pathway.Goal.Between;
import org.dermatrail.triage.pathway.Goal.Count;
import org.dermatrail.triage.pathway.Goal.Outcome;
import org.dermatrail.triage.pathway.Goal.Told;
import org.dermatrail.triage.pathway.Goal.Untold;
import org.dermatrail.triage.pathway.Goal.Want;
import org.dermatrail.triage.report.Presence;
import org.dermatrail.triage.report.Sex;
import org.jspecify.annotations.Nullable;

/** Takes a goal apart: the ways in which it can be met, each a list of simpler goals. */
final class Ways {

    static final String AGE = "age";
    static final String MEASURED = "measured ";

    private Ways() {}

    static String measured(String measurement) {
        return MEASURED + measurement;
    }

    static List<List<Goal>> of(Goal goal) {
        return switch (goal) {
            case Outcome outcome -> of(outcome.condition(), outcome.want());
            case Count count -> of(count);
            case Goal.Choice choice -> choice.ways();
            case Goal.Fact fact -> one(fact);
        };
    }

    private static List<List<Goal>> of(Condition condition, Want want) {
        boolean holds = want.isToHold();
        return switch (condition) {
            case Condition.Has has -> one(new Told(has.finding(), presences(want)));
            case Condition.All all -> one(new Count(holds ? all.of().size() : 1, all.of(), want));
            case Condition.Any any -> one(new Count(holds ? 1 : any.of().size(), any.of(), want));
            case Condition.AtLeast least ->
                one(new Count(holds ? least.count() : least.of().size() - least.count() + 1, least.of(), want));
            case Condition.Not not -> one(new Outcome(not.of(), want.opposite()));
            case Condition.Possibly possibly -> one(new Outcome(possibly.of(), holds ? Want.NOT_FALSE : Want.FALSE));
            case Condition.Known known -> one(new Outcome(known.of(), holds ? Want.TRUE : Want.NOT_TRUE));
            case Condition.Onset onset -> onset(onset, want);
            case Condition.Age age -> amount(AGE, number(age.atLeast()), number(age.under()), want);
            case Condition.Measured measured ->
                amount(measured(measured.measurement()), measured.atLeast(), measured.under(), want);
            case Condition.SexIs sex -> one(new Goal.OneOf(sexes(sex.sex(), want)));
            case Condition.Planned planned -> planned(planned.procedures(), holds);
            case Condition.ReportIs report -> one(new Goal.Whole(report.state(), holds));
        };
    }

    private static List<List<Goal>> of(Count count) {
        var of = count.of();
        if (count.least() <= 0) {
            return List.of(List.of());
        }
        if (count.least() > of.size()) {
            return List.of();
        }
        if (count.least() == of.size()) {
            return List.of(outcomes(of, count.want()));
        }
        if (count.least() == 1) {
            return outcomes(of, count.want()).stream().map(List::of).toList();
        }
        var rest = of.subList(1, of.size());
        return List.of(
                List.of(new Outcome(of.getFirst(), count.want()), new Count(count.least() - 1, rest, count.want())),
                List.of(new Count(count.least(), rest, count.want())));
    }

    private static List<Goal> outcomes(List<Condition> of, Want want) {
        return of.stream().<Goal>map(each -> new Outcome(each, want)).toList();
    }

    private static Set<Presence> presences(Want want) {
        return switch (want) {
            case TRUE -> EnumSet.of(Presence.PRESENT);
            case FALSE -> EnumSet.of(Presence.ABSENT);
            case NOT_FALSE -> EnumSet.of(Presence.PRESENT, Presence.UNKNOWN);
            case NOT_TRUE -> EnumSet.of(Presence.ABSENT, Presence.UNKNOWN);
        };
    }

    private static Set<Sex> sexes(Sex sex, Want want) {
        var undecided = EnumSet.of(Sex.OTHER, Sex.UNKNOWN);
        var sexes = want.isToHold() ? EnumSet.of(sex) : EnumSet.complementOf(EnumSet.of(sex));
        if (want.mayBeUnknown()) {
            sexes.addAll(undecided);
        } else {
            sexes.removeAll(undecided);
        }
        return sexes;
    }

    private static List<List<Goal>> planned(Set<String> procedures, boolean planned) {
        var facts = procedures.stream()
                .<Goal>map(each -> new Goal.Plan(each, planned))
                .toList();
        return planned ? facts.stream().map(List::of).toList() : List.of(facts);
    }

    /** How long ago a finding began is asked of a present one only; without a finding, of the report as a whole. */
    private static List<List<Goal>> onset(Condition.Onset onset, Want want) {
        var under = onset.under();
        var atLeast = onset.atLeast();
        var ways = amount(
                "onset " + onset.finding(),
                atLeast == null ? null : (double) atLeast.toSeconds(),
                under == null ? null : (double) under.toSeconds(),
                want);
        String finding = onset.finding();
        if (finding == null) {
            return ways;
        }
        var present = new Told(finding, EnumSet.of(Presence.PRESENT));
        var all = new ArrayList<List<Goal>>();
        ways.forEach(
                way -> all.add(Stream.concat(Stream.of(present), way.stream()).toList()));
        if (want == Want.NOT_FALSE) {
            all.add(List.of(new Told(finding, EnumSet.of(Presence.UNKNOWN))));
        } else if (!want.isToHold()) {
            all.add(List.of(new Told(finding, presences(want))));
        }
        return all;
    }

    private static List<List<Goal>> amount(String amount, @Nullable Double atLeast, @Nullable Double under, Want want) {
        double from = atLeast == null ? Double.NEGATIVE_INFINITY : atLeast;
        double to = under == null ? Double.POSITIVE_INFINITY : under;
        var ways = new ArrayList<List<Goal>>();
        if (want.isToHold()) {
            ways.add(List.of(new Between(amount, from, to)));
        } else {
            ways.add(List.of(new Between(amount, Double.NEGATIVE_INFINITY, from)));
            ways.add(List.of(new Between(amount, to, Double.POSITIVE_INFINITY)));
        }
        if (want.mayBeUnknown()) {
            ways.add(List.of(new Untold(amount)));
        }
        return ways;
    }

    private static @Nullable Double number(@Nullable Integer years) {
        return years == null ? null : years.doubleValue();
    }

    private static List<List<Goal>> one(Goal goal) {
        return List.of(List.of(goal));
    }
}
