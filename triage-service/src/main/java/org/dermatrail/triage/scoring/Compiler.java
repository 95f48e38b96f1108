package org.dermatrail.triage.scoring;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.dermatrail.triage.pathway.Condition;
import org.jspecify.annotations.Nullable;

/** Turns conditions into tests over bit sets, noting every finding that they read. */
final class Compiler {

    private final Terms terms;
    private final long[] reads;
    private boolean reportWide;

    private Compiler(Terms terms) {
        this.terms = terms;
        this.reads = terms.none();
    }

    static Compiled compile(Condition condition, Terms terms) {
        var compiler = new Compiler(terms);
        var test = compiler.test(condition);
        return new Compiled(test, compiler.reads, compiler.reportWide);
    }

    private Test test(Condition condition) {
        return switch (condition) {
            case Condition.Has has -> new Test.Has(read(has.finding()));
            case Condition.All all -> new Test.All(findings(all.of()), others(all.of()));
            case Condition.Any any -> new Test.Any(findings(any.of()), others(any.of()));
            case Condition.AtLeast least ->
                new Test.Least(
                        least.count(), least.of().stream().map(this::test).toArray(Test[]::new));
            case Condition.Not not -> new Test.Not(test(not.of()));
            case Condition.Possibly possibly -> new Test.Possibly(test(possibly.of()));
            case Condition.Known known -> new Test.Known(test(known.of()));
            case Condition.Onset onset -> onset(onset);
            case Condition.Age age -> within(Facts::age, bound(age.atLeast()), bound(age.under()));
            case Condition.SexIs sex -> new Test.Sexed(sex.sex());
            case Condition.Measured measured -> measured(measured);
            case Condition.Planned planned -> planned(planned);
            case Condition.ReportIs report -> {
                reportWide = true;
                yield new Test.There(Mask.of(terms.only(terms.state(report.state()))));
            }
        };
    }

    private int read(String finding) {
        int number = terms.finding(finding);
        Bits.add(reads, number);
        return number;
    }

    private Mask findings(List<Condition> parts) {
        long[] findings = terms.none();
        for (Condition part : parts) {
            if (part instanceof Condition.Has has) {
                Bits.add(findings, read(has.finding()));
            }
        }
        return Mask.of(findings);
    }

    private Test[] others(List<Condition> parts) {
        var others = new ArrayList<Test>();
        for (Condition part : parts) {
            if (!(part instanceof Condition.Has)) {
                others.add(test(part));
            }
        }
        return others.toArray(Test[]::new);
    }

    private Test onset(Condition.Onset onset) {
        String finding = onset.finding();
        if (finding == null) {
            reportWide = true;
            return within(Facts::latestOnset, seconds(onset.atLeast()), seconds(onset.under()));
        }
        Duration from = onset.atLeast();
        Duration to = onset.under();
        return new Test.Began(
                read(finding), from == null ? 0 : from.toSeconds(), to == null ? Long.MAX_VALUE : to.toSeconds());
    }

    private Test measured(Condition.Measured measured) {
        int number = terms.measurement(measured.measurement());
        return new Test.Measured(number, lower(measured.atLeast()), upper(measured.under()));
    }

    private Test planned(Condition.Planned planned) {
        long[] procedures = terms.none();
        planned.procedures().forEach(id -> Bits.add(procedures, terms.procedure(id)));
        return new Test.There(Mask.of(procedures));
    }

    private static Test within(Test.Quantity quantity, @Nullable Double atLeast, @Nullable Double under) {
        return new Test.Within(quantity, lower(atLeast), upper(under));
    }

    private static double lower(@Nullable Double atLeast) {
        return atLeast == null ? Double.NEGATIVE_INFINITY : atLeast;
    }

    private static double upper(@Nullable Double under) {
        return under == null ? Double.POSITIVE_INFINITY : under;
    }

    private static @Nullable Double bound(@Nullable Integer years) {
        return years == null ? null : years.doubleValue();
    }

    private static @Nullable Double seconds(@Nullable Duration duration) {
        return duration == null ? null : (double) duration.toSeconds();
    }

    /**
     * A test and the findings that it reads.
     *
     * @param reportWide whether it looks at the report as a whole, so that any change may matter to it
     */
    record Compiled(Test test, long[] reads, boolean reportWide) {}
}
