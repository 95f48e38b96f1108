package org.dermatrail.triage.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.dermatrail.triage.pathway.Knowledge;
import org.dermatrail.triage.report.Finding;

/** What holds for any text whatever. */
class IntakePropertyTest {

    private static final Intake INTAKE = Intake.load(Knowledge.load().vocabulary(), List.of(Lexicon.english()));
    private static final List<String> WORDS = List.of(
            "no",
            "my",
            "face",
            "droops",
            "since",
            "2",
            "weeks",
            "ago",
            ",",
            ".",
            "?",
            "and",
            "or",
            "mum",
            "has",
            "vitiligo",
            "if",
            "it",
            "spreads",
            "fever",
            "39",
            "cm",
            "microneedling",
            "booked",
            "scar",
            "not",
            "red",
            "I",
            "can't",
            "close",
            "eye",
            "\u0000",
            "\uD83D\uDE00",
            "/",
            "10",
            "old",
            "year",
            "gone",
            "never",
            "before",
            "what");

    @Property(tries = 300)
    void anyCharactersAreReadTheSameTwiceAndWithinTheirText(@ForAll String text) {
        check(text);
    }

    @Property(tries = 300)
    void anyOrderOfWordsIsReadTheSameTwiceAndWithinItsText(@ForAll("sentences") String text) {
        check(text);
    }

    @Property(tries = 100)
    void aSeparateSentenceAddsItsFindingToAny(@ForAll("sentences") String text) {
        assertThat(INTAKE.read("My tongue is swelling. " + text, "en").findings())
                .extracting(Finding::id)
                .contains("tongue-swelling");
    }

    private static void check(String text) {
        Understanding once = INTAKE.read(text, "en");

        assertThat(INTAKE.read(text, "en")).isEqualTo(once);
        assertThat(once.findings()).allSatisfy(finding -> {
            if (finding.start() != null && finding.end() != null) {
                assertThat(finding.start()).isBetween(0, finding.end() - 1);
                assertThat(finding.end()).isLessThanOrEqualTo(text.length());
            }
        });
        assertThat(once.notUnderstood()).allSatisfy(range -> {
            assertThat(range.start()).isBetween(0, range.end() - 1);
            assertThat(range.end()).isLessThanOrEqualTo(text.length());
        });
    }

    @Provide
    Arbitrary<String> sentences() {
        return Arbitraries.of(WORDS).list().ofMaxSize(40).map(words -> String.join(" ", words));
    }
}
