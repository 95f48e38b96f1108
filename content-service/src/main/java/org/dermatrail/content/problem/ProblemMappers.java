package org.dermatrail.content.problem;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestResponse.Status;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns whatever escapes a resource into a problem. What the client did not cause is logged, without the request. */
class ProblemMappers {

    @ServerExceptionMapper
    Response refused(RefusedRequest refused) {
        return refused.problem().response();
    }

    @ServerExceptionMapper(priority = 1)
    Response unauthenticated(UnauthorizedException none) {
        return Problem.of(ProblemType.UNAUTHENTICATED, "Send a bearer token of a trusted issuer.")
                .response();
    }

    @ServerExceptionMapper(priority = 1)
    Response unauthenticated(AuthenticationFailedException failed) {
        return Problem.of(
                        ProblemType.UNAUTHENTICATED,
                        "The token is expired, forged, not meant for this service or names somebody illegibly.")
                .response();
    }

    @ServerExceptionMapper(priority = 1)
    Response forbidden(ForbiddenException forbidden) {
        return Problem.of(ProblemType.FORBIDDEN, "Another role is needed.").response();
    }

    @ServerExceptionMapper(priority = 1)
    Response mismatched(MismatchedInputException mismatched) {
        return unreadable(mismatched);
    }

    /** Jackson wraps what the stream of the body throws, too. */
    @ServerExceptionMapper(priority = 1)
    Response unreadable(JacksonException unreadable) {
        return unreadable.getCause() instanceof RefusedRequest refused
                ? refused(refused)
                : UnreadableJson.problem(unreadable).response();
    }

    @ServerExceptionMapper
    Response stale(OptimisticLockException stale) {
        return Problem.of(ProblemType.PRECONDITION_FAILED, "It was changed at the same moment; read it again.")
                .response();
    }

    @ServerExceptionMapper
    Response http(WebApplicationException http) {
        int status = http.getResponse().getStatus();
        if (http.getCause() instanceof JacksonException unreadable) {
            return unreadable(unreadable);
        }
        if (status < Status.BAD_REQUEST.getStatusCode()) {
            return http.getResponse();
        }
        Response problem = HttpProblem.of(status).response();
        Object allowed = http.getResponse().getHeaders().getFirst("Allow");
        return allowed == null
                ? problem
                : Response.fromResponse(problem).header("Allow", allowed).build();
    }

    @ServerExceptionMapper
    Response fault(Throwable fault) {
        return Faults.problem(fault).response();
    }
}
