package org.dermatrail.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Articles in bulk, in and out through the gateway, far beyond what any other request may hold. */
class TransferST {

    @RegisterExtension
    static final PackagedStack STACK = PackagedStack.SHARED;

    private static final String NDJSON = "application/x-ndjson";
    private static final int DOCUMENTS = 1200;

    private final Clinic clinic = new Clinic(STACK, "demo");

    @Test
    void aCollectionGoesInIsReadAndComesOutAsItWas() throws Exception {
        String lines = IntStream.range(0, DOCUMENTS).mapToObj(TransferST::line).collect(Collectors.joining("\n"));
        assertThat(lines.length()).isGreaterThan(1024 * 1024);

        JsonPath first = summary(send(lines + "\nno json"));

        assertThat(List.of(first.getInt("created"), first.getInt("refused"))).containsExactly(DOCUMENTS, 1);
        JsonPath article = clinic.anonymous().get("/v1/articles/collected-7").jsonPath();
        assertThat(article.getBoolean("reviewed")).isFalse();
        assertThat(article.getString("notice")).contains("CC BY 4.0", "A public collection");
        assertThat(clinic.anonymous().get("/v1/claims/collected-7/rest").statusCode())
                .isEqualTo(200);

        Response exported = clinic.as("editor").accept(NDJSON).get("/v1/articles/export?source=collection");
        assertThat(exported.asString().lines()).hasSize(DOCUMENTS);
        assertThat(summary(send(exported.asString())).getInt("unchanged")).isEqualTo(DOCUMENTS);
    }

    @Test
    void anArticleIsTakenHomeAsAFile() throws Exception {
        Response file = clinic.as("editor").accept("text/markdown").get("/v1/articles/scar-treatment/source");

        assertThat(file.statusCode()).isEqualTo(200);
        Response opened = plain(clinic.as("editor"))
                .contentType("text/markdown")
                .header("If-None-Match", "*")
                .body(file.asByteArray())
                .put("/v1/articles/scar-treatment/draft");

        assertThat(opened.statusCode()).as(opened.asString()).isEqualTo(201);
    }

    @Test
    void whoHasNoRoleForItGetsNothing() throws Exception {
        assertThat(clinic.anonymous().get("/v1/articles/export").statusCode()).isEqualTo(401);
        assertThat(clinic.as("portal").get("/v1/articles/export").statusCode()).isEqualTo(403);
        assertThat(plain(clinic.as("editor"))
                        .contentType(NDJSON)
                        .body(line(0))
                        .post("/v1/articles/import?source=collection&as=published")
                        .statusCode())
                .isEqualTo(403);
    }

    private Response send(String lines) throws Exception {
        return plain(clinic.as("importer"))
                .contentType(NDJSON)
                .body(lines)
                .post("/v1/articles/import?source=collection&as=published");
    }

    private static RequestSpecification plain(RequestSpecification request) {
        return request.config(RestAssuredConfig.config()
                .encoderConfig(EncoderConfig.encoderConfig()
                        .encodeContentTypeAs(NDJSON, ContentType.TEXT)
                        .appendDefaultContentCharsetToContentTypeIfUndefined(false)));
    }

    private static JsonPath summary(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return JsonPath.from(answer.asString().lines().toList().getLast());
    }

    private static String line(int number) {
        String slug = "collected-" + number;
        return """
                {"sourceId":"doc-%d","article":{"slug":"%s","locale":"en","title":"Document %d","summary":"%s",
                "licence":"CC BY 4.0","attribution":"A public collection.","conditions":["dry-skin"],
                "sections":[{"id":"rest","heading":"Rest","body":"%s","claims":["%s/rest"]}],
                "claims":[{"id":"%s/rest","statement":"Rest helps dry skin.","kind":"self-care","certainty":"very_low",
                "appraisal":"limited","appliesTo":["dry-skin"],"sources":[]}],"sources":[]}}""".formatted(number, slug, number, "In short. ".repeat(20), "Rest a while. ".repeat(40), slug, slug)
                .replace("\n", "");
    }
}
