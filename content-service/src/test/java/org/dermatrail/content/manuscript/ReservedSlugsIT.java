package org.dermatrail.content.manuscript;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
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

    /** The words of addresses grow; a text that was begun before its name became one of them can still be mended. */
    @Test
    void aTextThatWasThereBeforeItsNameWasTakenIsStillEdited() throws SQLException {
        Newsroom newsroom = new Newsroom(infrastructure);
        newsroom.begin(ManuscriptFixture.article("before-the-word"));
        execute("update draft set slug = 'feed', manuscript = jsonb_set(manuscript, '{slug}', '\"feed\"')"
                + " where slug = 'before-the-word'");

        newsroom.editor()
                .header("If-Match", "*")
                .body(ManuscriptFixture.titled(ManuscriptFixture.article("feed"), "Mended"))
                .put("/v1/articles/feed/draft")
                .then()
                .statusCode(200)
                .body("title", equalTo("Mended"));
    }

    @Test
    void aCodeThatIsOnRecordStaysAndANewOneHasToFit() throws SQLException {
        Newsroom newsroom = new Newsroom(infrastructure);
        newsroom.publishNew(ManuscriptFixture.article("coded-early"));
        execute("update revision set manuscript = jsonb_set(manuscript, '{codes,0,code}', '\"L55-L59\"')"
                + " where slug = 'coded-early'");
        Manuscript text = ManuscriptFixture.article("coded-early");
        List<Code> early = List.of(new Code("icd-10", "L55-L59"));

        open(newsroom, ManuscriptFixture.coded(text, List.of(early.getFirst(), new Code("icd-10", "L80-L99"))))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/codes/1/code"));
        open(newsroom, ManuscriptFixture.coded(text, early)).then().statusCode(201);
    }

    private static Response open(Newsroom newsroom, Manuscript text) {
        return newsroom.editor().header("If-None-Match", "*").body(text).put(ARTICLES + text.slug() + "/draft");
    }

    private void execute(String statement) throws SQLException {
        try (Connection connection = DriverManager.getConnection(infrastructure.jdbcUrl(), "content", "");
                Statement update = connection.createStatement()) {
            assertThat(update.executeUpdate(statement)).isEqualTo(1);
        }
    }
}
