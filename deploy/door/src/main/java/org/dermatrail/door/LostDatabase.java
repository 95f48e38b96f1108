package org.dermatrail.door;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells a database that is away, starting, stopping or full of connections from a defect of ours. */
public final class LostDatabase {

    /** SQLSTATE classes: connection exception, operator intervention, insufficient resources. */
    private static final Set<String> CLASSES = Set.of("08", "57", "53");

    private static final int DEEPEST = 20;

    private LostDatabase() {}

    /** Whether the database being away is somewhere behind the fault. */
    public static boolean isBehind(Throwable fault) {
        return isBehind(fault, other -> false);
    }

    /**
     * Whether the database being away, or something else that the caller knows, is somewhere behind the fault: as a cause,
     * or suppressed, since a commit that a lost connection broke is a rollback to the transaction manager, which only
     * suppresses what the driver said.
     */
    public static boolean isBehind(Throwable fault, Predicate<Throwable> other) {
        return isBehind(fault, other, 0);
    }

    private static boolean isBehind(@Nullable Throwable fault, Predicate<Throwable> other, int depth) {
        return fault != null
                && depth < DEEPEST
                && (isAway(fault)
                        || other.test(fault)
                        || isBehind(fault.getCause(), other, depth + 1)
                        || Stream.of(fault.getSuppressed()).anyMatch(each -> isBehind(each, other, depth + 1)));
    }

    private static boolean isAway(Throwable fault) {
        return fault instanceof SQLTransientConnectionException
                || (fault instanceof SQLException refused && (isOfAClass(refused) || isOfThePool(refused)));
    }

    private static boolean isOfAClass(SQLException refused) {
        String state = refused.getSQLState();
        return state != null && state.length() == 5 && CLASSES.contains(state.substring(0, 2));
    }

    /** The pool gives no state when it has no connection to hand out. */
    private static boolean isOfThePool(SQLException refused) {
        return String.valueOf(refused.getMessage()).contains("Acquisition timeout");
    }
}
