package org.dermatrail.content.problem;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells a database that is away, starting, stopping or full of connections from a defect of ours. */
public final class Unreachable {

    /** SQLSTATE classes: connection exception, operator intervention, insufficient resources. */
    private static final Set<String> CLASSES = Set.of("08", "57", "53");

    private static final int DEEPEST = 20;

    private Unreachable() {}

    /**
     * Whether the database being away is somewhere behind the fault, as a cause or suppressed: a commit that a lost
     * connection broke is a rollback to the transaction manager, which only suppresses what the driver said.
     */
    public static boolean isCauseOf(Throwable fault) {
        return isCauseOf(fault, 0);
    }

    private static boolean isCauseOf(@Nullable Throwable fault, int depth) {
        return fault != null
                && depth < DEEPEST
                && ((fault instanceof SQLException refused && isAway(refused))
                        || isCauseOf(fault.getCause(), depth + 1)
                        || Stream.of(fault.getSuppressed()).anyMatch(each -> isCauseOf(each, depth + 1)));
    }

    private static boolean isAway(SQLException refused) {
        String state = refused.getSQLState();
        boolean ofTheConnection = state != null && state.length() == 5 && CLASSES.contains(state.substring(0, 2));
        return ofTheConnection
                || refused instanceof SQLTransientConnectionException
                || String.valueOf(refused.getMessage()).contains("Acquisition timeout");
    }
}
