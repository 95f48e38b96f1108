package org.dermatrail.content.problem;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.dermatrail.door.NotUtf8;

/** Says where and why Jackson gave up on a body, without repeating what was sent. */
public final class UnreadableJson {

    private UnreadableJson() {}

    /** The same for one line of a body; where the line is no object at all, as a fault of the whole line. */
    public static List<FieldFault> faults(JacksonException unreadable) {
        Problem problem = problem(unreadable);
        if (!problem.errors().isEmpty()) {
            return problem.errors();
        }
        var place = unreadable.getLocation();
        String where = place == null ? "" : "; reading stopped at character " + place.getColumnNr();
        return List.of(new FieldFault("", "must be one JSON object" + where));
    }

    static Problem problem(JacksonException unreadable) {
        if (unreadable instanceof JsonMappingException mapping
                && !mapping.getPath().isEmpty()) {
            return Problem.invalid(List.of(new FieldFault(pointer(mapping), expectation(mapping))));
        }
        if (unreadable instanceof JsonMappingException) {
            return Problem.of(ProblemType.INVALID_VALUE, "The body must be one JSON object.");
        }
        var place = unreadable.getLocation();
        if (unreadable instanceof NotUtf8) {
            return Problem.of(
                    ProblemType.MALFORMED_JSON,
                    "The body must be UTF-8, which it is not from line " + place.getLineNr() + ", column "
                            + place.getColumnNr() + ".");
        }
        return Problem.of(
                ProblemType.MALFORMED_JSON,
                place == null
                        ? "It ends early or is no JSON."
                        : "Reading stopped at line " + place.getLineNr() + ", column " + place.getColumnNr() + ".");
    }

    private static String pointer(JsonMappingException mapping) {
        return mapping.getPath().stream()
                .map(step ->
                        step.getFieldName() == null ? String.valueOf(step.getIndex()) : escape(step.getFieldName()))
                .collect(Collectors.joining("/", "/", ""));
    }

    private static String escape(String field) {
        return field.replace("~", "~0").replace("/", "~1");
    }

    private static String expectation(JsonMappingException mapping) {
        return switch (mapping) {
            case UnrecognizedPropertyException unknown -> "no such field; known are " + known(unknown);
            case InvalidNullException none -> "must not be null";
            case InvalidFormatException format -> "must be " + kind(format.getTargetType());
            case MismatchedInputException other -> "must be " + kind(other.getTargetType());
            default -> "cannot be read";
        };
    }

    private static String known(UnrecognizedPropertyException unknown) {
        return unknown.getKnownPropertyIds().stream()
                .map(String::valueOf)
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static String kind(Class<?> type) {
        if (type == null) {
            return "of another type";
        }
        if (type.isEnum()) {
            return "one of "
                    + Arrays.stream(type.getEnumConstants())
                            .map(String::valueOf)
                            .collect(Collectors.joining(", "));
        }
        return switch (type.getSimpleName()) {
            case "String" -> "text";
            case "Integer", "int" -> "a whole number";
            case "Boolean", "boolean" -> "true or false";
            case "LocalDate" -> "a date such as 2027-11-01";
            case "List", "ArrayList" -> "a list";
            default -> "an object";
        };
    }
}
