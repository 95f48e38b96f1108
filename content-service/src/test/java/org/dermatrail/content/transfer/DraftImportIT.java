package org.dermatrail.content.transfer;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.dermatrail.content.Infrastructure;
import org.dermatrail.content.ManuscriptFixture;
import org.dermatrail.content.Newsroom;
import org.dermatrail.content.manuscript.Manuscript;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Lines that become drafts go the way of any other draft. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class DraftImportIT {

    Infrastructure infrastructure;

    @TestHTTPResource
    URI address;

    private Sender sender;

    @BeforeEach
    void begin() {
        sender = new Sender(address, infrastructure);
    }

    @Test
    void anEditorsLinesBecomeDraftsThatOnlyTheImportItselfChanges() {
        Manuscript article = ManuscriptFixture.article("drafts-1");
        String first = Sender.line("a", article);

        assertThat(draft(first).counts()).containsExactly(1L, 0L, 0L, 0L);
        assertThat(draft(first).counts()).containsExactly(0L, 0L, 1L, 0L);
        assertThat(draft(Sender.line("a", ManuscriptFixture.titled(article, "Second")))
                        .counts())
                .containsExactly(0L, 1L, 0L, 0L);
        Newsroom newsroom = new Newsroom(infrastructure);
        newsroom.editor()
                .header("If-Match", "*")
                .body(ManuscriptFixture.titled(article, "By hand"))
                .put("/v1/articles/drafts-1/draft")
                .then()
                .statusCode(200);

        assertThat(draft(Sender.line("a", ManuscriptFixture.titled(article, "Third")))
                        .counts())
                .containsExactly(0L, 0L, 0L, 1L);
        newsroom.editor().get("/v1/articles/drafts-1/draft").then().body("title", equalTo("By hand"));
        given().get("/v1/articles/drafts-1").then().statusCode(404);
    }

    @Test
    void aDraftThatWasGivenUpGoesInAgain() {
        Manuscript article = ManuscriptFixture.article("drafts-2");
        String line = Sender.line("b", article);
        assertThat(draft(line).counts()).containsExactly(1L, 0L, 0L, 0L);
        Newsroom newsroom = new Newsroom(infrastructure);
        newsroom.editor()
                .header("If-Match", "*")
                .delete("/v1/articles/drafts-2/draft")
                .then()
                .statusCode(204);

        assertThat(draft(line).counts()).containsExactly(1L, 0L, 0L, 0L);
        newsroom.editor().get("/v1/articles/drafts-2/draft").then().statusCode(200);
        assertThat(draft(line).counts()).containsExactly(0L, 0L, 1L, 0L);

        newsroom.reviewAndPublish("drafts-2");
        assertThat(draft(line).counts()).containsExactly(0L, 0L, 1L, 0L);
        newsroom.editor().get("/v1/articles/drafts-2/draft").then().statusCode(404);
        String second = Sender.line("b", ManuscriptFixture.titled(article, "Second"));
        assertThat(draft(second).counts()).containsExactly(0L, 1L, 0L, 0L);
        newsroom.editor()
                .header("If-Match", "*")
                .delete("/v1/articles/drafts-2/draft")
                .then()
                .statusCode(204);

        assertThat(draft(second).counts()).containsExactly(0L, 1L, 0L, 0L);
        newsroom.editor().get("/v1/articles/drafts-2/draft").then().body("title", equalTo("Second"));
    }

    @Test
    void whatWasGivenUpAsADraftIsPublishedAllTheSame() {
        Manuscript article = ManuscriptFixture.article("drafts-3");
        assertThat(sender.publish("drafts", Sender.line("c", article)).counts()).containsExactly(1L, 0L, 0L, 0L);
        String second = Sender.line("c", ManuscriptFixture.titled(article, "Second"));
        assertThat(draft(second).counts()).containsExactly(0L, 1L, 0L, 0L);
        new Newsroom(infrastructure)
                .editor()
                .header("If-Match", "*")
                .delete("/v1/articles/drafts-3/draft")
                .then()
                .statusCode(204);

        assertThat(sender.publish("drafts", second).counts()).containsExactly(0L, 1L, 0L, 0L);

        given().get("/v1/articles/drafts-3").then().body("title", equalTo("Second"));
        assertThat(sender.publish("drafts", second).counts()).containsExactly(0L, 0L, 1L, 0L);
        assertThat(draft(second).counts()).containsExactly(0L, 0L, 1L, 0L);
    }

    @Test
    void whatIsStillADraftIsPublishedOnce() {
        Manuscript article = ManuscriptFixture.article("drafts-4");
        assertThat(sender.publish("drafts", Sender.line("d", article)).counts()).containsExactly(1L, 0L, 0L, 0L);
        String second = Sender.line("d", ManuscriptFixture.titled(article, "Second"));
        assertThat(draft(second).counts()).containsExactly(0L, 1L, 0L, 0L);

        assertThat(sender.publish("drafts", second).counts()).containsExactly(0L, 1L, 0L, 0L);

        given().get("/v1/articles/drafts-4").then().body("title", equalTo("Second"));
        assertThat(sender.publish("drafts", second).counts()).containsExactly(0L, 0L, 1L, 0L);
    }

    private Sender.Answer draft(String lines) {
        return sender.send("source=drafts&as=draft", "editor", lines.getBytes(StandardCharsets.UTF_8));
    }
}
