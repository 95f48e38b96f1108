package org.dermatrail.triage.pathway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents that nobody means: each is refused with its place and never with anything but a fault. */
class HostileYamlTest {

    private static final Vocabulary VOCABULARY = Knowledge.load().vocabulary();

    private static final Map<String, String> DOCUMENTS = Map.ofEntries(
            Map.entry("id: &a [x]\ntitle: *a\n", "anchors and aliases are not taken"),
            Map.entry("a: &a {b: c}\nd: *a\n", "anchors and aliases are not taken"),
            Map.entry("id: *nowhere\n", "anchors and aliases are not taken"),
            Map.entry("id: !!java.net.URL [http://127.0.0.1/]\n", "tags such as !!java are not taken"),
            Map.entry("id: !!javax.script.ScriptEngineManager x\n", "tags such as !!java are not taken"),
            Map.entry("id: a\n---\nid: b\n", "a second document begins here"),
            Map.entry("id: a\nid: b\n", "'id' is written twice: keep one"),
            Map.entry("? [a, b]\n: c\n", "not readable as YAML"),
            Map.entry("", "the file is empty"),
            Map.entry("\u0000\u0001", "not readable as YAML"),
            Map.entry("id: \ud800\n", "not readable as YAML"),
            Map.entry("just words", "expected a mapping"),
            Map.entry("[]", "expected a mapping"),
            Map.entry("{", "not readable as YAML"),
            Map.entry("id: 'x", "not readable as YAML"),
            Map.entry("a: " + "[".repeat(25_000), "nested deeper than 30 levels"),
            Map.entry("a: " + "[".repeat(40) + "]".repeat(40), "nested deeper than 30 levels"),
            Map.entry(
                    "rules: [" + IntStream.range(0, 60_000).mapToObj(i -> "x").collect(Collectors.joining(",")) + "]",
                    "more than 50000 values"),
            Map.entry("when: {divide: [1, 0]}", "unknown key 'when'"),
            Map.entry("k".repeat(101) + ": x", "a key of 101 characters"),
            Map.entry("id: {" + "k".repeat(500_000) + ": x}", "a key of 500000 characters"),
            Map.entry("id: [sample]", "expected a text"));

    /** What an author wrote is told in short: an answer is no echo. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "id: sample\nversion: %s\n",
                "id: sample\nversion: 1\ntitle: A\narticle: a\ncareSetting: %s\nrules: []\n",
                "id: sample\nversion: 1\ntitle: A\narticle: a\ncareSetting: a\nappliesWhen: %s\nrules: []\n",
                "id: sample\nversion: 1\ntitle: A\narticle: a\ncareSetting: a\nappliesWhen: {age: {under: %s}}\nrules: []\n",
                "id: sample\nversion: 1\ntitle: A\narticle: a\ncareSetting: a\nappliesWhen: {onset: {under: %s}}\nrules: []\n",
                "id: sample\nversion: 1\ntitle: A\narticle: a\ncareSetting: a\nappliesWhen: {sex: %s}\nrules: []\n",
                "id: sample\nversion: 1\ntitle: A\narticle: a\ncareSetting: a\nrules:\n  - {id: %s, title: A, when: fever, then: {points: 1}, cites: [a/b]}\n",
                "id: sample\nversion: 1\ntitle: A\narticle: a\ncareSetting: a\nrules:\n  - {id: a.b, title: A, when: fever, then: {points: 1}, cites: [%s]}\n",
            })
    void aLongWordIsRefusedAtOnceAndNotRepeated(String document) {
        String source = document.formatted("Ab".repeat(250_000));

        var invalid = assertTimeoutPreemptively(
                Duration.ofSeconds(2),
                () -> catchThrowableOfType(
                        InvalidKnowledge.class, () -> PathwayReader.read("x.yaml", source, VOCABULARY)));

        assertThat(invalid).message().hasSizeLessThan(1_000);
    }

    @Test
    void manyValuesDeepDownFillNoMemory() {
        String source = IntStream.range(0, 27)
                        .mapToObj(i -> "{" + "k".repeat(100) + ": ")
                        .collect(Collectors.joining())
                + IntStream.range(0, 49_000).mapToObj(i -> "a").collect(Collectors.joining(",", "[", "]"))
                + "}".repeat(27);
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();

        var places = Places.of("x.yaml", source);

        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(100_000_000);
        String deepest =
                IntStream.range(0, 27).mapToObj(i -> "/" + "k".repeat(100)).collect(Collectors.joining());
        assertThat(places.remark(Remark.Weight.ERROR, deepest + "/48999/nothing", "x"))
                .returns(deepest + "/48999", Remark::pointer)
                .returns(1, Remark::line);
    }

    static Iterable<Map.Entry<String, String>> documents() {
        return DOCUMENTS.entrySet();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void aHostileDocumentIsAFaultWithAPlace(Map.Entry<String, String> document) {
        var invalid = catchThrowableOfType(
                InvalidKnowledge.class, () -> PathwayReader.read("x.yaml", document.getKey(), VOCABULARY));

        assertThat(invalid.faults()).first().satisfies(fault -> {
            assertThat(fault.message()).contains(document.getValue());
            assertThat(fault.line()).isPositive();
        });
    }
}
