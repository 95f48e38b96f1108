package org.dermatrail.triage.problem;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.dermatrail.door.NotUtf8;
import org.dermatrail.triage.problem.Problem.FieldError;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns whatever is thrown into a problem of the catalogue. */
class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    /** The name that every resource gives the parameter that takes the body. */
    private static final String BODY = "body";

    /** The names that every resource gives the parameters that take a header. */
    private static final Map<String, String> HEADERS = Map.of("match", "If-Match", "key", "Idempotency-Key");

    @ServerExceptionMapper(priority = 1)
    Response unauthenticated(UnauthorizedException none) {
        return Problem.response(ProblemType.UNAUTHENTICATED);
    }

    @ServerExceptionMapper(priority = 1)
    Response unauthenticated(AuthenticationFailedException failed) {
        return Problem.response(ProblemType.UNAUTHENTICATED);
    }

    @ServerExceptionMapper(priority = 1)
    Response forbidden(ForbiddenException refused) {
        return Problem.response(ProblemType.FORBIDDEN);
    }

    /** More specific than the one below, because the framework has one of its own for these. */
    @ServerExceptionMapper(priority = 1)
    Response mismatched(MismatchedInputException mismatched) {
        return unreadable(mismatched);
    }

    @ServerExceptionMapper(priority = 1)
    Response unreadable(JacksonException unreadable) {
        if (unreadable.getCause() instanceof TooLarge) {
            return Problem.response(ProblemType.TOO_LARGE);
        }
        return Problem.response(
                ProblemType.MALFORMED_JSON, List.of(new FieldError(pointer(unreadable), why(unreadable))));
    }

    @ServerExceptionMapper(priority = 1)
    Response violated(ConstraintViolationException violated) {
        return Problem.response(
                ProblemType.INVALID_VALUE,
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
        if (status < Response.Status.BAD_REQUEST.getStatusCode()) {
            return refused.getResponse();
        }
        if (status == Response.Status.INTERNAL_SERVER_ERROR.getStatusCode()) {
            return failed(refused);
        }
        return Problem.response(ProblemType.ofStatus(status));
    }

    @ServerExceptionMapper
    Response tooLarge(TooLarge refused) {
        return Problem.response(ProblemType.TOO_LARGE);
    }

    @ServerExceptionMapper
    Response failed(Throwable fault) {
        if (Outage.causes(fault)) {
            LOG.warnf("Answered 503: %s", Outage.name(fault));
            return Problem.response(ProblemType.UNAVAILABLE);
        }
        LOG.error("Answered 500", new Redacted(fault));
        return Problem.response(ProblemType.INTERNAL_ERROR);
    }

    /**
     * Inside the body: a JSON pointer. A faulty parameter is named as it stands in the address, as {@code ?limit}, a faulty
     * header by its name.
     */
    private static FieldError error(ConstraintViolation<?> violation) {
        StringBuilder pointer = new StringBuilder();
        for (Path.Node node : violation.getPropertyPath()) {
            if (node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            }
            if (node.getKind() == ElementKind.PROPERTY) {
                pointer.append('/').append(node.getName());
            } else if (node.getKind() == ElementKind.PARAMETER
                    && !node.getName().equals(BODY)) {
                pointer.append(HEADERS.getOrDefault(node.getName(), "?" + node.getName()));
            }
        }
        return new FieldError(pointer.toString(), violation.getMessage());
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
            case MismatchedInputException duration
            when duration.getTargetType() == Duration.class ->
                "Must be a duration in ISO 8601, such as P3D or PT12H" + where;
            case InvalidFormatException other
            when other.getTargetType().isEnum() -> "Must be one of " + words(other.getTargetType()) + where;
            case JsonMappingException ignored ->
                "This value has the wrong type, or is not one of those allowed" + where;
            case NotUtf8 ignored -> "The body must be UTF-8" + where;
            default -> "This is not well-formed JSON" + where;
        };
    }

    /** The words for the constants of an enum, as JSON has them. */
    private static String words(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> ((Enum<?>) constant).name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }
}
