package org.dermatrail.triage.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class InflectionTest {

    @Test
    void verbs() {
        assertThat(Inflection.ENGLISH.forms("drop~")).contains("drop", "drops", "dropped", "dropping");
        assertThat(Inflection.ENGLISH.forms("raise~")).contains("raises", "raised", "raising");
        assertThat(Inflection.ENGLISH.forms("see~")).contains("sees", "seeing");
        assertThat(Inflection.ENGLISH.forms("worry~")).contains("worries", "worried", "worrying");
        assertThat(Inflection.ENGLISH.forms("itch~")).contains("itches", "itched", "itching");
    }

    @Test
    void nouns() {
        assertThat(Inflection.ENGLISH.forms("patch+")).containsExactlyInAnyOrder("patch", "patches");
        assertThat(Inflection.ENGLISH.forms("body+")).containsExactlyInAnyOrder("body", "bodies");
    }

    @Test
    void anythingElseIsItself() {
        assertThat(Inflection.ENGLISH.forms("mouth")).containsExactly("mouth");
    }
}
