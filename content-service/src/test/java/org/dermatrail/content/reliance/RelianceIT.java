package org.dermatrail.content.reliance;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.dermatrail.content.Infrastructure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The projection of assessments, whatever order their events come in and however often. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class RelianceIT {

    private static final String CLAIM = "vitiligo-recurrence/clearing-is-not-cure";
    private static final Duration SOON = Duration.ofSeconds(30);

    Infrastructure infrastructure;

    @Inject
    RelianceConfig config;

    @Inject
    Reliance reliance;

    private KafkaProducer<String, String> triage;

    @BeforeEach
    void connect() throws Exception {
        Map<String, Object> properties =
                Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, infrastructure.bootstrapServers());
        try (Admin admin = Admin.create(properties)) {
            if (!admin.listTopics().names().get().contains(config.topic())) {
                admin.createTopics(List.of(new NewTopic(config.topic(), 3, (short) 1)))
                        .all()
                        .get();
            }
        }
        triage = new KafkaProducer<>(
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, infrastructure.bootstrapServers()),
                new StringSerializer(),
                new StringSerializer());
    }

    @AfterEach
    void disconnect() {
        triage.close();
    }

    @Test
    void theLatestScoringCountsWhateverComesTwiceOrLate() {
        UUID assessment = UUID.randomUUID();
        String claim = "scar-treatment/silicone-first-line";

        announce(assessment, 1, "open", List.of(claim), List.of("scar"));
        announce(assessment, 1, "open", List.of(claim), List.of("scar"));
        awaitReliance(claim, 1);

        announce(assessment, 3, "open", List.of(), List.of("scar"));
        awaitReliance(claim, 0);
        announce(assessment, 2, "open", List.of(claim), List.of("scar"));
        settle();
        assertThat(reliance.on(claim)).isZero();
    }

    @Test
    void aClosedAssessmentLeavesAndADuplicateDoesNotBringItBack() {
        UUID assessment = UUID.randomUUID();
        long before = reliance.on(CLAIM);

        announce(assessment, 1, "open", List.of(CLAIM), List.of("vitiligo"));
        awaitReliance(CLAIM, before + 1);
        announce(assessment, 1, "closed", List.of(CLAIM), List.of("vitiligo"));
        awaitReliance(CLAIM, before);
        announce(assessment, 1, "open", List.of(CLAIM), List.of("vitiligo"));
        settle();

        assertThat(reliance.on(CLAIM)).isEqualTo(before);
    }

    @Test
    void reportedConditionsThatNoClaimServesAreGaps() {
        announce(UUID.randomUUID(), 1, "open", List.of(), List.of("hives-of-unknown-cause", "vitiligo"));
        announce(UUID.randomUUID(), 1, "open", List.of(), List.of("hives-of-unknown-cause"));
        announce(UUID.randomUUID(), 1, "closed", List.of(), List.of("hives-of-unknown-cause"));

        await().atMost(SOON).untilAsserted(() -> assertThat(gaps()).containsEntry("hives-of-unknown-cause", 2));
        assertThat(gaps()).doesNotContainKey("vitiligo");
    }

    @Test
    void whatCannotBeReadIsPassedOver() {
        triage.send(new ProducerRecord<>(config.topic(), "poison", "{not json"));
        triage.send(new ProducerRecord<>(config.topic(), "poison", "{\"scoring\":1}"));
        triage.send(new ProducerRecord<>(config.topic(), "poison", null));

        settle();
    }

    @Test
    void anEventAppliedAgainFromTheSameOffsetChangesNothing() throws Exception {
        UUID assessment = UUID.randomUUID();
        String claim = "scar-treatment/camouflage";
        var event = new AssessmentEvent(
                assessment, 1, "open", List.of(new AssessmentEvent.CitedClaim(claim)), List.of("scar"));

        reliance.apply(List.of(event), "another-topic", 0, 11);
        reliance.apply(List.of(event), "another-topic", 0, 5);

        assertThat(reliance.on(claim)).isEqualTo(1);
        assertThat(reliance.nextOffset("another-topic", 0)).isEqualTo(11);
    }

    @Test
    void severalEventsOfOneAssessmentMayComeAtOnce() throws Exception {
        UUID assessment = UUID.randomUUID();
        var cited = List.of(new AssessmentEvent.CitedClaim("scar-treatment/sun-protection-at-once"));
        var first = new AssessmentEvent(assessment, 1, "open", cited, List.of("scar"));
        var second = new AssessmentEvent(assessment, 2, "open", List.of(), List.of("scar"));
        var another = new AssessmentEvent(UUID.randomUUID(), 1, "open", cited, List.of("scar"));

        reliance.apply(List.of(first, another, first, second, first), "topic-of-several", 0, 5);

        assertThat(reliance.on("scar-treatment/sun-protection-at-once")).isEqualTo(1);
        assertThat(reliance.nextOffset("topic-of-several", 0)).isEqualTo(5);
    }

    @Test
    void aClaimTellsHowManyAssessmentsRestOnIt() {
        String claim = "facial-atrophy/eye-protection";
        announce(UUID.randomUUID(), 1, "open", List.of(claim), List.of("facial-palsy"));
        announce(UUID.randomUUID(), 1, "open", List.of(claim), List.of("facial-palsy"));

        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(get("/v1/claims/" + claim).jsonPath().getInt("reliance.assessments"))
                                .isEqualTo(2));
    }

    /** Returns once an event handed in now has been taken in, and so everything before it on every partition. */
    private void settle() {
        List<String> claims = List.of("settled/" + UUID.randomUUID());
        for (int partition = 0; partition < 3; partition++) {
            triage.send(new ProducerRecord<>(
                    config.topic(), partition, "settle", data(UUID.randomUUID(), 1, "open", claims, List.of())));
        }
        awaitReliance(claims.getFirst(), 3);
    }

    private void awaitReliance(String claim, long count) {
        await().atMost(SOON).untilAsserted(() -> assertThat(reliance.on(claim)).isEqualTo(count));
    }

    private Map<String, Integer> gaps() {
        List<Map<String, Object>> items = given().header("Authorization", infrastructure.bearer("ada", "admin"))
                .get("/v1/gaps")
                .jsonPath()
                .getList("items");
        return items.stream().collect(Collectors.toMap(item -> (String) item.get("condition"), item ->
                (Integer) item.get("assessments")));
    }

    private void announce(UUID assessment, int scoring, String status, List<String> claims, List<String> conditions) {
        triage.send(new ProducerRecord<>(
                config.topic(), assessment.toString(), data(assessment, scoring, status, claims, conditions)));
        triage.flush();
    }

    private static String data(
            UUID assessment, int scoring, String status, List<String> claims, List<String> conditions) {
        String cited = claims.stream()
                .map(claim -> "{\"article\":\"" + claim.replaceAll("/.*", "") + "\",\"revision\":1,\"claim\":\"" + claim
                        + "\"}")
                .collect(Collectors.joining(",", "[", "]"));
        String reported = conditions.stream()
                .map(condition -> "\"" + condition + "\"")
                .collect(Collectors.joining(",", "[", "]"));
        return """
                {"assessment":"%s","clinic":"demo","scoring":%d,"urgency":"consultation","previousUrgency":null,
                 "direction":null,"score":20,"inScope":true,"conditions":%s,"claims":%s,"redFlags":[],
                 "recall":null,"reason":"reported","scoredAt":"2026-11-20T12:00:00Z","status":"%s"}
                """.formatted(assessment, scoring, reported, cited, status);
    }
}
