package org.dermatrail.triage.problem;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.stream.Stream;
import org.hibernate.exception.JDBCConnectionException;
import org.jspecify.annotations.Nullable;

/** Tells a database that cannot be reached from a defect of ours, and names faults for the log. */
public final class Outage {

    private static final int DEEPEST = 20;

    private Outage() {}

    /**
     * Whether the database being away is somewhere behind the fault, as a cause or suppressed: a commit that a lost
     * connection broke is a rollback to the transaction manager, which only suppresses what the driver said.
     */
    static boolean causes(Throwable fault) {
        return causes(fault, 0);
    }

    private static boolean causes(@Nullable Throwable fault, int depth) {
        return fault != null
                && depth < DEEPEST
                && (isAway(fault)
                        || causes(fault.getCause(), depth + 1)
                        || Stream.of(fault.getSuppressed()).anyMatch(each -> causes(each, depth + 1)));
    }

    private static boolean isAway(Throwable fault) {
        return fault instanceof NotReady
                || fault instanceof JDBCConnectionException
                || fault instanceof SQLTransientException
                || fault instanceof SQLRecoverableException
                || (fault instanceof SQLException sql && unreachable(sql));
    }

    /** What a fault is, without its message, which may quote what a person wrote. */
    public static String name(Throwable fault) {
        Throwable root = fault;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root instanceof SQLException sql
                ? "SQLSTATE " + sql.getSQLState()
                : root.getClass().getName();
    }

    /** Class 08: connection; 57P: shutting down or starting; 53: out of resources; 40: serialisation; pool waits. */
    private static boolean unreachable(SQLException fault) {
        String state = fault.getSQLState();
        return state == null
                ? fault.getCause() instanceof IOException
                        || String.valueOf(fault.getMessage()).contains("Acquisition timeout")
                : state.startsWith("08") || state.startsWith("57P") || state.startsWith("53") || state.startsWith("40");
    }
}
