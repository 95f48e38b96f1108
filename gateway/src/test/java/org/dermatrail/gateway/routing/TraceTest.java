package org.dermatrail.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.MultiMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TraceTest {

    private static final String VALID = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    @Test
    void aRequestWithoutAnyGetsBoth() {
        Trace trace = Trace.of(MultiMap.caseInsensitiveMultiMap());

        assertThat(UUID.fromString(trace.requestId()).version()).isEqualTo(7);
        assertThat(trace.traceparent()).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01");
        assertThat(trace.inherited()).isFalse();
    }

    @Test
    void whatIsValidIsKept() {
        Trace trace = Trace.of(MultiMap.caseInsensitiveMultiMap()
                .add("x-request-id", "order-17_a.b")
                .add("Traceparent", VALID));

        assertThat(trace).isEqualTo(new Trace("order-17_a.b", VALID, true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01",
                "ff-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
                "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01"
            })
    void aBrokenTraceContextIsReplaced(String sent) {
        Trace trace = Trace.of(MultiMap.caseInsensitiveMultiMap().add("traceparent", sent));

        assertThat(trace.traceparent()).isNotEqualTo(sent);
        assertThat(trace.inherited()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "<script>", "x\u00e9"})
    void anOddRequestIdIsReplaced(String sent) {
        assertThat(Trace.of(MultiMap.caseInsensitiveMultiMap().add("X-Request-Id", sent))
                        .requestId())
                .isNotEqualTo(sent);
    }

    @Test
    void aLongRequestIdIsReplaced() {
        String sent = "a".repeat(65);

        assertThat(Trace.of(MultiMap.caseInsensitiveMultiMap().add("X-Request-Id", sent))
                        .requestId())
                .isNotEqualTo(sent);
    }
}
