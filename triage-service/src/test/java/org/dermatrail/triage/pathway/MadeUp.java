package org.dermatrail.triage.pathway;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.dermatrail.triage.report.Sex;

/** Conditions and reports made of whatever bytes there are, so that nearly all of them can be read and scored. */
final class MadeUp {

    private static final int DEEPEST = 5;
    private static final int LONGEST = 4;

    // Few, so that what one condition asks for meets what another one asks for, implies, measures or tells.
    private static final String[] FINDINGS = {
        "vitiligo",
        "vitiligo-fast-spread",
        "vitiligo-spreading",
        "itch",
        "fever",
        "severely-unwell",
        "unwell",
        "pregnant"
    };
    private static final String[] MEASUREMENTS = {"itch-nrs", "temperature-c", "vida", "pulse", "weeks-pregnant"};
    private static final String[] PROCEDURES = {"microneedling", "nbuvb", "filler"};
    private static final String[] STATES = {"empty", "not_understood", "contradictory", "grave_unknown"};
    private static final String[] PRESENCES = {"present", "absent", "unknown"};

    private final FuzzedDataProvider data;
    private final Vocabulary vocabulary;

    MadeUp(FuzzedDataProvider data, Vocabulary vocabulary) {
        this.data = data;
        this.vocabulary = vocabulary;
    }

    String condition() {
        return condition(DEEPEST);
    }

    String report() {
        var told = new TreeMap<String, Set<String>>();
        some(() -> told.computeIfAbsent(data.pickValue(PRESENCES), presence -> new TreeSet<>())
                .add(finding()));
        told.computeIfAbsent("present", presence -> new TreeSet<>()).add("vitiligo");
        var since = new TreeMap<String, String>();
        some(() -> since.put(finding(), duration()));
        var measurements = new TreeMap<String, String>();
        some(() -> {
            String id = data.pickValue(MEASUREMENTS);
            measurements.put(id, value(id));
        });
        var fields = new TreeMap<String, Object>(told);
        fields.put("age", age());
        fields.put("sex", Words.of(data.pickValue(Sex.values())));
        fields.put("since", mapping(since));
        fields.put("measurements", mapping(measurements));
        fields.put("planned", procedures());
        fields.put("notUnderstood", data.consumeBoolean());
        return mapping(fields);
    }

    private String condition(int deepest) {
        return switch (data.consumeInt(0, deepest == 0 ? 7 : 13)) {
            case 0 -> finding();
            case 1 -> "{onset: {of: %s, %s}}".formatted(finding(), bounds(this::duration));
            case 2 -> "{onset: {%s}}".formatted(bounds(this::duration));
            case 3 -> "{age: {%s}}".formatted(bounds(this::age));
            case 4 -> "{sex: %s}".formatted(data.consumeBoolean() ? "male" : "female");
            case 5 -> measured(data.pickValue(MEASUREMENTS));
            case 6 -> "{planned: [microneedling, %s]}".formatted(data.pickValue(PROCEDURES));
            case 7 -> "{report: %s}".formatted(data.pickValue(STATES));
            case 8 -> "{not: %s}".formatted(condition(deepest - 1));
            case 9 -> "{possibly: %s}".formatted(condition(deepest - 1));
            case 10 -> "{known: %s}".formatted(condition(deepest - 1));
            case 11 -> "{all: %s}".formatted(conditions(deepest - 1));
            case 12 -> "{any: %s}".formatted(conditions(deepest - 1));
            default -> atLeast(conditions(deepest - 1));
        };
    }

    private List<String> conditions(int deepest) {
        var conditions = new ArrayList<>(List.of(condition(deepest)));
        some(() -> conditions.add(condition(deepest)));
        return conditions;
    }

    private String atLeast(List<String> of) {
        return "{atLeast: {count: %d, of: %s}}".formatted(data.consumeInt(1, of.size()), of);
    }

    private String measured(String id) {
        return "{measurement: {id: %s, %s}}".formatted(id, bounds(() -> value(id)));
    }

    private String bounds(Supplier<String> bound) {
        return switch (data.consumeInt(0, 2)) {
            case 0 -> "atLeast: " + bound.get();
            case 1 -> "under: " + bound.get();
            default -> "atLeast: %s, under: %s".formatted(bound.get(), bound.get());
        };
    }

    private String finding() {
        return data.pickValue(FINDINGS);
    }

    private Set<String> procedures() {
        var procedures = new TreeSet<String>();
        some(() -> procedures.add(data.pickValue(PROCEDURES)));
        return procedures;
    }

    private String age() {
        return String.valueOf(data.consumeInt(0, 130));
    }

    private String duration() {
        return Duration.ofSeconds(
                        data.consumeBoolean() ? data.consumeInt(0, 400_000) : data.consumeLong(0, Long.MAX_VALUE))
                .toString();
    }

    private String value(String id) {
        var term = vocabulary.measurements().get(id);
        return String.valueOf(data.consumeInt((int) term.min() * 10, (int) term.max() * 10) / 10.0);
    }

    private void some(Runnable one) {
        for (int more = data.consumeInt(0, LONGEST); more > 0; more--) {
            one.run();
        }
    }

    private static String mapping(TreeMap<String, ?> fields) {
        return fields.toString().replace("=", ": ");
    }
}
