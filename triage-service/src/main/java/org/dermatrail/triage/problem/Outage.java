package org.dermatrail.triage.problem;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import org.hibernate.exception.JDBCConnectionException;

/** Tells a database that cannot be reached from a defect of ours, and names faults for the log. */
public final class Outage {

    private Outage() {}

    static boolean causes(Throwable fault) {
        for (Throwable each = fault; each != null; each = each.getCause()) {
            if (each instanceof NotReady
                    || each instanceof JDBCConnectionException
                    || each instanceof SQLTransientException
                    || each instanceof SQLRecoverableException
                    || (each instanceof SQLException sql && unreachable(sql))) {
                return true;
            }
        }
        return false;
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
