package org.dermatrail.content.transfer;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.dermatrail.content.Infrastructure;
import org.dermatrail.content.ManuscriptFixture;
import org.dermatrail.content.Newsroom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An article as a file, read and put back like its JSON. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class MarkdownIT {

    private static final String MARKDOWN = "text/markdown";

    Infrastructure infrastructure;

    private Newsroom newsroom;

    @BeforeEach
    void begin() {
        newsroom = new Newsroom(infrastructure);
    }

    @Test
    void aPublishedArticleIsTakenHomeChangedAndPutBack() {
        newsroom.publishNew(ManuscriptFixture.article("homework"));
        String home = editor().get("/v1/articles/homework/source")
                .then()
                .statusCode(200)
                .contentType(MARKDOWN)
                .extract()
                .asString();

        editor().header("If-None-Match", "*")
                .body(home.replace("Shade at **noon**", "Shade all day"))
                .put("/v1/articles/homework/draft")
                .then()
                .statusCode(201);

        Response draft = editor().accept(MARKDOWN).get("/v1/articles/homework/draft");
        assertThat(draft.asString()).contains("\nShade all day helps most.\n");
        editor().header("If-Match", draft.header("ETag"))
                .body(draft.asString().replace("all day", "always"))
                .put("/v1/articles/homework/draft")
                .then()
                .statusCode(200)
                .body("sections[0].body", equalTo("Shade always helps most."));
        editor().header("If-Match", draft.header("ETag"))
                .body(draft.asString())
                .put("/v1/articles/homework/draft")
                .then()
                .statusCode(412);
    }

    @Test
    void anArticleBeginsAsAFile() {
        String file = TransferFixture.markdown().write(ManuscriptFixture.article("file-first"));

        editor().body(file).post("/v1/articles").then().statusCode(201).body("slug", equalTo("file-first"));

        newsroom.editor().get("/v1/articles/file-first/draft").then().contentType(ContentType.JSON);
        newsroom.editor()
                .accept("*/*")
                .get("/v1/articles/file-first/draft")
                .then()
                .contentType(ContentType.JSON);
        editor().body(file).post("/v1/articles").then().statusCode(409);
    }

    @Test
    void whatIsAcceptedDecidesAndNotWhatIsSent() {
        newsroom.begin(ManuscriptFixture.article("both-ways"));

        for (String accepted : new String[] {"text/markdown", "text/markdown, application/json;q=0.5", "text/*"}) {
            draft(accepted).then().statusCode(200).contentType(MARKDOWN);
        }
        for (String accepted : new String[] {"application/json", "*/*", "text/markdown;q=0.5, application/json"}) {
            draft(accepted).then().statusCode(200).contentType(ContentType.JSON);
        }
        draft("application/pdf").then().statusCode(406).contentType("application/problem+json");
        editor().accept(ContentType.JSON)
                .get("/v1/articles/both-ways/draft")
                .then()
                .contentType(ContentType.JSON);
    }

    @Test
    void aFaultIsToldWithItsLineAndStoresNothing() {
        String file = TransferFixture.markdown()
                .write(ManuscriptFixture.article("faulty-file"))
                .replace("locale: en\n", "locale: english\n");

        editor().body(file)
                .post("/v1/articles")
                .then()
                .statusCode(400)
                .body("type", endsWith("/invalid-value"))
                .body("errors[0].pointer", equalTo("/locale"))
                .body("errors[0].detail", containsString("line 3: "));
        editor().body(new byte[] {'-', '-', '-', (byte) 0xff})
                .post("/v1/articles")
                .then()
                .statusCode(400);
        editor().body("x".repeat(1_100_000)).post("/v1/articles").then().statusCode(413);
        editor().body("").post("/v1/articles").then().statusCode(400);
        newsroom.editor().get("/v1/articles/faulty-file/draft").then().statusCode(404);
    }

    @Test
    void filesAreForThoseWhoWrite() {
        given().get("/v1/articles/homework/source").then().statusCode(401);
        given().contentType(MARKDOWN)
                .header("Authorization", infrastructure.bearer("ruth", "reviewer"))
                .body("---\n---\n")
                .post("/v1/articles")
                .then()
                .statusCode(403);
        editor().get("/v1/articles/no-such-article/source").then().statusCode(404);
        editor().accept(MARKDOWN)
                .get("/v1/articles/no-such-article/draft")
                .then()
                .statusCode(404);
        editor().body("---\n---\n").put("/v1/articles/homework/draft").then().statusCode(428);
    }

    private Response draft(String accepted) {
        return given().header("Authorization", infrastructure.bearer(Newsroom.EDITOR, "editor"))
                .accept(accepted)
                .get("/v1/articles/both-ways/draft");
    }

    private RequestSpecification editor() {
        return given().config(RestAssuredConfig.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .encodeContentTypeAs(MARKDOWN, ContentType.TEXT)
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .contentType(MARKDOWN)
                .header("Authorization", infrastructure.bearer(Newsroom.EDITOR, "editor"));
    }
}
