package org.dermatrail.triage.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class OutageTest {

    @Test
    void aDatabaseThatIsAwayPasses() {
        assertThat(Outage.causes(wrapped(new SQLException("shutting down", "57P01"))))
                .isTrue();
        assertThat(Outage.causes(wrapped(new SQLException("broken off", new EOFException()))))
                .isTrue();
    }

    @Test
    void aServiceThatIsNotReadyPasses() {
        assertThat(Outage.causes(new NotReady("No pathways are in force"))).isTrue();
    }

    @Test
    void anotherTransactionInTheWayPasses() {
        assertThat(Outage.causes(wrapped(new SQLException("deadlock", "40P01"))))
                .isTrue();
    }

    @Test
    void aBrokenQueryDoesNot() {
        assertThat(Outage.causes(wrapped(new SQLException("syntax", "42601")))).isFalse();
        assertThat(Outage.causes(new IllegalStateException())).isFalse();
    }

    private static Throwable wrapped(SQLException cause) {
        return new IllegalStateException(new RuntimeException(cause));
    }
}
