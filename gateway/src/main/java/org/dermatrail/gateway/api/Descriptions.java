package org.dermatrail.gateway.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Optional;
import org.dermatrail.gateway.routing.Replica;
import org.dermatrail.gateway.routing.Upstream;
import org.dermatrail.gateway.routing.Upstreams;
import org.jboss.logging.Logger;

/** Fetches what a service says of itself, from the first of its replicas that answers. */
@Singleton
final class Descriptions {

    private static final Logger LOG = Logger.getLogger(Descriptions.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ObjectMapper YAML = new YAMLMapper();

    private final Upstreams upstreams;
    private final ApiConfig config;
    private final HttpClient client;

    Descriptions(Upstreams upstreams, ApiConfig config) {
        this.upstreams = upstreams;
        this.config = config;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(config.timeout())
                .build();
    }

    /** The document at a path of a service, or nothing if no replica hands it out. */
    Optional<Part> fetch(Upstream upstream, String path) {
        for (Replica replica : upstreams.of(upstream).inTurn()) {
            try {
                HttpResponse<String> answer = client.send(
                        HttpRequest.newBuilder(replica.at(path))
                                .timeout(config.timeout())
                                .header("Accept", "application/json, application/yaml;q=0.9, */*;q=0.1")
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
                if (answer.statusCode() == 200 && read(answer.body()) instanceof ObjectNode document) {
                    return Optional.of(new Part(upstream.label(), document));
                }
                LOG.infof("%s at %s answered %d for %s", upstream.label(), replica, answer.statusCode(), path);
            } catch (IOException unreachable) {
                LOG.debugf("%s at %s hands out no %s", upstream.label(), replica, path);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static JsonNode read(String text) throws IOException {
        return (text.stripLeading().startsWith("{") ? JSON : YAML).readTree(text);
    }
}
