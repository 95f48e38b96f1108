package org.dermatrail.content.problem;

import jakarta.ws.rs.core.Response.Status;
import org.dermatrail.door.LostDatabase;
import org.jboss.logging.Logger;

/** What is said of a fault that nobody at the door caused. It is logged, without the request. */
public final class Faults {

    private static final Logger LOG = Logger.getLogger(Faults.class);

    private Faults() {}

    public static Problem problem(Throwable fault) {
        if (LostDatabase.isBehind(fault)) {
            LOG.warnf("The database cannot be reached: %s", fault.getClass().getSimpleName());
            return Problem.of(ProblemType.UNAVAILABLE, "The store cannot be reached; nothing was changed.");
        }
        LOG.error("A request failed", fault);
        return HttpProblem.of(Status.INTERNAL_SERVER_ERROR.getStatusCode());
    }
}
