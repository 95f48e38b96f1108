package org.dermatrail.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.dermatrail.e2e.Newsroom.expect;

import io.restassured.path.json.JsonPath;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Readers ask in their own words at the gateway. */
class SearchST {

    @RegisterExtension
    static final PackagedStack STACK = PackagedStack.SHARED;

    private final Clinic clinic = new Clinic(STACK, "demo");
    private final Newsroom newsroom = new Newsroom(clinic);

    @Test
    void whatWasPublishedIsFoundAndWhatWasWithdrawnIsNot() throws Exception {
        assertThat(search("zinc paste").getList("hits.article")).doesNotContain("zinc");

        newsroom.published(Newsroom.article("zinc", "Zinc paste soothes chafing", "chafing", List.of("example")));

        await().until(() -> search("zinc paste").getList("hits.article").contains("zinc"));
        JsonPath found = search("zinc paste");
        Map<String, Object> hit = found.getMap("hits[0]");
        assertThat(hit).containsEntry("article", "zinc").containsEntry("revision", 1);
        assertThat(hit.get("snippet")).asString().contains("<mark>");
        assertThat(found.getList("hits[0].claims.id")).isEqualTo(List.of("zinc/helps"));
        assertThat(found.getInt("facets.condition.find { it.value == 'chafing' }.count"))
                .isEqualTo(1);
        assertThat(ask("/v1/search?condition=vitiligo&q=zinc+paste").getList("hits.article"))
                .doesNotContain("zinc");

        expect(
                200,
                newsroom.as("editor")
                        .body(Map.of("reason", "No longer held to be true."))
                        .post("/v1/articles/zinc/withdraw"));
        await().until(() -> !search("zinc paste").getList("hits.article").contains("zinc"));
    }

    @Test
    void aSlipIsMendedAndSaidSo() {
        JsonPath found = search("vitilgo spreding");

        assertThat(found.getString("didYouMean")).isEqualTo("vitiligo spreading");
        assertThat(found.getString("hits[0].snippet")).contains("<mark>");
    }

    @Test
    void wordsOfAnEmergencyAreAnsweredWithWhatToDoFirst() {
        String answer = clinic.anonymous()
                .get("/v1/search?q=" + encoded("face drooping can't speak"))
                .asString();

        assertThat(JsonPath.from(answer).getString("notice")).contains("emergency number");
        assertThat(answer.indexOf("\"notice\"")).isPositive().isLessThan(answer.indexOf("\"hits\""));
        assertThat(search("laser for pitted scars").getString("notice")).isNull();
    }

    @Test
    void questionsGoOnAsOneTypes() {
        assertThat(ask("/v1/search/suggestions?q=microne").getList("suggestions.article"))
                .asList()
                .contains("microneedling-vitiligo");
    }

    private JsonPath search(String words) {
        return ask("/v1/search?q=" + encoded(words));
    }

    private JsonPath ask(String path) {
        return expect(200, clinic.anonymous().get(path)).jsonPath();
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }
}
