package org.dermatrail.content.problem;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/**
 * Refuses query parameters that an operation does not have, and ones that are there twice. A misspelt filter that is passed
 * over gives an answer to another question than was asked.
 */
class KnownParameters {

    private final Map<Method, SortedSet<String>> names = new ConcurrentHashMap<>();

    @ServerRequestFilter
    @Nullable
    Response check(ResourceInfo resource, UriInfo address) {
        Map<String, List<String>> given = address.getQueryParameters();
        Method operation = resource.getResourceMethod();
        if (given.isEmpty() || operation.isAnnotationPresent(OpenParameters.class)) {
            return null;
        }
        SortedSet<String> known = names.computeIfAbsent(operation, KnownParameters::declared);
        List<FieldFault> faults = given.entrySet().stream()
                .flatMap(parameter -> faults(parameter.getKey(), parameter.getValue(), known))
                .toList();
        return faults.isEmpty() ? null : Problem.invalid(faults).response();
    }

    private static Stream<FieldFault> faults(String name, List<String> values, SortedSet<String> known) {
        if (!known.contains(name)) {
            String all = known.isEmpty() ? "there are none here" : "known are " + String.join(", ", known);
            return Stream.of(new FieldFault("?" + shown(name), "is not known; " + all));
        }
        return values.size() > 1 ? Stream.of(new FieldFault("?" + name, "may be there once")) : Stream.empty();
    }

    /** A name is no value, but it may be anything too. */
    private static String shown(String name) {
        return name.matches("[A-Za-z0-9._-]{1,40}") ? name : "";
    }

    private static SortedSet<String> declared(Method operation) {
        return Stream.of(operation.getParameters())
                .map(KnownParameters::name)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static @Nullable String name(Parameter parameter) {
        QueryParam named = parameter.getAnnotation(QueryParam.class);
        return named == null ? null : named.value();
    }
}
