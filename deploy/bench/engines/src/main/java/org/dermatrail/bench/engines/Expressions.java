package org.dermatrail.bench.engines;

import java.util.List;
import java.util.stream.Collectors;
import org.dermatrail.triage.pathway.Condition;
import org.jspecify.annotations.Nullable;

/**
 * Writes a condition as an expression of {@code &&}, {@code ||} and comparisons, which DRL and CEL read alike; they only
 * differ in how they look into an array and how they count. Three-valued logic becomes two expressions: when it holds and when it fails.
 */
final class Expressions {

    private final Numbers numbers;
    private final String lookUp;
    private final String one;
    private final String plus;
    private final String sum;

    private Expressions(Numbers numbers, String lookUp, String one, String plus, String sum) {
        this.numbers = numbers;
        this.lookUp = lookUp;
        this.one = one;
        this.plus = plus;
        this.sum = sum;
    }

    /** For DRL, in which {@link Told} counts. */
    static Expressions drools(Numbers numbers) {
        return new Expressions(numbers, "%s(%d)", "(%s)", ", ", "count(%s)");
    }

    /** For CEL, which can count by itself. */
    static Expressions cel(Numbers numbers) {
        return new Expressions(numbers, "%s[%d]", "((%s) ? 1 : 0)", " + ", "(%s)");
    }

    String holds(Condition condition) {
        return switch (condition) {
            case Condition.Has has -> at("present", numbers.finding(has.finding()));
            case Condition.All all -> joined(all.of(), " && ", true);
            case Condition.Any any -> joined(any.of(), " || ", true);
            case Condition.AtLeast least -> least(least.count(), least.of(), true);
            case Condition.Not not -> fails(not.of());
            case Condition.Possibly possibly -> "!(" + fails(possibly.of()) + ")";
            case Condition.Known known -> holds(known.of());
            case Condition.Onset onset -> {
                String finding = onset.finding();
                String time = time(finding);
                String range = range(time, seconds(onset.atLeast()), seconds(onset.under()));
                String known = time + " >= 0 && " + range;
                yield finding == null ? known : at("present", numbers.finding(finding)) + " && " + known;
            }
            case Condition.Age age -> "age >= 0 && " + range("age", text(age.atLeast()), text(age.under()));
            case Condition.SexIs sex -> "sex < 2 && sex == " + sex.sex().ordinal();
            case Condition.Measured measured ->
                known(measured) + " && " + range(value(measured), text(measured.atLeast()), text(measured.under()));
            case Condition.Planned planned ->
                planned.procedures().stream()
                        .map(id -> at("planned", numbers.procedure(id)))
                        .collect(Collectors.joining(" || "));
            case Condition.ReportIs report ->
                switch (report.state()) {
                    case EMPTY -> "blank";
                    case NOT_UNDERSTOOD -> "garbled";
                    case CONTRADICTORY -> "contradicted";
                    case GRAVE_UNKNOWN -> "doubtful";
                };
        };
    }

    String fails(Condition condition) {
        return switch (condition) {
            case Condition.Has has -> at("absent", numbers.finding(has.finding()));
            case Condition.All all -> joined(all.of(), " || ", false);
            case Condition.Any any -> joined(any.of(), " && ", false);
            case Condition.AtLeast least -> least(least.of().size() - least.count() + 1, least.of(), false);
            case Condition.Not not -> holds(not.of());
            case Condition.Possibly possibly -> fails(possibly.of());
            case Condition.Known known -> "!(" + holds(known.of()) + ")";
            case Condition.Onset onset -> {
                String finding = onset.finding();
                String time = time(finding);
                String outside =
                        time + " >= 0 && !(" + range(time, seconds(onset.atLeast()), seconds(onset.under())) + ")";
                yield finding == null
                        ? outside
                        : at("absent", numbers.finding(finding)) + " || (" + at("present", numbers.finding(finding))
                                + " && " + outside + ")";
            }
            case Condition.Age age -> "age >= 0 && !(" + range("age", text(age.atLeast()), text(age.under())) + ")";
            case Condition.SexIs sex -> "sex < 2 && sex != " + sex.sex().ordinal();
            case Condition.Measured measured ->
                known(measured) + " && !(" + range(value(measured), text(measured.atLeast()), text(measured.under()))
                        + ")";
            case Condition.Planned _, Condition.ReportIs _ -> "!(" + holds(condition) + ")";
        };
    }

    private String joined(List<Condition> parts, String operator, boolean holds) {
        if (parts.isEmpty()) {
            return Boolean.toString(operator.equals(" && "));
        }
        return parts.stream().map(part -> "(" + side(part, holds) + ")").collect(Collectors.joining(operator));
    }

    /** At least so many, counted: written out as "and" and "or", NEWS2 alone would be megabytes. */
    private String least(int count, List<Condition> parts, boolean holds) {
        if (count <= 0 || count > parts.size()) {
            return Boolean.toString(count <= 0);
        }
        if (count == parts.size()) {
            return joined(parts, " && ", holds);
        }
        if (count == 1) {
            return joined(parts, " || ", holds);
        }
        String ones =
                parts.stream().map(part -> one.formatted(side(part, holds))).collect(Collectors.joining(plus));
        return sum.formatted(ones) + " >= " + count;
    }

    private String side(Condition part, boolean holds) {
        return holds ? holds(part) : fails(part);
    }

    private String time(@Nullable String finding) {
        return finding == null ? "latest" : at("onset", numbers.finding(finding));
    }

    private String value(Condition.Measured measured) {
        return at("measured", numbers.measurement(measured.measurement()));
    }

    private String known(Condition.Measured measured) {
        return at("known", numbers.measurement(measured.measurement()));
    }

    private static String range(String value, @Nullable String from, @Nullable String to) {
        if (from == null) {
            return to == null ? "true" : value + " < " + to;
        }
        return to == null ? value + " >= " + from : "(" + value + " >= " + from + " && " + value + " < " + to + ")";
    }

    private static @Nullable String seconds(java.time.@Nullable Duration duration) {
        return duration == null ? null : Long.toString(duration.toSeconds());
    }

    private static @Nullable String text(@Nullable Number bound) {
        return bound == null ? null : bound.toString();
    }

    private String at(String array, int number) {
        return lookUp.formatted(array, number);
    }
}
