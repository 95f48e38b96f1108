package org.dermatrail.content.transfer;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dermatrail.content.Infrastructure;
import org.dermatrail.content.ManuscriptFixture;
import org.dermatrail.content.Newsroom;
import org.junit.jupiter.api.Test;

/** What an import brings is found once it rests, as it stands by then. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class ImportedSearchIT {

    private static final Duration SOON = Duration.ofSeconds(30);

    Infrastructure infrastructure;

    @TestHTTPResource
    URI address;

    @Test
    void allOfItIsFoundButForWhatWasWithdrawnMeanwhile() {
        Sender.Answer answer = new Sender(address, infrastructure).publish("searched", lines("wobblewort", 450));
        assertThat(answer.counts()).containsExactly(450L, 0L, 0L, 0L);
        new Newsroom(infrastructure)
                .withdraw("wobblewort-7", "{\"reason\":\"Taken in by mistake\"}")
                .then()
                .statusCode(200);

        await().atMost(SOON).until(() -> found("wobblewort") == 449);
        assertThat(found("wobblewort 7")).isNotZero();
        assertThat(given().queryParam("q", "wobblewort 7")
                        .get("/v1/search")
                        .jsonPath()
                        .getList("hits.article"))
                .doesNotContain("wobblewort-7");
    }

    private static String lines(String word, int many) {
        return IntStream.range(0, many)
                .mapToObj(number -> word + "-" + number)
                .map(slug ->
                        Sender.line(slug, ManuscriptFixture.titled(ManuscriptFixture.article(slug), "About " + slug)))
                .collect(Collectors.joining("\n"));
    }

    private static int found(String words) {
        return given().queryParam("q", words).get("/v1/search").jsonPath().getInt("total");
    }
}
