package org.dermatrail.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import javax.transaction.xa.XAException;
import org.junit.jupiter.api.Test;

class LostDatabaseTest {

    @Test
    void aLostConnectionIsNotADefect() {
        assertThat(LostDatabase.isBehind(wrapped(new SQLException("refused", "08001"))))
                .isTrue();
        assertThat(LostDatabase.isBehind(wrapped(new SQLException("shutting down", "57P01"))))
                .isTrue();
        assertThat(LostDatabase.isBehind(wrapped(new SQLException("too many", "53300"))))
                .isTrue();
        assertThat(LostDatabase.isBehind(
                        wrapped(new SQLException("Sorry, acquisition timeout! Acquisition timeout while waiting"))))
                .isTrue();
    }

    @Test
    void aConnectionLostAtTheCommitIsNotOneEither() {
        Exception rolledBack = new Exception("Could not commit transaction.");
        rolledBack.addSuppressed(new XAException("Error trying to transactionCommit local transaction")
                .initCause(new SQLException("terminating connection due to unexpected postmaster exit", "57P01")));

        assertThat(LostDatabase.isBehind(new IllegalStateException(rolledBack))).isTrue();
    }

    @Test
    void aBrokenQueryIs() {
        assertThat(LostDatabase.isBehind(wrapped(new SQLException("syntax", "42601"))))
                .isFalse();
        assertThat(LostDatabase.isBehind(new IllegalStateException())).isFalse();
    }

    private static Throwable wrapped(SQLException cause) {
        return new IllegalStateException(new RuntimeException(cause));
    }
}
