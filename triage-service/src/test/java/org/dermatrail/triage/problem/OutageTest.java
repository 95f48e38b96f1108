package org.dermatrail.triage.problem;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.transaction.RollbackException;
import java.sql.SQLException;
import javax.transaction.xa.XAException;
import org.junit.jupiter.api.Test;

class OutageTest {

    @Test
    void aLostConnectionIsNotADefect() {
        assertThat(Outage.causes(wrapped(new SQLException("refused", "08001")))).isTrue();
        assertThat(Outage.causes(wrapped(new SQLException("shutting down", "57P01"))))
                .isTrue();
        assertThat(Outage.causes(wrapped(new SQLException("too many", "53300"))))
                .isTrue();
        assertThat(Outage.causes(
                        wrapped(new SQLException("Sorry, acquisition timeout! Acquisition timeout while waiting"))))
                .isTrue();
    }

    @Test
    void aConnectionLostAtTheCommitIsNotOneEither() {
        Exception rolledBack = new RollbackException("Could not commit transaction.");
        rolledBack.addSuppressed(new XAException("Error trying to transactionCommit local transaction")
                .initCause(new SQLException("terminating connection due to unexpected postmaster exit", "57P01")));

        assertThat(Outage.causes(new IllegalStateException(rolledBack))).isTrue();
    }

    @Test
    void aBrokenQueryIs() {
        assertThat(Outage.causes(wrapped(new SQLException("syntax", "42601")))).isFalse();
        assertThat(Outage.causes(new IllegalStateException())).isFalse();
    }

    private static Throwable wrapped(SQLException cause) {
        return new IllegalStateException(new RuntimeException(cause));
    }
}
