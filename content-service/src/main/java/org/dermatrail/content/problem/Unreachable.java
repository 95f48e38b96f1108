package org.dermatrail.content.problem;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;

/** Tells a database that is away, starting, stopping or full of connections from a defect of ours. */
public final class Unreachable {

    /** SQLSTATE classes: connection exception, operator intervention, insufficient resources. */
    private static final Set<String> CLASSES = Set.of("08", "57", "53");

    private static final int DEEPEST = 20;

    private Unreachable() {}

    /** Whether the database being away is somewhere behind the fault. */
    public static boolean isCauseOf(Throwable fault) {
        Throwable cause = fault;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            if (cause instanceof SQLException refused && isAway(refused)) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }

    private static boolean isAway(SQLException refused) {
        String state = refused.getSQLState();
        boolean ofTheConnection = state != null && state.length() == 5 && CLASSES.contains(state.substring(0, 2));
        return ofTheConnection
                || refused instanceof SQLTransientConnectionException
                || String.valueOf(refused.getMessage()).contains("Acquisition timeout");
    }
}
