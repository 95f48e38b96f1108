package org.dermatrail.triage.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dermatrail.triage.pathway.Knowledge;
import org.dermatrail.triage.report.Finding;
import org.dermatrail.triage.report.Presence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoomTest {

    private static final Intake INTAKE = Intake.load(Knowledge.load().vocabulary(), Lexicon.all());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "my right arm (sorry for the typing) suddenly went weak",
                "my right arm [I am left-handed, by the way] suddenly went weak",
                "my right arm (no pain in it) suddenly went weak",
                "my right arm (but never mind) suddenly went weak"
            })
    void aSignGoesOnBehindABracket(String text) {
        assertThat(present(text)).contains("arm-weakness");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "eczema on my arms (cream too weak)",
                "my arm (my nails are weak) itches",
                "dry arms :( and now my nails :) are weak",
                "dry arms for years, (a) are my nails now weak"
            })
    void noSignIsMadeOfWhatStandsInABracketAndBesideIt(String text) {
        assertThat(present(text)).doesNotContain("arm-weakness");
    }

    @Test
    void aFigureOfSpeechEndsAtABracket() {
        assertThat(present("my skin (red and itchy since the nuts) can't breathe"))
                .contains("breathless");
        assertThat(present("my skin can't breathe")).doesNotContain("breathless");
    }

    private static List<String> present(String text) {
        return INTAKE.read(text, "en").findings().stream()
                .filter(finding -> finding.presence() == Presence.PRESENT)
                .map(Finding::id)
                .toList();
    }
}
