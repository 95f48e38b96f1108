package org.dermatrail.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.dermatrail.e2e.Newsroom.expect;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What browsers, search engines and archives get of an article at the gateway. */
class ReadingST {

    @RegisterExtension
    static final PackagedStack STACK = PackagedStack.SHARED;

    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM uuuu HH:mm:ss 'GMT'", Locale.US)
            .withZone(ZoneOffset.UTC);

    private final Clinic clinic = new Clinic(STACK, "demo");
    private final Newsroom newsroom = new Newsroom(clinic);

    @Test
    void aPageTellsMachinesWhatItIsAndEachClaimHasAnAnchor() {
        Response page = expect(200, clinic.anonymous().accept("text/html").get("/v1/articles/vitiligo-recurrence"));

        JsonPath told = JsonPath.from(
                page.asString().replaceAll("(?s).*<script type=\"application/ld\\+json\">(.*?)</script>.*", "$1"));
        assertThat(told.getString("'@type'")).isEqualTo("MedicalWebPage");
        assertThat(told.getString("'@id'")).isEqualTo("/v1/articles/vitiligo-recurrence");
        assertThat(told.getList("about.name")).asList().contains("vitiligo");
        List<String> claims = clinic.anonymous()
                .get("/v1/articles/vitiligo-recurrence")
                .jsonPath()
                .getList("claims.findAll { it.shown != false }.id");
        assertThat(claims)
                .isNotEmpty()
                .allSatisfy(claim -> assertThat(page.asString())
                        .contains("id=\"claim-" + claim.substring(claim.indexOf('/') + 1) + "\""));
    }

    @Test
    void whoHasTheTextIsToldThatItIsTheSameUntilItIsNot() throws Exception {
        newsroom.published(article("First"));
        Response first = expect(200, clinic.anonymous().get("/v1/articles/sunscreen"));
        assertThat(first.header("Last-Modified")).isNotNull();

        Response same = expect(304, read("If-None-Match", first.header("ETag")));
        assertThat(same.asString()).isEmpty();
        assertThat(same.header("ETag")).isEqualTo(first.header("ETag"));
        expect(304, read("If-Modified-Since", first.header("Last-Modified")));

        newsroom.revised(article("Second"));
        Response second = expect(200, read("If-None-Match", first.header("ETag")));
        assertThat(second.header("ETag")).isNotEqualTo(first.header("ETag"));
        assertThat(second.jsonPath().getInt("revision")).isEqualTo(2);
    }

    @Test
    void whatReadersGotAtATimeCanBeReadAlsoAfterItIsGone() throws Exception {
        newsroom.published(Newsroom.article("old", "Old advice", "sunburn", List.of("example")));
        // A time in the header means the end of its second.
        Instant then = Instant.parse(clinic.anonymous().get("/v1/articles/old").path("publishedAt"))
                .truncatedTo(ChronoUnit.SECONDS);
        await().until(() -> Instant.now().isAfter(then.plusSeconds(1)));
        newsroom.published(Newsroom.article("new", "New advice", "sunburn", List.of("example")));
        expect(
                200,
                newsroom.as("editor")
                        .body(Map.of("reason", "Better advice is known.", "successor", "new"))
                        .post("/v1/articles/old/withdraw"));

        Response gone = expect(410, clinic.anonymous().get("/v1/articles/old"));
        assertThat(gone.contentType()).startsWith("application/problem+json");
        assertThat(gone.jsonPath().getString("successor")).isEqualTo("new");
        assertThat(gone.header("Link")).isEqualTo("</v1/articles/new>; rel=\"successor-version\"");
        assertThat(expect(410, clinic.anonymous().accept("text/html").get("/v1/articles/old"))
                        .asString())
                .contains("href=\"/v1/articles/new\"", "Better advice is known.");
        Response remembered = expect(
                200,
                clinic.anonymous()
                        .header("Accept-Datetime", HTTP_DATE.format(then))
                        .get("/v1/articles/old"));
        assertThat(remembered.jsonPath().getString("title")).isEqualTo("Old advice");
        assertThat(remembered.header("Memento-Datetime")).isNotNull();
    }

    private Response read(String header, String value) {
        return clinic.anonymous().header(header, value).get("/v1/articles/sunscreen");
    }

    private static Map<String, Object> article(String title) {
        return Newsroom.article("sunscreen", title, "sunburn", List.of("example"));
    }
}
