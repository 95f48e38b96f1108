package org.dermatrail.triage.problem;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dermatrail.triage.problem.Problem.FieldError;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns whatever is thrown into a problem of the catalogue. */
class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    private static final Map<Integer, ProblemType> BY_STATUS = Map.of(
            400, ProblemType.INVALID_REQUEST,
            401, ProblemType.NOT_AUTHENTICATED,
            403, ProblemType.FORBIDDEN,
            404, ProblemType.NOT_FOUND,
            405, ProblemType.METHOD_NOT_ALLOWED,
            406, ProblemType.NOT_ACCEPTABLE,
            413, ProblemType.TOO_LARGE,
            415, ProblemType.UNSUPPORTED_MEDIA_TYPE,
            503, ProblemType.UNAVAILABLE);

    @ServerExceptionMapper({AuthenticationFailedException.class, UnauthorizedException.class})
    Response unauthenticated(SecurityException refused) {
        return Problem.response(ProblemType.NOT_AUTHENTICATED);
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException refused) {
        return Problem.response(ProblemType.FORBIDDEN);
    }

    @ServerExceptionMapper(priority = 1)
    Response unreadable(JacksonException unreadable) {
        return Problem.response(
                ProblemType.MALFORMED_JSON, List.of(new FieldError(pointer(unreadable), why(unreadable))));
    }

    @ServerExceptionMapper(priority = 1)
    Response violated(ConstraintViolationException violated) {
        return Problem.response(
                ProblemType.INVALID_REQUEST,
                violated.getConstraintViolations().stream()
                        .map(ProblemMappers::error)
                        .sorted(java.util.Comparator.comparing(FieldError::pointer))
                        .toList());
    }

    @ServerExceptionMapper
    Response refused(WebApplicationException refused) {
        if (refused.getCause() instanceof JacksonException unreadable) {
            return unreadable(unreadable);
        }
        int status = refused.getResponse().getStatus();
        ProblemType type = BY_STATUS.get(refused instanceof NotFoundException ? 404 : status);
        return type != null ? Problem.response(type) : status >= 500 ? failed(refused) : refused.getResponse();
    }

    @ServerExceptionMapper
    Response failed(Throwable fault) {
        if (Outage.causes(fault)) {
            LOG.warnf("Answered 503: %s", Outage.name(fault));
            return Problem.response(ProblemType.UNAVAILABLE);
        }
        LOG.error("Answered 500", new Redacted(fault));
        return Problem.response(ProblemType.INTERNAL);
    }

    private static FieldError error(ConstraintViolation<?> violation) {
        StringBuilder pointer = new StringBuilder();
        for (Path.Node node : violation.getPropertyPath()) {
            if (node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            }
            if (node.getKind() == ElementKind.PROPERTY) {
                pointer.append('/').append(node.getName());
            }
            if (node.getKind() == ElementKind.PARAMETER
                    && !violation.getPropertyPath().toString().contains(".new")) {
                parameter(pointer, node, violation);
            }
        }
        return new FieldError(pointer.toString(), violation.getMessage());
    }

    /** A faulty parameter has no place in a body; it is named as it stands in the address or the headers. */
    private static void parameter(StringBuilder pointer, Path.Node node, ConstraintViolation<?> violation) {
        if (violation.getPropertyPath().toString().endsWith("." + node.getName())) {
            pointer.append(node.getName());
        }
    }

    private static String pointer(JacksonException unreadable) {
        if (!(unreadable instanceof JsonMappingException mapping)) {
            return "";
        }
        return mapping.getPath().stream()
                .map(step -> step.getFieldName() == null ? String.valueOf(step.getIndex()) : step.getFieldName())
                .map(step -> "/" + step.replace("~", "~0").replace("/", "~1"))
                .collect(Collectors.joining());
    }

    /** The parser's own message quotes what it read, so it is not passed on. */
    private static String why(JacksonException unreadable) {
        var location = unreadable.getLocation();
        String where =
                location == null ? "" : " (line " + location.getLineNr() + ", column " + location.getColumnNr() + ")";
        return switch (unreadable) {
            case UnrecognizedPropertyException ignored -> "This field is not known here" + where;
            case JsonMappingException ignored ->
                "This value has the wrong type, or is not one of those allowed" + where;
            default -> "This is not well-formed JSON" + where;
        };
    }
}
