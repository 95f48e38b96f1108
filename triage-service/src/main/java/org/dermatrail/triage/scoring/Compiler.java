package org.dermatrail.triage.scoring;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.dermatrail.triage.pathway.Condition;
import org.dermatrail.triage.report.Sex;
import org.jspecify.annotations.Nullable;

/** Turns conditions into tests over bit sets, noting every finding that they read. */
final class Compiler {

    private final Terms terms;
    private final long[] reads;
    private boolean reportWide;

    private Compiler(Terms terms) {
        this.terms = terms;
        this.reads = Bits.empty(terms.count());
    }

    static Compiled compile(Condition condition, Terms terms) {
        var compiler = new Compiler(terms);
        var test = compiler.test(condition);
        return new Compiled(test, compiler.reads, compiler.reportWide);
    }

    private Test test(Condition condition) {
        return switch (condition) {
            case Condition.Has has -> has(read(has.finding()));
            case Condition.All all -> all(all.of());
            case Condition.Any any -> any(any.of());
            case Condition.AtLeast least -> least(least.count(), tests(least.of()));
            case Condition.Not not -> negated(test(not.of()));
            case Condition.Possibly possibly -> possibly(test(possibly.of()));
            case Condition.Known known -> known(test(known.of()));
            case Condition.Onset onset -> onset(onset);
            case Condition.Age age ->
                age(bound(age.atLeast(), Integer.MIN_VALUE), bound(age.under(), Integer.MAX_VALUE));
            case Condition.SexIs sex -> sex(sex.sex());
            case Condition.Measured measured -> measured(measured);
            case Condition.Planned planned -> planned(planned);
            case Condition.ReportIs report -> report(report.state());
        };
    }

    private int read(String finding) {
        int number = terms.finding(finding);
        Bits.add(reads, number);
        return number;
    }

    private List<Test> tests(List<Condition> conditions) {
        return conditions.stream().map(this::test).toList();
    }

    private static Test has(int finding) {
        int word = finding >>> 6;
        long bit = 1L << finding;
        return facts -> {
            if ((facts.present()[word] & bit) != 0) {
                return Test.TRUE;
            }
            return (facts.absent()[word] & bit) != 0 ? Test.FALSE : Test.UNKNOWN;
        };
    }

    private Test all(List<Condition> conditions) {
        long[] mask = Bits.empty(terms.count());
        var rest = split(conditions, mask);
        return facts -> {
            if (Bits.meet(mask, facts.absent())) {
                return Test.FALSE;
            }
            int truth = Bits.within(mask, facts.present()) ? Test.TRUE : Test.UNKNOWN;
            for (Test test : rest) {
                truth = Math.min(truth, test.of(facts));
                if (truth == Test.FALSE) {
                    return truth;
                }
            }
            return truth;
        };
    }

    private Test any(List<Condition> conditions) {
        long[] mask = Bits.empty(terms.count());
        var rest = split(conditions, mask);
        return facts -> {
            if (Bits.meet(mask, facts.present())) {
                return Test.TRUE;
            }
            int truth = Bits.within(mask, facts.absent()) ? Test.FALSE : Test.UNKNOWN;
            for (Test test : rest) {
                truth = Math.max(truth, test.of(facts));
                if (truth == Test.TRUE) {
                    return truth;
                }
            }
            return truth;
        };
    }

    private Test[] split(List<Condition> conditions, long[] mask) {
        var rest = new ArrayList<Test>();
        for (Condition condition : conditions) {
            if (condition instanceof Condition.Has has) {
                Bits.add(mask, read(has.finding()));
            } else {
                rest.add(test(condition));
            }
        }
        return rest.toArray(Test[]::new);
    }

    private static Test least(int count, List<Test> tests) {
        return facts -> {
            int hold = 0;
            int may = 0;
            for (Test test : tests) {
                int truth = test.of(facts);
                if (truth == Test.TRUE) {
                    hold++;
                } else if (truth == Test.UNKNOWN) {
                    may++;
                }
            }
            if (hold >= count) {
                return Test.TRUE;
            }
            return hold + may >= count ? Test.UNKNOWN : Test.FALSE;
        };
    }

    private static Test negated(Test test) {
        return facts -> -test.of(facts);
    }

    private static Test possibly(Test test) {
        return facts -> test.of(facts) == Test.FALSE ? Test.FALSE : Test.TRUE;
    }

    private static Test known(Test test) {
        return facts -> test.of(facts) == Test.TRUE ? Test.TRUE : Test.FALSE;
    }

    private Test onset(Condition.Onset onset) {
        long from = seconds(onset.atLeast(), 0);
        long to = seconds(onset.under(), Long.MAX_VALUE);
        String finding = onset.finding();
        if (finding == null) {
            return facts -> between(facts.latestOnset(), from, to);
        }
        int number = read(finding);
        Test present = has(number);
        return facts -> {
            int truth = present.of(facts);
            return truth == Test.TRUE ? between(facts.onset(number), from, to) : truth;
        };
    }

    private static int between(long seconds, long from, long to) {
        if (seconds == Facts.UNKNOWN_ONSET) {
            return Test.UNKNOWN;
        }
        return truth(seconds >= from && seconds < to);
    }

    private static Test age(int atLeast, int under) {
        return facts -> facts.age() < 0 ? Test.UNKNOWN : truth(facts.age() >= atLeast && facts.age() < under);
    }

    private static Test sex(Sex sex) {
        return facts -> facts.sex() == Sex.FEMALE || facts.sex() == Sex.MALE ? truth(facts.sex() == sex) : Test.UNKNOWN;
    }

    private Test measured(Condition.Measured measured) {
        int number = terms.measurement(measured.measurement());
        Double least = measured.atLeast();
        Double below = measured.under();
        double atLeast = least == null ? Double.NEGATIVE_INFINITY : least;
        double under = below == null ? Double.POSITIVE_INFINITY : below;
        return facts -> {
            double value = facts.measured(number);
            return Double.isNaN(value) ? Test.UNKNOWN : truth(value >= atLeast && value < under);
        };
    }

    private Test planned(Condition.Planned planned) {
        long[] mask = Bits.empty(terms.procedures());
        planned.procedures().forEach(id -> Bits.add(mask, terms.procedure(id)));
        return facts -> truth(Bits.meet(mask, facts.planned()));
    }

    private Test report(Condition.State state) {
        reportWide = true;
        return switch (state) {
            case EMPTY -> facts -> truth(facts.empty());
            case NOT_UNDERSTOOD -> facts -> truth(facts.notUnderstood());
            case CONTRADICTORY -> facts -> truth(facts.contradictory());
        };
    }

    private static int truth(boolean holds) {
        return holds ? Test.TRUE : Test.FALSE;
    }

    private static int bound(@Nullable Integer bound, int none) {
        return bound == null ? none : bound;
    }

    private static long seconds(@Nullable Duration duration, long none) {
        return duration == null ? none : duration.toSeconds();
    }

    /**
     * A test and the findings that it reads.
     *
     * @param reportWide whether it looks at the report as a whole, so that any change may matter to it
     */
    record Compiled(Test test, long[] reads, boolean reportWide) {}
}
