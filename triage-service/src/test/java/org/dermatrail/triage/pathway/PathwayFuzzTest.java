package org.dermatrail.triage.pathway;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;
import org.dermatrail.triage.scoring.Pathways;
import org.dermatrail.triage.scoring.Rehearsal;

/**
 * Pathways that nobody would write. In the build it reads the inputs kept beside it; with {@code -Pfuzz} it makes up new
 * ones for ten minutes. An input with an odd last byte is made into a condition and a report, which are put into a sound
 * pathway so that they come far; so are two lines, a report and a condition. Anything else is a whole document.
 */
class PathwayFuzzTest {

    private static final Vocabulary VOCABULARY = Knowledge.load().vocabulary();

    private static final String FRAME = """
            id: sample
            version: 1
            title: A sample
            article: vitiligo-recurrence
            careSetting: dermatology
            appliesWhen: vitiligo
            rules:
              - id: sample.a
                title: A rule
                when: %s
                then: {floor: consultation}
                cites: [vitiligo-recurrence/fast-spread-soon]
              - id: sample.b
                title: Another rule
                when: {any: [fever, itch]}
                then: {floor: consultation_24}
                cites: [vitiligo-recurrence/fast-spread-soon]
            cases:
              - name: one
                report: %s
                expect: {urgency: consultation}
            """;

    @FuzzTest(maxDuration = "10m")
    void whateverIsWrittenIsReadOrRefusedWithItsPlace(FuzzedDataProvider data) {
        String source = source(data);
        var places = Places.of("sample.yaml", source);
        Pathway pathway;
        try {
            pathway = PathwayReader.read("sample.yaml", source, VOCABULARY);
        } catch (InvalidKnowledge refused) {
            assertThat(refused.faults()).isNotEmpty();
            for (Remark remark : places.remarks(refused)) {
                assertThat(remark.line()).isPositive();
                assertThat(remark.column()).isPositive();
                assertThat(remark.message()).isNotBlank();
            }
            return;
        }
        assertThat(PathwayReader.read("sample.yaml", source, VOCABULARY)).isEqualTo(pathway);
        for (Remark remark : Inspection.of(pathway, VOCABULARY, places)) {
            assertThat(remark.line())
                    .isBetween(1, Math.toIntExact(source.lines().count()) + 1);
        }
        Rehearsal.of(Pathways.compile(VOCABULARY, List.of(pathway)));
    }

    private static String source(FuzzedDataProvider data) {
        if (data.consumeBoolean()) {
            var madeUp = new MadeUp(data, VOCABULARY);
            return FRAME.formatted(madeUp.condition(), madeUp.report());
        }
        String text = data.consumeRemainingAsString();
        var lines = text.lines().toList();
        return lines.size() == 2 ? FRAME.formatted(lines.getLast(), lines.getFirst()) : text;
    }
}
