package org.dermatrail.content.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.dermatrail.content.Infrastructure;
import org.dermatrail.content.ManuscriptFixture;
import org.dermatrail.content.Newsroom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies that leave out what they are for are the caller's mistake at every door, never a fault of ours. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class NullMembersIT {

    private static final String SLUG = "left-out";

    Infrastructure infrastructure;

    @TestHTTPResource
    URI service;

    private Newsroom newsroom;

    @BeforeEach
    void begin() {
        newsroom = new Newsroom(infrastructure);
        if (newsroom.editor().get("/v1/articles/" + SLUG + "/draft").statusCode() == 404) {
            newsroom.begin(ManuscriptFixture.article(SLUG));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"slug\":null}", "{\"title\":\"No name\"}"})
    void anArticleWithoutANameIsRefusedByName(String body) {
        newsroom.editor()
                .body(body)
                .post("/v1/articles")
                .then()
                .statusCode(400)
                .body("type", endsWith("/invalid-value"))
                .body("errors.find { it.pointer == '/slug' }.detail", equalTo("must not be null"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"codes", "terms", "sections", "claims", "sources"})
    void emptyPartsOfAnArticleAreRefusedByTheirPlace(String list) {
        newsroom.editor()
                .body("{\"slug\":\"left-out-too\",\"" + list + "\":[{}]}")
                .post("/v1/articles")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem(startsWith("/" + list + "/0/")));
        newsroom.editor()
                .body("{\"slug\":\"left-out-too\",\"" + list + "\":[null]}")
                .post("/v1/articles")
                .then()
                .statusCode(400);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "editor; PUT; /draft; {}",
                "editor; PUT; /draft; {\"slug\":null}",
                "editor; PUT; /draft; null",
                "editor; PUT; /draft; []",
                "reviewer; POST; /draft/reject; {}",
                "reviewer; POST; /draft/reject; {\"reason\":null}",
                "reviewer; POST; /draft/reject; null",
                "reviewer; POST; /draft/reject; []",
                "reviewer; POST; /withdraw; {}",
                "reviewer; POST; /withdraw; {\"reason\":null,\"successor\":null}",
                "reviewer; POST; /withdraw; null",
                "reviewer; POST; /withdraw; []",
                "reviewer; POST; /draft/comments; {}",
                "reviewer; POST; /draft/comments; {\"section\":null,\"text\":null,\"inReplyTo\":null}",
                "reviewer; POST; /draft/comments; null",
                "reviewer; POST; /draft/comments; []",
                "editor; POST; /draft/publish; []",
                "editor; PUT; /draft?locale=de; {}",
                "editor; PUT; /draft?locale=de; null"
            })
    void nothingIsNoReasonToFail(String role, String method, String below, String body) {
        as(role).body(body)
                .request(method, "/v1/articles/" + SLUG + below)
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "null", "{\"at\":null,\"override\":null}"})
    void aPublicationNeedsNoBodyAndSaysWhyItIsNotPossible(String body) {
        as("editor")
                .body(body)
                .post("/v1/articles/" + SLUG + "/draft/publish")
                .then()
                .statusCode(409);
    }

    @Test
    void anArticleWithoutABodyIsAskedForOne() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(service.resolve("/v1/articles"))
                .header("Authorization", infrastructure.bearer(Newsroom.EDITOR, "editor"))
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());

            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).contains("A body is needed.");
        }
    }

    private RequestSpecification as(String role) {
        return (role.equals("editor") ? newsroom.editor() : newsroom.reviewer()).header("If-Match", "*");
    }
}
