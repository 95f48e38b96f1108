package org.dermatrail.gateway.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import org.dermatrail.gateway.routing.Routes;
import org.dermatrail.gateway.routing.Upstream;

/**
 * The merged descriptions, kept for a short while. A service that cannot be reached is left out and named, and the
 * incomplete result is kept only briefly.
 */
@Singleton
final class ApiDescription {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String VERSION = "1";
    private static final String ABOUT = """
            Advice about skin, with a trail: reviewed articles, scored reports that name the claims they rest on, and a \
            recall when a claim changes.

            It supports a clinic's own staff. It is not a diagnosis, and in an emergency nothing here replaces a call \
            to the emergency number.""";
    private static final String EVENTS = """
            The events of Dermatrail on Kafka: CloudEvents 1.0 in binary mode, at least once, in order for each key. The \
            same events come as Server-Sent Events from `/v1/events`.""";

    private final Descriptions descriptions;
    private final ApiConfig config;
    private final InstantSource clock;
    private final ObjectNode own;
    private final Map<Kind, Kept> kept = new ConcurrentHashMap<>();

    ApiDescription(Descriptions descriptions, ApiConfig config, InstantSource clock) {
        this.descriptions = descriptions;
        this.config = config;
        this.clock = clock;
        this.own = ownDescription();
    }

    private enum Kind {
        OPENAPI,
        ASYNCAPI
    }

    private record Kept(String text, Instant until) {}

    /** The OpenAPI document of everything behind the gateway's port. */
    String openApi() {
        return keep(Kind.OPENAPI, upstream -> "/q/openapi?format=json", (missing, parts) -> {
            parts.add(new Part("gateway", own));
            return MergedOpenApi.of(info("Dermatrail", ABOUT, missing), parts, ApiDescription::isShown);
        });
    }

    /** The AsyncAPI document of all topics. */
    String asyncApi() {
        return keep(
                Kind.ASYNCAPI,
                upstream -> "/asyncapi/" + upstream.label(),
                (missing, parts) -> MergedAsyncApi.of(info("Dermatrail events", EVENTS, missing), parts));
    }

    private interface Place {
        String of(Upstream upstream);
    }

    /** Two requests at once may both fetch; the answers are the same, and no lock is held while waiting for a service. */
    private String keep(Kind kind, Place place, BiFunction<List<String>, List<Part>, ObjectNode> merge) {
        Kept before = kept.get(kind);
        Instant now = clock.instant();
        if (before != null && now.isBefore(before.until())) {
            return before.text();
        }
        List<String> missing = new ArrayList<>();
        List<Part> parts = new ArrayList<>();
        for (Upstream upstream : Upstream.values()) {
            Optional<Part> part = descriptions.fetch(upstream, place.of(upstream));
            part.ifPresentOrElse(parts::add, () -> missing.add(upstream.label()));
        }
        String text = merge.apply(missing, parts).toPrettyString();
        kept.put(kind, new Kept(text, now.plus(missing.isEmpty() ? config.kept() : config.keptIncomplete())));
        return text;
    }

    private static boolean isShown(String part, String path) {
        for (Upstream upstream : Upstream.values()) {
            if (upstream.label().equals(part)) {
                return Routes.serves(upstream, path);
            }
        }
        return true;
    }

    private static ObjectNode info(String title, String description, List<String> missing) {
        ObjectNode info = JsonNodeFactory.instance.objectNode();
        info.put("title", title).put("version", VERSION);
        if (missing.isEmpty()) {
            info.put("description", description);
        } else {
            String note = "\n\n**Incomplete at this moment**: no answer from " + String.join(" and ", missing) + ".";
            info.put("description", description + note);
            missing.forEach(info.putArray("x-missing")::add);
        }
        info.putObject("license").put("name", "Apache-2.0").put("identifier", "Apache-2.0");
        return info;
    }

    private static ObjectNode ownDescription() {
        try (InputStream file = ApiDescription.class.getResourceAsStream("/contracts/openapi.json")) {
            JsonNode document = file == null ? null : JSON.readTree(file);
            if (document instanceof ObjectNode object) {
                return object;
            }
            throw new IllegalStateException("The gateway's own description is missing from its jar");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
