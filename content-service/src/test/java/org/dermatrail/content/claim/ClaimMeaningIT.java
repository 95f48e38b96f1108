package org.dermatrail.content.claim;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.dermatrail.content.Infrastructure;
import org.dermatrail.content.ManuscriptFixture;
import org.dermatrail.content.Newsroom;
import org.dermatrail.content.manuscript.Appraisal;
import org.dermatrail.content.manuscript.Certainty;
import org.dermatrail.content.manuscript.Claim;
import org.dermatrail.content.manuscript.Kind;
import org.dermatrail.content.manuscript.Manuscript;
import org.junit.jupiter.api.Test;

/** An id stands for one claim for good. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class ClaimMeaningIT {

    Infrastructure infrastructure;

    @Test
    void aClaimMayBeWordedAndJudgedAnewButNotBecomeAnother() {
        Newsroom newsroom = new Newsroom(infrastructure);
        newsroom.publishNew(text(Kind.SELF_CARE, "sunburn", "vitiligo"));

        refused(newsroom, text(Kind.TREATMENT, "sunburn"), "/claims/0/kind");
        refused(newsroom, text(Kind.SELF_CARE, "scar"), "/claims/0/appliesTo");
        newsroom.editor().get("/v1/articles/meaning/draft").then().statusCode(404);

        newsroom.revise(text(Kind.SELF_CARE, "vitiligo", "scar"));
        newsroom.revise(text(Kind.SELF_CARE));
        refused(newsroom, text(Kind.SELF_CARE, "acne"), "/claims/0/appliesTo");
        newsroom.revise(text(Kind.SELF_CARE, "vitiligo", "scar"));
        refused(newsroom, text(Kind.SELF_CARE, "scar"), "/claims/0/appliesTo");
        newsroom.revise(text(Kind.SELF_CARE, "sunburn"));
    }

    @Test
    void aClaimThatWasDroppedKeepsItsMeaning() {
        Newsroom newsroom = new Newsroom(infrastructure);
        Manuscript text = ManuscriptFixture.article("dropped");
        newsroom.publishNew(text);
        newsroom.revise(ManuscriptFixture.withClaims(text, text.claims().getFirst()));

        Claim other = claim("dropped/hats-help", Kind.CAUSE, "sunburn");
        newsroom.editor()
                .header("If-None-Match", "*")
                .body(ManuscriptFixture.withClaims(text, other))
                .put("/v1/articles/dropped/draft")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/claims/0/kind"));
        newsroom.editor()
                .header("If-None-Match", "*")
                .body(text)
                .put("/v1/articles/dropped/draft")
                .then()
                .statusCode(201);
        newsroom.editor()
                .header("If-Match", "*")
                .body(ManuscriptFixture.withClaims(text, other))
                .put("/v1/articles/dropped/draft")
                .then()
                .statusCode(400);
    }

    private static void refused(Newsroom newsroom, Manuscript text, String pointer) {
        newsroom.editor()
                .header("If-None-Match", "*")
                .body(text)
                .put("/v1/articles/meaning/draft")
                .then()
                .statusCode(400)
                .body("type", endsWith("/invalid-value"))
                .body("errors.pointer", contains(pointer))
                .body("errors[0].detail", containsString("use a new id"));
    }

    private static Manuscript text(Kind kind, String... appliesTo) {
        return ManuscriptFixture.withClaims(
                ManuscriptFixture.article("meaning"), claim("meaning/shade", kind, appliesTo));
    }

    private static Claim claim(String id, Kind kind, String... appliesTo) {
        return new Claim(
                id,
                "Shade helps.",
                kind,
                Certainty.LOW,
                Appraisal.SUPPORTED,
                List.of(appliesTo),
                List.of("example-2026"),
                true,
                List.of(),
                null,
                null);
    }
}
