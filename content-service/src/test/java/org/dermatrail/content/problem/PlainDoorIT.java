package org.dermatrail.content.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.dermatrail.content.Infrastructure;
import org.junit.jupiter.api.Test;

/** Refusals at the door end a connection by a header that HTTP/2 does not allow; the gateway speaks HTTP/1.1. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class PlainDoorIT {

    @TestHTTPResource
    URI address;

    @Test
    void anOfferOfHttp2IsAnsweredInHttp11() throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(address.resolve("/q/health/live")).build();
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build()) {

            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_1_1);
        }
    }
}
