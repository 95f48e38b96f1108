package org.dermatrail.content.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

class HttpDatePropertyTest {

    @Property
    void whatIsWrittenIsReadBack(@ForAll @LongRange(min = 0, max = 253_402_300_799L) long second) {
        Instant time = Instant.ofEpochSecond(second);

        assertThat(HttpDate.read(HttpDate.of(time))).contains(time);
    }
}
