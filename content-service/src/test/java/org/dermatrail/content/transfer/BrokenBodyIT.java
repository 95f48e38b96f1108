package org.dermatrail.content.transfer;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import org.dermatrail.content.Infrastructure;
import org.junit.jupiter.api.Test;

/** A body that breaks the protocol takes neither its source nor a place among the imports with it. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class BrokenBodyIT {

    private static final int MORE_THAN_THE_PLACES = 6;

    Infrastructure infrastructure;

    @Test
    void aBodyThatCannotBeDecodedLeavesNothingLocked() throws IOException {
        String bearer = infrastructure.bearer("ines", "editor");
        for (int time = 0; time < MORE_THAN_THE_PLACES; time++) {
            try (Socket socket = new Socket("127.0.0.1", RestAssured.port)) {
                socket.setSoTimeout(5000);
                String request =
                        "POST /v1/articles/import?source=broken&as=draft HTTP/1.1\r\nHost: x\r\nAuthorization: "
                                + bearer
                                + "\r\nContent-Type: application/x-ndjson\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\nzz\r\n";
                socket.getOutputStream().write(request.getBytes(US_ASCII));
                socket.getInputStream().readAllBytes();
            }
        }

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(given().header("Authorization", bearer)
                                .contentType("application/x-ndjson")
                                .body(new byte[0])
                                .post("/v1/articles/import?source=broken&as=draft")
                                .statusCode())
                        .isEqualTo(200));
    }
}
