package org.dermatrail.content.manuscript;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.dermatrail.content.Infrastructure;
import org.dermatrail.content.ManuscriptFixture;
import org.dermatrail.content.Newsroom;
import org.junit.jupiter.api.Test;

/** No article takes a word that an address below the articles has, whatever addresses there will be. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class ReservedSlugsIT {

    private static final String ARTICLES = "/v1/articles/";

    Infrastructure infrastructure;

    @Test
    void theWordsOfAddressesAreNoArticles() {
        Map<String, Object> paths =
                given().get("/q/openapi?format=json").jsonPath().getMap("paths");
        Set<String> words = new TreeSet<>(Set.of("search", "due", "feed"));
        paths.keySet().stream()
                .filter(path -> path.startsWith(ARTICLES))
                .flatMap(path -> Stream.of(path.substring(ARTICLES.length()).split("/")))
                .filter(word -> !word.startsWith("{"))
                .forEach(words::add);
        assertThat(words).containsAll(List.of("import", "export", "draft", "history"));

        Newsroom newsroom = new Newsroom(infrastructure);
        for (String word : words) {
            newsroom.editor()
                    .body(ManuscriptFixture.article(word))
                    .post("/v1/articles")
                    .then()
                    .statusCode(400)
                    .body("errors.pointer", contains("/slug"));
        }
    }
}
