package org.dermatrail.bench.engines;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dermatrail.triage.intake.WordsLost;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** The command {@code deploy/bench/intake}: times reading, and what other tokenizers would lose. */
public final class IntakeBench {

    private static final double MEDIAN_MICROSECONDS = 1000;
    private static final double GROWTH = 1.5;
    private static final int MISSED = 1;
    private static final int UNUSABLE = 2;

    private IntakeBench() {}

    /** @param arguments the file of cases whose texts the tokenizers are tried on, or "none" */
    public static void main(String[] arguments) throws RunnerException {
        try {
            Path file = Path.of(arguments[0]);
            if (Files.isRegularFile(file)) {
                tokenizers(texts(file));
            } else {
                System.out.println("There is no file of texts: tokenizers are not compared");
            }
            System.exit(table(times()) ? 0 : MISSED);
        } catch (IOException | IllegalArgumentException unusable) {
            System.err.println(unusable.getMessage());
            System.exit(UNUSABLE);
        }
    }

    private static List<String> texts(Path file) throws IOException {
        JsonNode root = JsonMapper.builder().build().readTree(Files.readString(file));
        var texts = new ArrayList<String>();
        for (JsonNode one : root.isArray() ? root : root.path("vignettes")) {
            texts.add(one.path("free_text").asText());
        }
        if (texts.isEmpty()) {
            throw new IOException(file + " holds no cases");
        }
        return texts;
    }

    private static void tokenizers(List<String> texts) throws IOException {
        lost("as they are", texts);
        lost(
                "without a space after a mark",
                texts.stream().map(text -> text.replaceAll("([.,!?]) ", "$1")).toList());
    }

    private static void lost(String how, List<String> texts) throws IOException {
        System.out.printf("Words of the lexicon that other tokenizers lose in %d texts, %s:%n", texts.size(), how);
        for (WordsLost lost : WordsLost.in(texts)) {
            System.out.printf(
                    "%-34s %5d of %5d words, in %4d texts%n",
                    lost.tokenizer(), lost.lost(), lost.words(), lost.texts());
        }
    }

    /** Microseconds for a text: the growth is told by the fastest, which other work on the machine does not lengthen. */
    private record Time(double median, double fastest) {

        static final Time UNKNOWN = new Time(Double.NaN, Double.NaN);
    }

    private static Map<String, Time> times() throws RunnerException {
        var options = new OptionsBuilder()
                .include(TextBench.class.getName() + ".*")
                .forks(1)
                .threads(1)
                .warmupIterations(4)
                .warmupTime(TimeValue.seconds(2))
                .measurementIterations(4)
                .measurementTime(TimeValue.seconds(2))
                .jvmArgs("-Xmx1g")
                .verbosity(VerboseMode.SILENT)
                .shouldFailOnError(true)
                .build();
        var times = new TreeMap<String, Time>();
        for (RunResult result : new Runner(options).run()) {
            var statistics = result.getPrimaryResult().getStatistics();
            times.put(result.getParams().getParam("text"), new Time(statistics.getPercentile(50), statistics.getMin()));
            System.out.printf(
                    "%-10s fastest %10.1f us, median %10.1f us, 99 of 100 within %10.1f us%n",
                    result.getParams().getParam("text"),
                    statistics.getMin(),
                    statistics.getPercentile(50),
                    statistics.getPercentile(99));
        }
        return times;
    }

    private static boolean table(Map<String, Time> times) {
        boolean quick = true;
        System.out.printf("%n%-52s %10s %10s  %s%n", "", "wanted", "measured", "ok");
        for (String text : List.of("en 500", "de 500", "es 500")) {
            double median = times.getOrDefault(text, Time.UNKNOWN).median();
            quick &= row("median of " + text + " characters, microseconds", MEDIAN_MICROSECONDS, median);
        }
        for (String kind : List.of("en", "run", "lines")) {
            double each = times.getOrDefault(kind + " 10000", Time.UNKNOWN).fastest() / 10_000;
            double growth = times.getOrDefault(kind + " 100000", Time.UNKNOWN).fastest() / 100_000 / each;
            quick &= row(kind + ": a character of 100,000 beside one of 10,000, times", GROWTH, growth);
        }
        return quick;
    }

    private static boolean row(String what, double wanted, double measured) {
        boolean ok = measured <= wanted;
        System.out.printf("%-52s <= %7.1f %10.1f  %s%n", what, wanted, measured, ok ? "yes" : "NO");
        return ok;
    }
}
