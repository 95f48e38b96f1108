package org.dermatrail.bench.engines;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.openjdk.jmh.util.ListStatistics;

/** The command {@code deploy/bench/scoring}: compares results first, then times, then says what was wanted. */
public final class ScoringBench {

    private static final double MICROSECONDS = 20;
    private static final double TIMES_DROOLS = 20;
    private static final double TIMES_CEL = 50;
    private static final int ROUNDS = 5;
    private static final List<String> LABELS = List.of("answer", "product", "drools", "cel");
    private static final String NO_FILE = "none";
    private static final int MISSED = 1;
    private static final int UNUSABLE = 2;

    private ScoringBench() {}

    /** @param arguments the file of cases, which may be missing */
    public static void main(String[] arguments) throws RunnerException {
        try {
            System.exit(run(Path.of(arguments[0])) ? 0 : MISSED);
        } catch (IOException | IllegalArgumentException unusable) {
            System.err.println(unusable.getMessage());
            System.exit(UNUSABLE);
        }
    }

    private static boolean run(Path vignettes) throws IOException, RunnerException {
        var contest = new Contest(vignettes);
        if (!Files.isRegularFile(vignettes)) {
            String what = vignettes.toString().equals(NO_FILE) ? "No file was given" : "There is no file " + vignettes;
            System.out.println(what + ": going on with the pathways' own cases");
        }
        System.out.printf("%d rules, %d reports%n", contest.rules(), contest.reports.size());
        var differences = new ArrayList<String>();
        differences.addAll(contest.differences("Drools", contest.drools()));
        differences.addAll(contest.differences("CEL", contest.cel()));
        if (!differences.isEmpty()) {
            System.out.println("Nothing was timed, for results differ:");
            differences.stream().limit(10).forEach(System.out::println);
            return false;
        }
        System.out.println("Drools and CEL come to the same urgency, score and rules on every report");
        return table(times(vignettes));
    }

    /**
     * Microseconds for each report, by the name of the measurement: the median over rounds in which all take turns, so that
     * other work on the machine falls on all of them.
     */
    private static Map<String, Double> times(Path vignettes) throws RunnerException {
        var measured = new TreeMap<String, ListStatistics>();
        for (int round = 0; round < ROUNDS; round++) {
            for (String label : LABELS) {
                var statistics = measured.computeIfAbsent(label, any -> new ListStatistics());
                for (RunResult result : new Runner(options(label, vignettes)).run()) {
                    result.getAggregatedResult()
                            .getIterationResults()
                            .forEach(one ->
                                    statistics.addValue(one.getPrimaryResult().getScore()));
                }
            }
        }
        var medians = new TreeMap<String, Double>();
        measured.forEach((label, statistics) -> {
            medians.put(label, statistics.getPercentile(50));
            System.out.printf(
                    "%-8s median %8.2f us a report, from %.2f to %.2f in %d measurements%n",
                    label, statistics.getPercentile(50), statistics.getMin(), statistics.getMax(), statistics.getN());
        });
        return medians;
    }

    private static Options options(String label, Path vignettes) {
        return new OptionsBuilder()
                .include(Pattern.quote(ReportBench.class.getName() + "." + label) + "$")
                .forks(1)
                .threads(1)
                .warmupIterations(4)
                .warmupTime(TimeValue.seconds(2))
                .measurementIterations(4)
                .measurementTime(TimeValue.seconds(1))
                .jvmArgs("-Xmx1g", "-D" + ReportBench.VIGNETTES + "=" + vignettes)
                .verbosity(VerboseMode.SILENT)
                .shouldFailOnError(true)
                .build();
    }

    private static boolean table(Map<String, Double> times) {
        double rules = times.getOrDefault("product", Double.NaN);
        double answer = times.getOrDefault("answer", Double.NaN);
        double drools = times.getOrDefault("drools", Double.NaN);
        double cel = times.getOrDefault("cel", Double.NaN);
        var rows = List.of(
                new Row("whole answer, microseconds on one core", "<=", MICROSECONDS, answer),
                new Row("rules alone, throughput as a multiple of Drools'", ">=", TIMES_DROOLS, drools / rules),
                new Row("rules alone, throughput as a multiple of CEL's", ">=", TIMES_CEL, cel / rules));
        System.out.printf("%n%-52s %10s %10s  %s%n", "", "wanted", "measured", "ok");
        rows.forEach(row -> System.out.println(row.text()));
        System.out.printf("%-52s %10s %10.1f%n", "whole answer beside Drools' rules alone", "", drools / answer);
        System.out.printf("%-52s %10s %10.1f%n", "whole answer beside CEL's rules alone", "", cel / answer);
        return rows.stream().allMatch(Row::ok);
    }

    /** A line of the table. */
    private record Row(String what, String relation, double wanted, double measured) {

        boolean ok() {
            return relation.equals("<=") ? measured <= wanted : measured >= wanted;
        }

        String text() {
            return "%-52s %2s %7.0f %10.1f  %s".formatted(what, relation, wanted, measured, ok() ? "yes" : "NO");
        }
    }
}
