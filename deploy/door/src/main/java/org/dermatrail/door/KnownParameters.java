package org.dermatrail.door;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/**
 * Refuses query parameters that an operation does not have, and ones that are empty or there twice. A filter that is
 * passed over, misspelt or empty, gives an answer to another question than was asked.
 */
public class KnownParameters {

    private final Map<Method, SortedSet<String>> names = new ConcurrentHashMap<>();
    private final House house;

    KnownParameters(House house) {
        this.house = house;
    }

    /** Goes on with null where there is no fault. */
    @ServerRequestFilter
    public @Nullable Response check(ResourceInfo resource, UriInfo address) {
        Map<String, List<String>> given = address.getQueryParameters();
        Method operation = resource.getResourceMethod();
        if (given.isEmpty() || operation.isAnnotationPresent(OpenParameters.class)) {
            return null;
        }
        SortedSet<String> known = names.computeIfAbsent(operation, KnownParameters::declared);
        SequencedMap<String, String> faults = new LinkedHashMap<>();
        given.forEach((name, values) -> {
            String fault = fault(name, values, known);
            if (fault != null) {
                faults.put(shown(name), fault);
            }
        });
        return faults.isEmpty() ? null : refusal(faults);
    }

    private Response refusal(SequencedMap<String, String> faults) {
        return Response.status(Response.Status.BAD_REQUEST)
                .type("application/problem+json")
                .entity(house.faulty(faults))
                .build();
    }

    private static @Nullable String fault(String name, List<String> values, SortedSet<String> known) {
        if (!known.contains(name)) {
            return "is not known; "
                    + (known.isEmpty() ? "there are none here" : "known are " + String.join(", ", known));
        }
        if (values.size() > 1) {
            return "may be there once";
        }
        return values.getFirst().isEmpty() ? "must not be empty" : null;
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
