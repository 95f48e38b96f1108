package org.dermatrail.gateway.limits;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.dermatrail.gateway.support.GatewayStack;
import org.dermatrail.gateway.support.StandIn;
import org.dermatrail.gateway.support.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Requests that are too large or too slow, over plain sockets where a client library would not send them. */
@QuarkusTest
@QuarkusTestResource(GatewayStack.class)
class LimitsIT {

    private static final int LIMIT = 1024 * 1024;

    @TestHTTPResource("/")
    URI gateway;

    StandIn content;
    TestTokens tokens;

    private String token = "";
    private int before;

    @BeforeEach
    void remember() throws IOException {
        token = tokens.of("ed", "demo", "editor");
        before = content.seen().size();
    }

    @Test
    void aBodyAtTheLimitPasses() {
        given().header("Authorization", "Bearer " + token)
                .contentType("text/plain")
                .body("x".repeat(LIMIT))
                .post("/v1/articles")
                .then()
                .statusCode(200);
    }

    @Test
    void oneByteMoreIsTooLarge() {
        given().header("Authorization", "Bearer " + token)
                .contentType("text/plain")
                .body("x".repeat(LIMIT + 1))
                .post("/v1/articles")
                .then()
                .statusCode(413)
                .contentType("application/problem+json")
                .body("type", equalTo("https://dermatrail.org/problems/body-too-large"));
        assertThat(content.seen()).hasSize(before);
    }

    @Test
    void anAnnouncedSizeIsRefusedBeforeItIsSent() throws IOException {
        String answer = exchange("POST /v1/articles HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + token
                + "\r\nContent-Length: 99999999999\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 413").containsIgnoringCase("connection: close");
    }

    @Test
    void aBodyThatAnybodyCouldSendIsRefusedUnread() throws IOException {
        String answer = exchange("GET /v1/articles HTTP/1.1\r\nHost: x\r\nContent-Length: 400000\r\n\r\nx");

        assertThat(answer).startsWith("HTTP/1.1 400").containsIgnoringCase("connection: close");
        assertThat(content.seen()).hasSize(before);
    }

    @Test
    void aBodyOfUnknownSizeIsCounted() throws IOException {
        String chunk = "10000\r\n" + "x".repeat(0x10000) + "\r\n";

        String answer = exchange("POST /v1/articles HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + token
                + "\r\nTransfer-Encoding: chunked\r\n\r\n" + chunk.repeat(17));

        assertThat(answer).startsWith("HTTP/1.1 413").contains("/problems/body-too-large");
        assertThat(content.seen()).hasSize(before);
    }

    @Test
    void aChunkedBodyThatFitsArrivesWhole() throws IOException {
        String answer = exchange("POST /v1/articles HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: Bearer "
                + token + "\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 200").contains("\"body\":\"hello\"", "\"content-length\":[\"5\"]");
    }

    @Test
    void aBodyIsAskedForWhenTheClientWaitsForThat() throws IOException {
        String answer = exchange("POST /v1/articles HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: Bearer "
                + token + "\r\nContent-Length: 5\r\nExpect: 100-continue\r\n\r\nhello");

        assertThat(answer).startsWith("HTTP/1.1 100 Continue").contains("HTTP/1.1 200", "\"body\":\"hello\"");
    }

    @Test
    void aBodyThatNeverComesIsNotWaitedFor() throws IOException {
        String answer = exchange("POST /v1/articles HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + token
                + "\r\nContent-Length: 5\r\n\r\nhel");

        assertThat(answer).startsWith("HTTP/1.1 408").contains("/problems/request-timeout");
        assertThat(content.seen()).hasSize(before);
    }

    @Test
    void aRefusalDoesNotWaitForTheBody() throws IOException {
        String answer = exchange("POST /v1/articles HTTP/1.1\r\nHost: x\r\nContent-Length: 400000\r\n\r\nx");

        assertThat(answer).startsWith("HTTP/1.1 401").containsIgnoringCase("connection: close");
    }

    @Test
    void twoLengthsAtOnceAreNotGuessedAbout() throws IOException {
        String answer = exchange("POST /v1/articles HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + token
                + "\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nhello!");

        assertThat(answer).startsWith("HTTP/1.1 400");
        assertThat(content.seen()).hasSize(before);
    }

    @Test
    void longUrisAndHeadersAreProblems() {
        given().get("/v1/articles?q=" + "x".repeat(8200))
                .then()
                .statusCode(414)
                .body("type", equalTo("https://dermatrail.org/problems/uri-too-long"));
        given().header("X-Long", "x".repeat(17_000))
                .get("/v1/articles")
                .then()
                .statusCode(431)
                .body("type", equalTo("https://dermatrail.org/problems/headers-too-large"));
    }

    /** Sends and reads until the gateway closes the connection, which every case here leads to. */
    private String exchange(String request) throws IOException {
        try (Socket socket = new Socket(gateway.getHost(), gateway.getPort())) {
            socket.setSoTimeout(10_000);
            OutputStream out = socket.getOutputStream();
            out.write(request.getBytes(StandardCharsets.US_ASCII));
            out.flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
