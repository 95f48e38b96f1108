package org.dermatrail.triage.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dermatrail.triage.scoring.Sample.about;
import static org.dermatrail.triage.scoring.Sample.always;
import static org.dermatrail.triage.scoring.Sample.pathways;
import static org.dermatrail.triage.scoring.Sample.report;
import static org.dermatrail.triage.scoring.Sample.rule;
import static org.dermatrail.triage.scoring.Sample.score;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class DispositionTest {

    private static final String DAY = rule("day", "itch", "floor: consultation_24");
    private static final String EYE = rule("eye", "itch", "floor: emergency, careSetting: eye-clinic");
    private static final String BURN = rule("burn", "itch", "floor: emergency, careSetting: burn-centre");
    private static final String LUMP = rule("lump", "itch", "floor: consultation, careSetting: cancer-clinic");

    @Test
    void whoNamesASettingForTheUrgencyIsFollowed() {
        assertThat(setting(EYE)).isEqualTo("eye-clinic");
        assertThat(setting(EYE, BURN)).isEqualTo("eye-clinic");
        assertThat(setting(BURN, EYE)).isEqualTo("burn-centre");
        assertThat(setting(LUMP, EYE)).isEqualTo("eye-clinic");
        assertThat(setting(EYE, LUMP)).isEqualTo("eye-clinic");
    }

    @Test
    void anEmergencyGoesWhereEmergenciesGoWhateverLesserSignsName() {
        assertThat(setting(rule("one", "itch", "floor: emergency"), LUMP)).isEqualTo("emergency-department");
        assertThat(setting(rule("one", "itch", "floor: emergency_ambulance"), EYE))
                .isEqualTo("ambulance");
    }

    @Test
    void aConsultationGoesToTheNamedSettingElseToThatOfThePathway() {
        assertThat(setting(DAY)).isEqualTo("dermatology");
        assertThat(setting(DAY, LUMP)).isEqualTo("cancer-clinic");
        assertThat(score(pathways(always(DAY)), report("itch")).careSetting()).isEqualTo("general-practice");
        assertThat(score(pathways(always(LUMP)), report("itch")).careSetting()).isEqualTo("cancer-clinic");
    }

    @Test
    void whatIsMildStaysAtHome() {
        assertThat(setting(rule("few", "itch", "points: 3"))).isEqualTo("self-care");
    }

    @Test
    void theShortestTimeCounts() {
        var week = rule("week", "itch", "floor: consultation_24, within: P7D");
        var fortnight = rule("fortnight", "itch", "floor: consultation_24, within: P14D");

        assertThat(within(week, fortnight)).isEqualTo(Duration.ofDays(7));
        assertThat(within(fortnight, week)).isEqualTo(Duration.ofDays(7));
        assertThat(within(fortnight, DAY)).isEqualTo(Duration.ofHours(24));
        assertThat(within(rule("few", "itch", "points: 3"))).isEqualTo(Duration.ofDays(90));
    }

    private static String setting(String... rules) {
        return score(pathways(about("itch", rules)), report("itch")).careSetting();
    }

    private static Duration within(String... rules) {
        return score(pathways(about("itch", rules)), report("itch")).within();
    }
}
