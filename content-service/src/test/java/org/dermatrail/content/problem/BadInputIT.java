package org.dermatrail.content.problem;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.dermatrail.content.Infrastructure;
import org.dermatrail.content.Newsroom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever body is sent, the answer is a problem with a stable type, and nothing is stored. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class BadInputIT {

    private static final String FRAME =
            "{\"slug\":\"bad\",\"locale\":\"en\",\"title\":\"t\",\"summary\":\"s\",\"sections\":["
                    + "{\"id\":\"x\",\"heading\":\"h\",\"body\":\"b\",\"claims\":[%s]}],\"claims\":[%s],\"sources\":[%s]}";

    Infrastructure infrastructure;

    @TestHTTPResource
    URI address;

    static Stream<Arguments> faultyTexts() {
        return Stream.of(
                Arguments.of("{\"slug\":1}", "/slug"),
                Arguments.of("{\"slug\":\"bad\",\"sulg\":\"bad\"}", "/sulg"),
                Arguments.of("{\"slug\":\"Not A Slug\"}", "/slug"),
                Arguments.of("{\"slug\":\"bad\"}", "/title"),
                Arguments.of("{\"slug\":\"bad\",\"locale\":\"english\"}", "/locale"),
                Arguments.of("{\"slug\":\"bad\",\"reviewBy\":\"2027-13-01\"}", "/reviewBy"),
                Arguments.of("{\"slug\":\"bad\",\"sections\":[null]}", "/sections/0"),
                Arguments.of("{\"slug\":\"bad\",\"sections\":\"x\"}", "/sections"),
                Arguments.of("{\"slug\":\"bad\",\"codes\":[{\"system\":\"icd-9\",\"code\":\"1\"}]}", "/codes/0/system"),
                Arguments.of(text("\"bad/none\"", "", ""), "/sections/0/claims/0"),
                Arguments.of(text("", claim("other/a", "[]"), ""), "/claims/0/id"),
                Arguments.of(text("", claim("bad/a", "[]") + "," + claim("bad/a", "[]"), ""), "/claims/1/id"),
                Arguments.of(text("", claim("bad/a", "[\"none\"]"), ""), "/claims/0/sources/0"),
                Arguments.of(text("", "{\"id\":\"bad/a\",\"kind\":\"cure\"}", ""), "/claims/0/kind"),
                Arguments.of(text("", "{\"id\":\"bad/a\",\"statement\":\"x\"}", ""), "/claims/0/certainty"),
                Arguments.of(text("", "", "{\"id\":\"s\",\"citation\":\"c\",\"year\":3000}"), "/sources/0/year"),
                Arguments.of(
                        text("", "", "{\"id\":\"s\",\"citation\":\"c\",\"url\":\"javascript:alert(1)\"}"),
                        "/sources/0/url"),
                Arguments.of(text("", "", "").replace("\"t\"", "\"a\\u0000b\""), "/title"),
                Arguments.of(text("", "", "").replace("\"t\"", "\"\\ud800\""), "/title"));
    }

    @ParameterizedTest
    @MethodSource("faultyTexts")
    void aFaultyTextIsRefusedWithThePlaceOfTheFault(String body, String pointer) {
        post(body).statusCode(400).body("type", endsWith("/invalid-value")).body("errors.pointer", hasItem(pointer));
        editor().get("/v1/articles/bad/draft").then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"{", "{\"slug\":\"a\"} x", "{\"slug\":\"a\",\"slug\":\"b\"}", "{'slug':1}", "not json", "''"})
    void whatIsNoJsonIsMalformed(String body) {
        post(body).statusCode(400).body("type", endsWith("/malformed-json"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"[]", "\"text\"", "7"})
    void whatIsNoObjectIsRefused(String body) {
        post(body).statusCode(400).body("type", endsWith("/invalid-value"));
    }

    @Test
    void textBeyondItsLengthIsRefused() {
        post(text("", "", "").replace("\"t\"", "\"" + "x".repeat(301) + "\""))
                .statusCode(400)
                .body("errors.pointer", hasItem("/title"));
        post(text("", "", "").replace("\"bad\"", "\"" + "a-".repeat(200_000) + "\""))
                .statusCode(400)
                .body("errors.pointer", hasItem("/slug"));
    }

    @Test
    void deepNestingAndBrokenCharactersAreRefused() throws Exception {
        String deep = "{\"slug\":" + "[".repeat(100_000);
        assertThat(send(HttpRequest.BodyPublishers.ofString(deep)).statusCode()).isEqualTo(400);
        byte[] broken = "{\"slug\":\"a\",\"title\":\"x\"}".getBytes(StandardCharsets.ISO_8859_1);
        broken[broken.length - 3] = (byte) 0xff;
        assertThat(send(HttpRequest.BodyPublishers.ofByteArray(broken)).body())
                .contains("/malformed-json", "must be UTF-8", "column 22");
    }

    @Test
    void aBodyBeyondTheLimitIsTooLarge() throws Exception {
        var body =
                HttpRequest.BodyPublishers.ofString("{\"slug\":\"bad\",\"title\":\"" + "x".repeat(1_100_000) + "\"}");
        var ofUnknownLength = HttpRequest.BodyPublishers.fromPublisher(body);

        for (var publisher : List.of(body, ofUnknownLength)) {
            HttpResponse<String> answer = send(publisher);
            assertThat(answer.statusCode()).isEqualTo(413);
            assertThat(answer.body()).contains("/too-large");
        }
    }

    @Test
    void formatsThatAreNotSpokenAreRefused() {
        given().accept("image/png").get("/v1/articles/scar-treatment").then().statusCode(406);
        editor().contentType(ContentType.XML)
                .body("<a/>")
                .post("/v1/articles")
                .then()
                .statusCode(415);
    }

    @ParameterizedTest
    @CsvSource({"/v1/articles, gzip", "/v1/articles, 'identity, br'", "/v1/articles/import?source=packed, x-gzip"})
    void aPackedBodyIsRefused(String path, String coding) throws Exception {
        String text = "{\"slug\":\"packed\"}";

        HttpResponse<String> answer = send(path, coding, HttpRequest.BodyPublishers.ofString(text));

        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.headers().firstValue("Accept-Encoding")).contains("identity");
        assertThat(answer.body()).contains("/unsupported-media-type", "Content-Encoding");
    }

    @Test
    void aBodyThatSaysItIsNotPackedIsRead() throws Exception {
        HttpResponse<String> answer =
                send("/v1/articles", "Identity", HttpRequest.BodyPublishers.ofString("{\"slug\":\"bad\"}"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("/title");
    }

    @Test
    void aRefusalDoesNotRepeatWhatWasSent() {
        post("{\"slug\":\"bad\",\"title\":5,\"summary\":\"unspeakable\"}")
                .statusCode(400)
                .body(not(containsString("unspeakable")));
        post(text("", "{\"id\":\"bad/a\",\"kind\":\"unspeakable\"}", ""))
                .statusCode(400)
                .body(not(containsString("unspeakable")));
    }

    private io.restassured.specification.RequestSpecification editor() {
        return new Newsroom(infrastructure).editor();
    }

    private ValidatableResponse post(String body) {
        return editor().body(body).post("/v1/articles").then().contentType("application/problem+json");
    }

    private HttpResponse<String> send(HttpRequest.BodyPublisher body) throws Exception {
        return send("/v1/articles", "identity", body);
    }

    private HttpResponse<String> send(String path, String coding, HttpRequest.BodyPublisher body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(address.resolve(path))
                .header("Authorization", infrastructure.bearer("ines", "editor", "importer"))
                .header("Content-Type", "application/json")
                .header("Content-Encoding", coding)
                .POST(body)
                .build();
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }

    private static String text(String named, String claims, String sources) {
        return FRAME.formatted(named, claims, sources);
    }

    private static String claim(String id, String sources) {
        return "{\"id\":\"" + id + "\",\"statement\":\"x\",\"kind\":\"cause\",\"certainty\":\"low\","
                + "\"appraisal\":\"limited\",\"sources\":" + sources + "}";
    }
}
