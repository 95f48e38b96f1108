package org.dermatrail.triage.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.dermatrail.triage.pathway.Urgency;
import org.dermatrail.triage.report.Presence;
import org.dermatrail.triage.report.Sex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RenderedTest {

    private static final String NOTHING = "\u2060";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I want to<br>kill myself",
                "I want to<BR />kill myself",
                "I want to<br />\nkill myself",
                "<div>I want to</div><div class=\"x y\">kill myself</div>",
                "<p>I want to <b>kill</b>&nbsp;<span style='color: red'>myself</span></p>",
                "I want to k<i>ill</i> myself",
                "I want to<br><b>kill</b> myself",
                "I want to&lt;br&gt;kill myself",
                "I want to&#10;kill&#x20;myself",
                "I want to k&#105;ll&nbsp;myself",
                "I want to k\u0456ll m\u0443self",
                "I want to ki\u200b\u200bll my\u00adself",
                "\uff29 \uff57\uff41\uff4e\uff54 \uff54\uff4f \uff4b\uff49\uff4c\uff4c \uff4d\uff59\uff53\uff45\uff4c\uff46"
            })
    void whatAPageShowsIsReadAndFoundInTheTextAsItWasPosted(String text) {
        Understanding read = Triage.INTAKE.read(text, "en");

        assertThat(Triage.score(read, 30, Sex.FEMALE).urgency()).isEqualTo(urgency("I want to kill myself"));
        assertThat(read.findings())
                .filteredOn(finding -> finding.presence() == Presence.PRESENT)
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(text.substring(finding.start(), finding.end()))
                        .matches("(?s)[wk\uff57\uff4b].*[f\uff46]"));
    }

    @ParameterizedTest
    @CsvSource({
        "chest pain but I can&#39;t breathe, I can't breathe",
        "chest pain but I can&rsquo;t breathe, I can't breathe",
        "chest pain but I can&#146;t breathe, I can't breathe"
    })
    void whatIsEscapedWithinAWordDoesNotPartIt(String escaped, String plain) {
        assertThat(urgency(escaped)).isEqualTo(urgency(plain)).isEqualTo(Urgency.EMERGENCY_AMBULANCE);
    }

    @Test
    void everythingKeepsItsPlace() {
        assertThat(Rendered.of("a&uuml;b")).isEqualTo("a\u00fc" + NOTHING.repeat(5) + "b");
        assertThat(Rendered.of("a<br/>b")).isEqualTo("a\n    b");
        assertThat(Rendered.of("a<b>b <i>c")).isEqualTo("a" + NOTHING.repeat(3) + "b    c");
        assertThat(Rendered.of("a&nbsp;b")).isEqualTo("a\u00a0     b");
        assertThat(Rendered.of("39\uff0e5\uff01")).isEqualTo("39.5!");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pulse<60 and pain>8",
                "<a friend told me> it hurts",
                "<chest pain>",
                "salt & pepper",
                "R&D; x",
                "&#0; &#xd800; &#1114112; &nothing;",
                "<p this is no tag>"
            })
    void whatOnlyLooksLikeMarkupIsLeft(String text) {
        assertThat(Rendered.of(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<", "<a ", "<a b=", "&", "&#1", "<br>", "\n", "\u200b", "\u0301", "'", "a\u0301", "<a x=\"", " \n "
            })
    void theTimeGrowsWithTheLength(String part) {
        String text = "x" + part.repeat(100_000 / part.length()) + ">&gt;";
        long begun = System.nanoTime();

        Triage.INTAKE.read(text, "en");

        assertThat(System.nanoTime() - begun).isLessThan(3_000_000_000L);
    }

    private static Urgency urgency(String text) {
        return Triage.score(Triage.INTAKE.read(text, "en"), 30, Sex.FEMALE).urgency();
    }
}
