package org.dermatrail.bench.engines;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.dermatrail.triage.report.Report;
import org.dermatrail.triage.scoring.RulesAlone.Verdict;
import org.dermatrail.triage.scoring.Scoring;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One report a call, each in its turn, so that no call can learn from the one before. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ReportBench {

    /** Names the file of cases to the forked process. */
    static final String VIGNETTES = "bench.vignettes";

    /** Reports in turn. */
    abstract static class Turn {

        private List<Report> reports = List.of();
        private int next;

        Contest open() throws IOException {
            var contest = new Contest(Path.of(System.getProperty(VIGNETTES, "none")));
            reports = contest.reports;
            return contest;
        }

        Report report() {
            next = next + 1 == reports.size() ? 0 : next + 1;
            return reports.get(next);
        }
    }

    /** The product. */
    @State(Scope.Benchmark)
    public static class Product extends Turn {

        private Contest contest;
        private Engine rules;

        @Setup
        public void prepare() throws IOException {
            contest = open();
            rules = contest.product();
        }
    }

    /** Drools. */
    @State(Scope.Benchmark)
    public static class Drools extends Turn {

        private Engine rules;

        @Setup
        public void prepare() throws IOException {
            rules = open().drools();
        }
    }

    /** CEL. */
    @State(Scope.Benchmark)
    public static class Cel extends Turn {

        private Engine rules;

        @Setup
        public void prepare() throws IOException {
            rules = open().cel();
        }
    }

    /** The whole answer: every line, questions and counterfactuals. */
    @Benchmark
    public Scoring answer(Product product) {
        return product.contest.answer(product.report());
    }

    @Benchmark
    public Verdict product(Product product) {
        return product.rules.on(product.report());
    }

    @Benchmark
    public Verdict drools(Drools drools) {
        return drools.rules.on(drools.report());
    }

    @Benchmark
    public Verdict cel(Cel cel) {
        return cel.rules.on(cel.report());
    }
}
