package org.dermatrail.triage.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class InflectionTest {

    @Test
    void verbs() {
        assertThat(Inflection.forms("drop~")).contains("drop", "drops", "dropped", "dropping");
        assertThat(Inflection.forms("raise~")).contains("raises", "raised", "raising");
        assertThat(Inflection.forms("see~")).contains("sees", "seeing");
        assertThat(Inflection.forms("worry~")).contains("worries", "worried", "worrying");
        assertThat(Inflection.forms("itch~")).contains("itches", "itched", "itching");
    }

    @Test
    void nouns() {
        assertThat(Inflection.forms("patch+")).containsExactlyInAnyOrder("patch", "patches");
        assertThat(Inflection.forms("body+")).containsExactlyInAnyOrder("body", "bodies");
    }

    @Test
    void anythingElseIsItself() {
        assertThat(Inflection.forms("mouth")).containsExactly("mouth");
    }
}
