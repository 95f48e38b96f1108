package org.dermatrail.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A clinic's editors at work through the gateway: from a draft to readers in two languages, and the record of it. */
@TestMethodOrder(OrderAnnotation.class)
class EditorialST {

    private static final Path HOME = Path.of("../..").toAbsolutePath().normalize();
    private static final String DRAFT = "/v1/articles/shade/draft";

    @RegisterExtension
    static final PackagedStack STACK = new PackagedStack();

    private final Clinic clinic = new Clinic(STACK, "demo");

    private record Run(int status, String output) {}

    @Test
    @Order(1)
    void aTextIsDiscussedApprovedAndPublishedAtItsTime() throws Exception {
        expect(201, as("editor").body(article("en", "Shade")).post("/v1/articles"));
        String comment = expect(
                        201,
                        as("reviewer")
                                .body(Map.of("section", "noon", "text", "Say how long."))
                                .post(DRAFT + "/comments"))
                .path("id");
        expect(200, as("editor").post(DRAFT + "/comments/" + comment + "/resolve"));
        expect(200, step("editor", "submit", ""));
        expect(403, step("editor", "approve", ""));
        expect(200, step("reviewer", "approve", ""));
        Instant soon = Instant.now().plusSeconds(2);
        expect(
                202,
                as("editor")
                        .header("If-Match", "*")
                        .body(Map.of("at", soon.toString()))
                        .post(DRAFT + "/publish"));

        await().until(() -> clinic.anonymous().get("/v1/articles/shade").statusCode() == 200);
        assertThat(Instant.parse(clinic.anonymous().get("/v1/articles/shade").path("publishedAt")))
                .isAfterOrEqualTo(soon);
    }

    @Test
    @Order(2)
    void readersGetItInTheirLanguageAndAreToldWhenThatIsBehind() throws Exception {
        expect(201, open("?locale=de", article("de", "Schatten")));
        for (String step : List.of("submit", "approve", "publish")) {
            expect(200, step(step.equals("approve") ? "reviewer" : "editor", step, "?locale=de"));
        }
        Response german = clinic.anonymous().header("Accept-Language", "de-CH").get("/v1/articles/shade");
        assertThat(german.jsonPath().getString("title")).isEqualTo("Schatten");
        assertThat(german.header("Content-Language")).isEqualTo("de");

        expect(201, open("", article("en", "Shade at noon")));
        for (String step : List.of("submit", "approve", "publish")) {
            expect(200, step(step.equals("approve") ? "reviewer" : "editor", step, ""));
        }
        JsonPath behind = clinic.anonymous().get("/v1/articles/shade?locale=de").jsonPath();
        assertThat(behind.getBoolean("translation.stale")).isTrue();
        assertThat(clinic.anonymous()
                        .get("/v1/articles/shade/translations")
                        .jsonPath()
                        .getList("items.locale"))
                .isEqualTo(List.of("de"));

        expect(201, as("editor").post("/v1/articles/shade/revisions/1/restore"));
        assertThat(as("reviewer").get(DRAFT + "/diff").jsonPath().getList("difference.fields.after"))
                .isEqualTo(List.of("Shade", "Shade."));
    }

    @Test
    @Order(3)
    void theTrailShowsEveryStepAndThatNobodyBentIt() throws Exception {
        assertThat(as("editor").get("/v1/articles/shade/history").jsonPath().getList("items.step"))
                .contains("begin", "comment", "approve", "schedule", "publish", "translate", "revise", "restore");
        Run sound = audit();
        assertThat(sound.status()).as(sound.output()).isZero();
        String head = sound.output().replaceAll("(?s).*\"head\":\"(sha256:[0-9a-f]{64})\".*", "$1");
        assertThat(audit("--head", head).status()).isZero();

        sql("update audit set actor = 'somebody-else' where sequence = 3");

        Run bent = audit();
        assertThat(bent.status()).as(bent.output()).isEqualTo(1);
        assertThat(bent.output()).contains("\"sequence\":3", "hash-mismatch");
    }

    private static void sql(String change) throws SQLException {
        try (Connection intruder = DriverManager.getConnection(STACK.postgres().jdbcUrl("content"), "content", "");
                Statement statement = intruder.createStatement()) {
            statement.execute("alter table audit disable trigger user");
            statement.execute(change);
            statement.execute("alter table audit enable trigger user");
        }
    }

    private static Run audit(String... words) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                "bash",
                "deploy/audit",
                "--gateway",
                STACK.gateway().toString(),
                "--token",
                STACK.token("demo", "admin")));
        command.addAll(List.of(words));
        return run(command);
    }

    private static Run run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .directory(HOME.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Run(process.waitFor(), output);
    }

    private Response step(String role, String step, String language) throws Exception {
        return clinic.as(role).header("If-Match", "*").post(DRAFT + "/" + step + language);
    }

    private Response open(String language, Map<String, Object> article) throws Exception {
        return as("editor").header("If-None-Match", "*").body(article).put(DRAFT + language);
    }

    private io.restassured.specification.RequestSpecification as(String role) throws Exception {
        return clinic.as(role).contentType("application/json");
    }

    private static Response expect(int status, Response response) {
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(status);
        return response;
    }

    private static Map<String, Object> article(String locale, String title) {
        Map<String, Object> article = new HashMap<>();
        article.put("slug", "shade");
        article.put("locale", locale);
        article.put("title", title);
        article.put("summary", title + ".");
        article.put("conditions", List.of("sunburn"));
        article.put("reviewBy", "2030-01-01");
        article.put(
                "sections",
                List.of(Map.of("id", "noon", "heading", title, "body", title, "claims", List.of("shade/helps"))));
        article.put(
                "claims",
                List.of(Map.of(
                        "id", "shade/helps",
                        "statement", title,
                        "kind", "self-care",
                        "certainty", "moderate",
                        "appraisal", "supported",
                        "appliesTo", List.of("sunburn"),
                        "sources", List.of("example"))));
        article.put("sources", List.of(Map.of("id", "example", "citation", "An example.", "year", 2026)));
        return article;
    }
}
