package org.dermatrail.content.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class HttpDateTest {

    @Test
    void itIsWrittenAsTheStandardWantsIt() {
        assertThat(HttpDate.of(Instant.parse("1994-11-06T08:49:37.9Z"))).isEqualTo("Sun, 06 Nov 1994 08:49:37 GMT");
    }

    @Test
    void theObsoleteFormsAreNotRead() {
        assertThat(HttpDate.read("Sunday, 06-Nov-94 08:49:37 GMT")).isEmpty();
        assertThat(HttpDate.read("Sun Nov  6 08:49:37 1994")).isEmpty();
        assertThat(HttpDate.read("")).isEmpty();
    }
}
