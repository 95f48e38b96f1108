package org.dermatrail.triage.problem;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import org.dermatrail.door.LostDatabase;
import org.hibernate.exception.JDBCConnectionException;

/** Tells what passes by itself from a defect of ours, and names faults for the log. */
public final class Outage {

    private Outage() {}

    /**
     * Whether trying again may help: the database is away, another transaction was in the way, or the service is not
     * ready.
     */
    static boolean causes(Throwable fault) {
        return LostDatabase.isBehind(fault, Outage::passes);
    }

    private static boolean passes(Throwable fault) {
        return fault instanceof NotReady
                || fault instanceof JDBCConnectionException
                || fault instanceof SQLTransientException
                || fault instanceof SQLRecoverableException
                || (fault instanceof SQLException sql && (isUnfinished(sql) || isInTheWay(sql)));
    }

    /** A talk with the database that broke off, of which the driver tells no state. */
    private static boolean isUnfinished(SQLException fault) {
        return fault.getSQLState() == null && fault.getCause() instanceof IOException;
    }

    /** Class 40: serialisation failures and deadlocks. */
    private static boolean isInTheWay(SQLException fault) {
        return fault.getSQLState() != null && fault.getSQLState().startsWith("40");
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
}
