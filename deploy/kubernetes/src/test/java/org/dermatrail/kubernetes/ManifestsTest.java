package org.dermatrail.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRoute;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ManifestsTest {

    private static final Path BASE = Path.of("base");
    private static final Path OPERATORS = Path.of("overlays/operators");

    @ParameterizedTest
    @ValueSource(strings = {"base", "overlays/operators"})
    void everyDocumentIsReadStrictly(String folder) throws IOException {
        List<JsonNode> documents = Manifests.documents(Path.of(folder));

        assertThat(documents).isNotEmpty().allSatisfy(ManifestsTest::isStrict);
    }

    @ParameterizedTest
    @ValueSource(strings = {"base", "overlays/operators"})
    void whatKustomizeRendersIsReadStrictlyToo(String folder) throws Exception {
        Assumptions.assumeTrue(hasKubectl(), "kubectl is not installed");
        Path rendered = Files.createTempFile("rendered", ".yaml");
        try {
            Process kubectl = new ProcessBuilder("kubectl", "kustomize", folder)
                    .redirectOutput(rendered.toFile())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            assertThat(kubectl.waitFor()).isZero();

            List<JsonNode> documents = Manifests.parse(Files.readString(rendered));

            assertThat(documents)
                    .hasSameSizeAs(Manifests.documents(Path.of(folder)))
                    .allSatisfy(ManifestsTest::isStrict);
        } finally {
            Files.delete(rendered);
        }
    }

    @Test
    void theStrictReaderRefusesAMisspeltField() throws IOException {
        JsonNode document = Manifests.parse("""
                        apiVersion: v1
                        kind: Service
                        metadata: {name: content}
                        spec: {selectr: {app: content}}
                        """).getFirst();

        assertThatThrownBy(() -> Manifests.strictly(document)).hasMessageContaining("selectr");
    }

    static Stream<Deployment> deployments() throws IOException {
        return Manifests.all(Manifests.documents(BASE), Deployment.class).stream();
    }

    @Test
    void thereAreThreeServicesAndOneRoute() throws IOException {
        assertThat(deployments().map(ManifestsTest::name)).containsExactlyInAnyOrder("content", "triage", "gateway");
        assertThat(Manifests.all(Manifests.documents(BASE), HTTPRoute.class)).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("deployments")
    void aPodMayDoNoMoreThanItNeeds(Deployment deployment) {
        var pod = deployment.getSpec().getTemplate().getSpec();
        Container container = pod.getContainers().getFirst();

        assertThat(pod.getAutomountServiceAccountToken()).isFalse();
        assertThat(pod.getServiceAccountName()).isEqualTo(name(deployment));
        assertThat(pod.getSecurityContext().getRunAsNonRoot()).isTrue();
        assertThat(pod.getSecurityContext().getSeccompProfile().getType()).isEqualTo("RuntimeDefault");
        assertThat(container.getSecurityContext().getAllowPrivilegeEscalation()).isFalse();
        assertThat(container.getSecurityContext().getReadOnlyRootFilesystem()).isTrue();
        assertThat(container.getSecurityContext().getCapabilities().getDrop()).containsExactly("ALL");
        assertThat(container.getResources().getLimits()).containsKey("memory");
        assertThat(container.getResources().getRequests()).containsKeys("cpu", "memory");
        assertThat(container.getImage()).doesNotEndWith(":latest").contains(":");
    }

    @ParameterizedTest
    @MethodSource("deployments")
    void aPodIsProbedThreeWaysOnItsNamedPort(Deployment deployment) {
        Container container =
                deployment.getSpec().getTemplate().getSpec().getContainers().getFirst();

        assertThat(Stream.of(container.getStartupProbe(), container.getLivenessProbe(), container.getReadinessProbe())
                        .map(probe -> probe.getHttpGet().getPath()))
                .containsExactly("/q/health/started", "/q/health/live", "/q/health/ready");
        assertThat(container.getPorts().getFirst().getName()).isEqualTo("http");
    }

    @ParameterizedTest
    @MethodSource("deployments")
    void noSecretHasAValueHere(Deployment deployment) {
        for (EnvVar variable : deployment
                .getSpec()
                .getTemplate()
                .getSpec()
                .getContainers()
                .getFirst()
                .getEnv()) {
            if (variable.getName().matches(".*(PASSWORD|USERNAME|SECRET|TOKEN).*")) {
                assertThat(variable.getValue()).as(variable.getName()).isNull();
                assertThat(variable.getValueFrom().getSecretKeyRef())
                        .as(variable.getName())
                        .isNotNull();
            }
        }
    }

    @Test
    void noSecretIsInTheManifests() throws IOException {
        assertThat(Manifests.documents(OPERATORS).stream().map(Manifests::kind)).doesNotContain("v1/Secret");
    }

    @ParameterizedTest
    @MethodSource("deployments")
    void whatAPodRefersToIsThere(Deployment deployment) throws IOException {
        List<JsonNode> documents = Manifests.documents(BASE);
        Map<String, ConfigMap> settings = byName(Manifests.all(documents, ConfigMap.class));
        Map<String, Service> services = byName(Manifests.all(documents, Service.class));
        Map<String, PodDisruptionBudget> budgets = byName(Manifests.all(documents, PodDisruptionBudget.class));
        Container container =
                deployment.getSpec().getTemplate().getSpec().getContainers().getFirst();
        Map<String, String> labels =
                deployment.getSpec().getTemplate().getMetadata().getLabels();

        assertThat(labels)
                .containsAllEntriesOf(deployment.getSpec().getSelector().getMatchLabels());
        assertThat(services).containsKey(name(deployment));
        assertThat(labels)
                .containsAllEntriesOf(services.get(name(deployment)).getSpec().getSelector());
        assertThat(labels)
                .containsAllEntriesOf(
                        budgets.get(name(deployment)).getSpec().getSelector().getMatchLabels());
        container
                .getEnvFrom()
                .forEach(source -> assertThat(settings)
                        .containsKey(source.getConfigMapRef().getName()));
        for (EnvVar variable : container.getEnv()) {
            if (variable.getValueFrom() != null && variable.getValueFrom().getConfigMapKeyRef() != null) {
                var reference = variable.getValueFrom().getConfigMapKeyRef();
                assertThat(settings.get(reference.getName()).getData()).containsKey(reference.getKey());
            }
        }
    }

    @Test
    void theRouteAndTheGatewayNameServicesThatExist() throws IOException {
        List<JsonNode> documents = Manifests.documents(BASE);
        Map<String, Service> services = byName(Manifests.all(documents, Service.class));
        HTTPRoute route = Manifests.all(documents, HTTPRoute.class).getFirst();
        var backend = route.getSpec().getRules().getFirst().getBackendRefs().getFirst();

        assertThat(backend.getPort())
                .isEqualTo(services.get(backend.getName())
                        .getSpec()
                        .getPorts()
                        .getFirst()
                        .getPort());
        Map<String, String> environment = deployments()
                .filter(deployment -> name(deployment).equals("gateway"))
                .flatMap(deployment ->
                        deployment.getSpec().getTemplate().getSpec().getContainers().getFirst().getEnv().stream())
                .collect(Collectors.toMap(EnvVar::getName, EnvVar::getValue));
        assertThat(environment)
                .containsEntry("DERMATRAIL_GATEWAY_CONTENT", address(services.get("content")))
                .containsEntry("DERMATRAIL_GATEWAY_TRIAGE", address(services.get("triage")));
    }

    @Test
    void everyPodStartsFromNothingAllowed() throws IOException {
        List<NetworkPolicy> policies = Manifests.all(Manifests.documents(BASE), NetworkPolicy.class);

        assertThat(policies).anySatisfy(policy -> {
            assertThat(policy.getSpec().getPolicyTypes()).containsExactlyInAnyOrder("Ingress", "Egress");
            assertThat(policy.getSpec().getIngress()).isNullOrEmpty();
            assertThat(policy.getSpec().getEgress()).isNullOrEmpty();
            assertThat(policy.getSpec().getPodSelector().getMatchLabels())
                    .containsOnly(Map.entry("app.kubernetes.io/part-of", "dermatrail"));
        });
    }

    @Test
    void theDatabasesMakeTheSecretsThatTheServicesRead() throws IOException {
        List<JsonNode> clusters = Manifests.documents(OPERATORS).stream()
                .filter(document -> Manifests.kind(document).equals(Manifests.DATABASE_CLUSTER))
                .toList();

        assertThat(clusters).hasSize(2).allSatisfy(cluster -> {
            String database = cluster.at("/spec/bootstrap/initdb/database").asText();
            assertThat(cluster.at("/metadata/name").asText()).isEqualTo(database + "-db");
            assertThat(cluster.at("/spec/bootstrap/initdb/owner").asText()).isEqualTo(database);
            assertThat(cluster.at("/spec/enableSuperuserAccess").asBoolean(true))
                    .isFalse();
            assertThat(cluster.at("/spec/instances").asInt()).isGreaterThan(1);
        });
        assertThat(deployments()
                        .flatMap(deployment ->
                                deployment
                                        .getSpec()
                                        .getTemplate()
                                        .getSpec()
                                        .getContainers()
                                        .getFirst()
                                        .getEnv()
                                        .stream())
                        .filter(variable -> variable.getValueFrom() != null
                                && variable.getValueFrom().getSecretKeyRef() != null)
                        .map(variable ->
                                variable.getValueFrom().getSecretKeyRef().getName()))
                .containsOnly("content-db-app", "triage-db-app");
    }

    private static void isStrict(JsonNode document) {
        if (!Manifests.kind(document).equals(Manifests.DATABASE_CLUSTER)) {
            assertThatCode(() -> Manifests.strictly(document))
                    .as(Manifests.kind(document) + " "
                            + document.at("/metadata/name").asText())
                    .doesNotThrowAnyException();
        }
    }

    private static <T extends HasMetadata> Map<String, T> byName(List<T> resources) {
        return resources.stream().collect(Collectors.toMap(ManifestsTest::name, Function.identity()));
    }

    private static String name(HasMetadata resource) {
        ObjectMeta metadata = resource.getMetadata();
        return metadata.getName();
    }

    private static String address(Service service) {
        return "http://" + name(service) + ":"
                + service.getSpec().getPorts().getFirst().getPort();
    }

    private static boolean hasKubectl() throws InterruptedException {
        try {
            Process kubectl = new ProcessBuilder("kubectl", "version", "--client")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return kubectl.waitFor(20, TimeUnit.SECONDS) && kubectl.exitValue() == 0;
        } catch (IOException absent) {
            return false;
        }
    }
}
