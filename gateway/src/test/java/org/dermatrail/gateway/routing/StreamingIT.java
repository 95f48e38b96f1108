package org.dermatrail.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.dermatrail.gateway.support.GatewayStack;
import org.dermatrail.gateway.support.StandIn;
import org.dermatrail.gateway.support.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Bodies of any size that pass through without being held. */
@QuarkusTest
@QuarkusTestResource(GatewayStack.class)
class StreamingIT {

    private static final String IMPORT = "/v1/articles/import";
    private static final byte[] PIECE = "x".repeat(64 * 1024).getBytes(StandardCharsets.US_ASCII);
    private static final long FAR_BEYOND_THE_LIMITS = 100L * 1024 * 1024;

    /** Of two connections, whose buffers Linux lets grow to 32 MiB where they are read and to 4 MiB where they are written. */
    private static final long WHAT_SOCKETS_HOLD = 2 * (32 + 4) * 1024L * 1024;

    private static final long FAR_BEYOND_WHAT_SOCKETS_HOLD = 5 * WHAT_SOCKETS_HOLD;

    @TestHTTPResource("/")
    URI gateway;

    StandIn content;
    TestTokens tokens;

    private String token = "";

    @BeforeEach
    void begin() throws IOException {
        token = tokens.of("ivo", "demo", "importer");
    }

    @Test
    void aBodyFarBeyondAllLimitsPassesAndTheAnswerComesWhileItIsSent() throws Exception {
        try (Socket socket = open(IMPORT, FAR_BEYOND_THE_LIMITS);
                BufferedReader answer = reader(socket)) {
            OutputStream body = socket.getOutputStream();
            body.write(PIECE);
            body.flush();
            assertThat(answer.readLine()).startsWith("HTTP/1.1 200");
            Thread sender = Thread.ofVirtual().start(() -> send(body, FAR_BEYOND_THE_LIMITS - PIECE.length));

            assertThat(answer.lines().anyMatch(line -> line.equals("end " + FAR_BEYOND_THE_LIMITS)))
                    .isTrue();
            sender.join();
        }
    }

    @Test
    void aServiceThatDoesNotReadStopsTheSender() throws Exception {
        try (Socket socket = open(IMPORT + "?reads=nothing", FAR_BEYOND_WHAT_SOCKETS_HOLD)) {
            AtomicLong sent = new AtomicLong();
            OutputStream body = socket.getOutputStream();
            Thread.ofVirtual().start(() -> {
                for (long left = FAR_BEYOND_WHAT_SOCKETS_HOLD;
                        left > 0 && send(body, PIECE.length);
                        left -= PIECE.length) {
                    sent.addAndGet(PIECE.length);
                }
            });
            AtomicLong last = new AtomicLong(-1);

            await().pollInterval(Duration.ofMillis(300))
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> last.getAndSet(sent.get()) == sent.get() && sent.get() > 0);

            assertThat(sent.get()).isLessThan(WHAT_SOCKETS_HOLD);
        }
    }

    @Test
    void whoMayNotIsRefusedUnread() throws IOException {
        int before = content.seen().size();
        token = "forged";
        try (Socket socket = open(IMPORT, FAR_BEYOND_THE_LIMITS);
                BufferedReader answer = reader(socket)) {
            assertThat(answer.readLine()).startsWith("HTTP/1.1 401");
        }
        assertThat(content.seen()).hasSize(before);
    }

    @Test
    void aRefusalOfTheServiceEndsTheConnectionInsteadOfWaitingForTheBody() throws IOException {
        try (Socket socket = open(IMPORT + "?answers=409", FAR_BEYOND_THE_LIMITS);
                BufferedReader answer = reader(socket)) {
            assertThat(send(socket.getOutputStream(), PIECE.length)).isTrue();
            assertThat(answer.readLine()).startsWith("HTTP/1.1 409");
            assertThat(answer.lines().toList())
                    .contains("refused")
                    .anyMatch(line -> line.equalsIgnoreCase("connection: close"));
        }
    }

    @Test
    void onlyTheImportIsSpared() throws IOException {
        try (Socket socket = open("/v1/articles", FAR_BEYOND_THE_LIMITS);
                BufferedReader answer = reader(socket)) {
            assertThat(answer.readLine()).startsWith("HTTP/1.1 413");
        }
    }

    private Socket open(String path, long length) throws IOException {
        Socket socket = new Socket(gateway.getHost(), gateway.getPort());
        String head = "POST " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: Bearer " + token
                + "\r\nContent-Type: application/x-ndjson\r\nContent-Length: " + length + "\r\n\r\n";
        socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
        return socket;
    }

    private static BufferedReader reader(Socket socket) throws IOException {
        socket.setSoTimeout(20_000);
        return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
    }

    /** Sends so many bytes, unless the other side has gone. */
    private static boolean send(OutputStream body, long bytes) {
        try {
            for (long left = bytes; left > 0; left -= PIECE.length) {
                body.write(PIECE, 0, (int) Math.min(left, PIECE.length));
            }
            body.flush();
            return true;
        } catch (IOException gone) {
            return false;
        }
    }
}
