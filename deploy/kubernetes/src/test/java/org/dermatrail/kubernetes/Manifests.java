package org.dermatrail.kubernetes;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRoute;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.strimzi.api.kafka.model.kafka.Kafka;
import io.strimzi.api.kafka.model.nodepool.KafkaNodePool;
import io.strimzi.api.kafka.model.topic.KafkaTopic;
import java.io.IOException;
import java.io.Serial;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Reads manifests the way an API server with strict field validation would: an unknown kind or field is an error. The
 * models accept any field by an any-setter; that is switched off here.
 */
final class Manifests {

    private static final Map<String, Class<? extends HasMetadata>> KINDS = Map.ofEntries(
            Map.entry("v1/ConfigMap", ConfigMap.class),
            Map.entry("v1/Namespace", Namespace.class),
            Map.entry("v1/Service", Service.class),
            Map.entry("v1/ServiceAccount", ServiceAccount.class),
            Map.entry("apps/v1/Deployment", Deployment.class),
            Map.entry("policy/v1/PodDisruptionBudget", PodDisruptionBudget.class),
            Map.entry("networking.k8s.io/v1/NetworkPolicy", NetworkPolicy.class),
            Map.entry("gateway.networking.k8s.io/v1/HTTPRoute", HTTPRoute.class),
            Map.entry("kafka.strimzi.io/v1/Kafka", Kafka.class),
            Map.entry("kafka.strimzi.io/v1/KafkaNodePool", KafkaNodePool.class),
            Map.entry("kafka.strimzi.io/v1/KafkaTopic", KafkaTopic.class));

    /** CloudNativePG publishes no Java model; its two clusters are checked field by field in the test. */
    static final String DATABASE_CLUSTER = "postgresql.cnpg.io/v1/Cluster";

    private static final ObjectMapper STRICT = new ObjectMapper(new YAMLFactory())
            .registerModule(new JavaTimeModule())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .setAnnotationIntrospector(new JacksonAnnotationIntrospector() {
                @Serial
                private static final long serialVersionUID = 1L;

                @Override
                public Boolean hasAnySetter(Annotated annotated) {
                    return Boolean.FALSE;
                }
            });

    private Manifests() {}

    /** The documents of a Kustomize folder, in its order, those of folders that it names included. */
    static List<JsonNode> documents(Path folder) throws IOException {
        JsonNode kustomization =
                STRICT.readTree(folder.resolve("kustomization.yaml").toFile());
        List<JsonNode> documents = new ArrayList<>();
        for (JsonNode resource : kustomization.path("resources")) {
            Path path = folder.resolve(resource.asText());
            if (Files.isDirectory(path)) {
                documents.addAll(documents(path));
            } else {
                documents.addAll(parse(Files.readString(path)));
            }
        }
        return documents;
    }

    static List<JsonNode> parse(String yaml) throws IOException {
        try (MappingIterator<JsonNode> documents =
                STRICT.readerFor(JsonNode.class).readValues(yaml)) {
            return documents.readAll();
        }
    }

    static String kind(JsonNode document) {
        return document.path("apiVersion").asText() + "/"
                + document.path("kind").asText();
    }

    /** Reads a document by the model of its kind; throws at the first field that the kind does not have. */
    static HasMetadata strictly(JsonNode document) throws IOException {
        Class<? extends HasMetadata> model = KINDS.get(kind(document));
        if (model == null) {
            throw new IOException("unknown kind " + kind(document));
        }
        return STRICT.treeToValue(document, model);
    }

    static <T> List<T> all(List<JsonNode> documents, Class<T> type) throws IOException {
        List<T> found = new ArrayList<>();
        for (JsonNode document : documents) {
            if (KINDS.get(kind(document)) == type) {
                found.add(type.cast(strictly(document)));
            }
        }
        return found;
    }
}
