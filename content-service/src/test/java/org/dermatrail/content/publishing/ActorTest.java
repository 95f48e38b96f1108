package org.dermatrail.content.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ActorTest {

    @Test
    void aTraceThatIsNoneIsDropped() {
        String trace = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

        assertThat(new Actor("ines", trace).traceparent()).isEqualTo(trace);
        assertThat(new Actor("ines", "made up\r\n").traceparent()).isNull();
    }
}
