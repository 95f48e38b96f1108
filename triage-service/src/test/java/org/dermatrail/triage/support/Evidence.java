package org.dermatrail.triage.support;

import static org.awaitility.Awaitility.await;

import io.restassured.RestAssured;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.dermatrail.triage.pathway.Knowledge;

/** Evidence for tests: articles that hold every claim that some rule cites, and the place where their next revision goes. */
public final class Evidence {

    private static final Map<String, Map<String, Object>> CURRENT = new ConcurrentHashMap<>();

    private Evidence() {}

    /** Publishes all articles once and waits until the service has them. */
    public static synchronized void stands() {
        if (!CURRENT.isEmpty()) {
            return;
        }
        Map<String, TreeSet<String>> cited = new TreeMap<>();
        for (var pathway : Knowledge.load().pathways()) {
            for (var rule : pathway.rules()) {
                for (String claim : rule.cites()) {
                    int slash = claim.indexOf('/');
                    cited.computeIfAbsent(claim.substring(0, slash), slug -> new TreeSet<>())
                            .add(claim.substring(slash + 1));
                }
            }
        }
        cited.forEach((slug, claims) -> publish(Articles.published(slug, 1, claims.toArray(String[]::new))));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> Database.column("select distinct article from evidence_claim")
                        .containsAll(cited.keySet()));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> RestAssured.given()
                        .auth()
                        .oauth2(TriageStack.token("probe", "portal"))
                        .contentType("application/json")
                        .body(Map.of("subject", "probe", "plannedProcedures", List.of("microneedling")))
                        .post("/v1/assessments?dryRun=true")
                        .then()
                        .statusCode(200)
                        .body(
                                "explanation.findAll { it.evidence == 'under_review' }",
                                org.hamcrest.Matchers.hasSize(0)));
    }

    /** Puts other words to a claim and returns its id again. */
    public static String revise(String claim) {
        String slug = claim.substring(0, claim.indexOf('/'));
        Map<String, Object> before = CURRENT.get(slug);
        publish(Articles.reworded(before, revision(before) + 1, claim.substring(claim.indexOf('/') + 1)));
        return claim;
    }

    /** Withdraws an article. */
    public static void withdraw(String slug) {
        Articles.send(Articles.withdrawn(slug, revision(CURRENT.get(slug))));
    }

    /** Publishes an article again as it stood before it was withdrawn. */
    public static void restore(String slug) {
        Map<String, Object> before = CURRENT.get(slug);
        Map<String, Object> again = new java.util.LinkedHashMap<>(before);
        again.put("revision", revision(before) + 1);
        publish(again);
    }

    /** The claims that an article states now, in the shape in which a forecast takes them. */
    @SuppressWarnings("unchecked")
    public static List<Map<String, Object>> claims(String slug) {
        return ((List<Map<String, Object>>) CURRENT.get(slug).get("claims"))
                .stream()
                        .map(claim -> {
                            Map<String, Object> stated = new java.util.LinkedHashMap<>(claim);
                            stated.remove("shown");
                            return stated;
                        })
                        .toList();
    }

    private static void publish(Map<String, Object> event) {
        CURRENT.put((String) event.get("slug"), event);
        Articles.send(event);
    }

    private static int revision(Map<String, Object> event) {
        return (Integer) event.get("revision");
    }
}
