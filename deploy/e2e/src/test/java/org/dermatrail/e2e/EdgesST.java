package org.dermatrail.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a server would refuse without a word is a problem at every door, and nothing of the refusal is lost. */
class EdgesST {

    private static final String CODE =
            "mainSearchCriteria.v.c%1$d=%2$s&mainSearchCriteria.v.cs%1$d=2.16.840.1.113883.6.90";
    private static final int LARGE_BODY = 30_000_000;

    @RegisterExtension
    static final PackagedStack STACK = PackagedStack.SHARED;

    static Stream<URI> doors() {
        return Stream.of(STACK.gateway(), STACK.content(), STACK.triage());
    }

    @ParameterizedTest
    @MethodSource("doors")
    void aBrokenEscapeIsAProblem(URI door) throws IOException {
        for (String address : List.of("/v1/articles/%zz", "/v1/search?q=%zz", "/v1/claims/%", "/%zz?%")) {
            assertProblem(get(door, address, ""), 400);
        }
    }

    @ParameterizedTest
    @MethodSource("doors")
    void anAddressBeyondTheLimitIsAProblem(URI door) throws IOException {
        assertProblem(get(door, "/v1/search?q=" + "a".repeat(20_000), ""), 414);
    }

    @ParameterizedTest
    @MethodSource("doors")
    void headersBeyondTheLimitAreAProblem(URI door) throws IOException {
        assertProblem(get(door, "/v1/search?q=a", "X-Long: " + "a".repeat(30_000) + "\r\n"), 431);
    }

    @Test
    void aKnowledgeRequestMayBeLongerThanAServersUsualLine() throws IOException {
        String codes = IntStream.rangeClosed(1, 60)
                .mapToObj(number -> CODE.formatted(number, "L80"))
                .collect(Collectors.joining("&"));

        for (URI door : List.of(STACK.gateway(), STACK.content())) {
            String answer = get(door, "/infobutton?" + codes, "");

            assertProblem(answer, 400);
            assertThat(answer).contains("may be there 20 times");
        }
    }

    @ParameterizedTest
    @MethodSource("doors")
    void aBodyFarBeyondTheLimitIsAProblemThatIsHeardToItsEnd(URI door) throws Exception {
        boolean triage = door.equals(STACK.triage());
        String token = STACK.token("demo", triage ? "portal" : "editor");
        try (Socket socket = open(door)) {
            OutputStream out = socket.getOutputStream();
            out.write(head(
                    "POST",
                    triage ? "/v1/assessments" : "/v1/articles",
                    "Authorization: Bearer " + token + "\r\nContent-Type: application/json\r\nContent-Length: "
                            + LARGE_BODY + "\r\n"));
            Thread sender = Thread.ofVirtual().start(() -> send(out));

            assertProblem(answer(socket), 413);
            sender.join();
        }
    }

    @Test
    void anImportThatItsClientCutsIsOneLineOfTheLog() throws Exception {
        String request = "cut-by-its-client";
        try (Socket socket = open(STACK.gateway())) {
            OutputStream out = socket.getOutputStream();
            out.write(head(
                    "POST",
                    "/v1/articles/import?source=cut&as=published",
                    "Authorization: Bearer " + STACK.token("demo", "importer")
                            + "\r\nX-Request-Id: " + request
                            + "\r\nContent-Type: application/x-ndjson\r\nContent-Length: 100000\r\n"));
            out.write("{\"slug\":\"cut\"}\n".getBytes(StandardCharsets.US_ASCII));
            out.flush();
            String importer = STACK.token("demo", "importer");
            await().until(() -> get(
                            STACK.content(), "/v1/articles/imports/cut", "Authorization: Bearer " + importer + "\r\n")
                    .startsWith("HTTP/1.1 200"));
        }

        await().untilAsserted(() -> assertThat(log().lines().filter(line -> line.contains(request)))
                .singleElement(InstanceOfAssertFactories.STRING)
                .contains("was broken off by its client"));
        assertThat(log()).doesNotContain("ERROR", "\tat ");
    }

    private static String log() throws IOException {
        return Files.readString(STACK.data().resolve("logs").resolve("gateway.log"));
    }

    private static void assertProblem(String answer, int status) {
        assertThat(answer).startsWith("HTTP/1.1 " + status).contains("\"status\":" + status);
        assertThat(answer.toLowerCase(Locale.ROOT)).contains("content-type: application/problem+json");
    }

    private static String get(URI door, String address, String headers) throws IOException {
        try (Socket socket = open(door)) {
            socket.getOutputStream().write(head("GET", address, headers + "Connection: close\r\n"));
            return answer(socket);
        }
    }

    private static byte[] head(String method, String address, String headers) {
        return (method + " " + address + " HTTP/1.1\r\nHost: here\r\n" + headers + "\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static Socket open(URI door) throws IOException {
        Socket socket = new Socket(door.getHost(), door.getPort());
        socket.setSoTimeout(20_000);
        return socket;
    }

    /** What is answered until the connection ends. */
    private static String answer(Socket socket) throws IOException {
        return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))
                .lines()
                .collect(Collectors.joining("\n"));
    }

    /** Sends the body, or as much of it as the other side takes. */
    private static boolean send(OutputStream out) {
        byte[] piece = "x".repeat(64 * 1024).getBytes(StandardCharsets.US_ASCII);
        try {
            for (int sent = 0; sent < LARGE_BODY; sent += piece.length) {
                out.write(piece, 0, Math.min(piece.length, LARGE_BODY - sent));
            }
            return true;
        } catch (IOException closed) {
            return false;
        }
    }
}
