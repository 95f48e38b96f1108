package org.dermatrail.gateway.problem;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.jboss.logging.Logger;

/** Turns whatever escapes a resource of the gateway's own into a problem; a fault is logged, its text never answered. */
@Provider
public final class ProblemMapper implements ExceptionMapper<Exception> {

    private static final Logger LOG = Logger.getLogger(ProblemMapper.class);

    @Override
    public Response toResponse(Exception exception) {
        Problem problem = Problem.of(typeOf(exception));
        if (problem.type() == ProblemType.INTERNAL_ERROR) {
            LOG.error("A resource of the gateway failed", exception);
        }
        return Response.status(problem.type().status())
                .type(Problem.MEDIA_TYPE)
                .entity(problem.body().encode())
                .build();
    }

    private static ProblemType typeOf(Exception exception) {
        return exception instanceof WebApplicationException refused
                ? switch (refused.getResponse().getStatus()) {
                    case 400 -> ProblemType.MALFORMED_REQUEST;
                    case 404 -> ProblemType.NOT_FOUND;
                    case 405 -> ProblemType.METHOD_NOT_ALLOWED;
                    case 406 -> ProblemType.NOT_ACCEPTABLE;
                    default -> ProblemType.INTERNAL_ERROR;
                }
                : ProblemType.INTERNAL_ERROR;
    }
}
