package org.dermatrail.door;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class KnownParametersTest {

    private final KnownParameters parameters = new KnownParameters(new Telling());

    @Test
    void whatIsDeclaredAndSaidOncePasses() {
        assertThat(faults("list", Map.of())).isEmpty();
        assertThat(faults("list", Map.of("limit", List.of("5"), "cursor", List.of("x"))))
                .isEmpty();
    }

    @Test
    void whatWouldBePassedOverIsNamed() {
        assertThat(faults("list", Map.of("limti", List.of("5"))))
                .containsEntry("limti", "is not known; known are cursor, limit");
        assertThat(faults("list", Map.of("limit", List.of("1", "2")))).containsEntry("limit", "may be there once");
        assertThat(faults("list", Map.of("cursor", List.of("")))).containsEntry("cursor", "must not be empty");
        assertThat(faults("single", Map.of("a", List.of("1")))).containsEntry("a", "is not known; there are none here");
    }

    @Test
    void aNameThatMayBeAnythingIsNotRepeated() {
        assertThat(faults("list", Map.of("<script>", List.of("1")))).containsOnlyKeys("");
    }

    @Test
    void anOpenOperationTakesAll() {
        assertThat(faults("open", Map.of("_format", List.of("json", "xml"), "x", List.of(""))))
                .isEmpty();
    }

    @SuppressWarnings("unchecked")
    private Map<String, String> faults(String operation, Map<String, List<String>> given) {
        var query = new MultivaluedHashMap<String, String>();
        query.putAll(given);
        Method method = Arrays.stream(Operations.class.getDeclaredMethods())
                .filter(each -> each.getName().equals(operation))
                .findFirst()
                .orElseThrow();
        var refusal = parameters.check(only(ResourceInfo.class, method), only(UriInfo.class, query));
        if (refusal == null) {
            return Map.of();
        }
        assertThat(refusal.getStatus()).isEqualTo(400);
        return (Map<String, String>) refusal.getEntity();
    }

    /** Answers whatever it is asked with the one thing that the filter asks for. */
    private static <T> T only(Class<T> type, Object answer) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, asked, with) -> answer));
    }

    interface Operations {

        void list(@QueryParam("limit") String limit, @QueryParam("cursor") String cursor, String body);

        void single(String id);

        @OpenParameters
        void open(@QueryParam("q") String q);
    }

    private static final class Telling implements House {

        @Override
        public Object problem(int status, @Nullable String detail) {
            return status;
        }

        @Override
        public Object faulty(SequencedMap<String, String> parameters) {
            return parameters;
        }

        @Override
        public RuntimeException tooLarge(long most) {
            return new IllegalStateException();
        }
    }
}
