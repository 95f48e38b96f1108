package org.dermatrail.content.quality;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.dermatrail.content.Infrastructure;
import org.dermatrail.content.ManuscriptFixture;
import org.dermatrail.content.Newsroom;
import org.dermatrail.content.manuscript.Claim;
import org.dermatrail.content.manuscript.Manuscript;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What editors and reviewers see of the gate, and what it lets through. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class QualityIT {

    private static final String REASON = "{\"override\":\"The source is being reprinted.\"}";

    Infrastructure infrastructure;

    @Inject
    EntityManager entities;

    @Inject
    AgroalDataSource database;

    private Newsroom newsroom;

    @BeforeEach
    void open() {
        newsroom = new Newsroom(infrastructure);
    }

    @Test
    void whatIsToBeSaidAgainstADraftIsSaid() {
        newsroom.begin(unsourced("judged-draft"));

        newsroom.editor()
                .get("/v1/articles/judged-draft/draft/quality")
                .then()
                .statusCode(200)
                .body("slug", equalTo("judged-draft"))
                .body("revision", equalTo(0))
                .body("publishable", equalTo(false))
                .body("grade.fleschKincaid", notNullValue())
                .body("grade.words", equalTo(8))
                .body("findings[0].code", equalTo("claim-without-source"))
                .body("findings[0].severity", equalTo("error"))
                .body("findings[0].pointer", equalTo("/claims/0"))
                .body("findings[0].message", notNullValue())
                .body("findings[0].fix", notNullValue())
                .body("findings.code", hasItem("review-outstanding"));
    }

    @Test
    void whatIsToBeSaidAgainstAnArticleIsSaid() {
        newsroom.publishNew(ManuscriptFixture.article("judged-article"));

        newsroom.reviewer()
                .get("/v1/articles/judged-article/quality")
                .then()
                .statusCode(200)
                .body("revision", equalTo(1))
                .body("publishable", equalTo(true))
                .body("findings.code", contains("help-section-missing", "source-never-checked"));
    }

    @Test
    void anotherLanguageHasNoGrade() {
        Manuscript text = ManuscriptFixture.article("ohne-note");
        newsroom.begin(new Manuscript(
                text.slug(),
                "de",
                text.title(),
                text.summary(),
                text.conditions(),
                text.codes(),
                null,
                null,
                null,
                null,
                List.of(),
                text.sections(),
                text.claims(),
                text.sources()));

        newsroom.editor()
                .get("/v1/articles/ohne-note/draft/quality")
                .then()
                .body("grade.fleschKincaid", nullValue())
                .body("grade.reason", notNullValue())
                .body("grade.words", equalTo(11))
                .body("findings.code", hasItem("disclosure-missing"));
    }

    @Test
    void onlyEditorsAndReviewersAreTold() {
        for (String path :
                List.of("/v1/articles/scar-treatment/quality", "/v1/articles/scar-treatment/draft/quality")) {
            given().get(path).then().statusCode(401);
            newsroom.as("paul", "portal", "clinician").get(path).then().statusCode(403);
        }
        newsroom.editor().get("/v1/articles/no-such/quality").then().statusCode(404);
        newsroom.editor().get("/v1/articles/no-such/draft/quality").then().statusCode(404);
        newsroom.editor().get("/v1/articles/Not%20A%20Slug/quality").then().statusCode(404);
        newsroom.editor()
                .get("/v1/articles/scar-treatment/quality")
                .then()
                .statusCode(200)
                .body("findings.severity", not(hasItem("error")));
    }

    @Test
    void aDraftWithBlockingFindingsIsHeldUpAndStaysApproved() {
        approved(unsourced("held-up"));

        newsroom.publish("held-up")
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", endsWith("/quality-gate"))
                .body("findings.code", contains("claim-without-source"))
                .body("findings.pointer", contains("/claims/0"));

        given().get("/v1/articles/held-up").then().statusCode(404);
        newsroom.editor().get("/v1/articles/held-up/draft").then().body("state", equalTo("approved"));
        assertThat(overrides("held-up")).isEmpty();
    }

    @Test
    void aReviewerPublishesNeverthelessAndTheReasonStays() {
        approved(unsourced("overridden"));

        override(newsroom.reviewer(), "overridden", REASON).then().statusCode(200);

        given().get("/v1/articles/overridden").then().statusCode(200);
        assertThat(overrides("overridden"))
                .containsExactly("ruth in spite of claim-without-source: The source is being reprinted.");
    }

    @Test
    void nobodyElseDoesAndNotForNothing() {
        approved(unsourced("not-for-nothing"));

        override(newsroom.editor(), "not-for-nothing", REASON)
                .then()
                .statusCode(403)
                .body("type", endsWith("/forbidden"));
        override(newsroom.as(Newsroom.EDITOR, "editor", "reviewer"), "not-for-nothing", REASON)
                .then()
                .statusCode(403)
                .body("type", endsWith("/author-may-not-approve"));
        for (String nothing : List.of("\"\"", "\" \"", "\"a\\u0000b\"", "\"" + "x".repeat(2001) + "\"")) {
            override(newsroom.reviewer(), "not-for-nothing", "{\"override\":" + nothing + "}")
                    .then()
                    .statusCode(400)
                    .body("errors.pointer", contains("/override"));
        }
        for (String odd : List.of("{\"override\":7}", "{\"overide\":\"x\"}", "[]", "{", "\"x\"")) {
            override(newsroom.reviewer(), "not-for-nothing", odd).then().statusCode(400);
        }
        override(newsroom.reviewer(), "not-for-nothing", "{\"override\":null}")
                .then()
                .statusCode(409);
        override(newsroom.reviewer(), "not-for-nothing", "{}").then().statusCode(409);
        override(newsroom.reviewer(), "not-for-nothing", "null").then().statusCode(409);
        assertThat(overrides("not-for-nothing")).isEmpty();

        approved(ManuscriptFixture.article("nothing-wrong"));
        override(newsroom.reviewer(), "nothing-wrong", REASON)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/override"));
        newsroom.publish("nothing-wrong").then().statusCode(200);
    }

    @Test
    void publishingNeedsNoBodyAndNoTypeOfOne() {
        approved(ManuscriptFixture.article("bodiless"));

        given().header("Authorization", infrastructure.bearer("ines", "editor"))
                .header("If-Match", "*")
                .post("/v1/articles/bodiless/draft/publish")
                .then()
                .statusCode(200);
    }

    @Test
    void aSourceThatDiedHoldsUpTheNextRevision() throws Exception {
        Manuscript text = ManuscriptFixture.article("dead-source");
        newsroom.publishNew(text);
        String url = text.sources().getFirst().url();
        sourceLink(url, "dead");
        try {
            newsroom.editor()
                    .get("/v1/articles/dead-source/quality")
                    .then()
                    .body("findings.code", hasItem("source-dead"))
                    .body("publishable", equalTo(false));
        } finally {
            sourceLink(url, "alive");
        }
        newsroom.editor()
                .get("/v1/articles/dead-source/quality")
                .then()
                .body("findings.findAll { it.severity == 'error' }", empty());
    }

    private void approved(Manuscript text) {
        newsroom.begin(text);
        newsroom.submit(text.slug()).then().statusCode(200);
        newsroom.approve(text.slug()).then().statusCode(200);
    }

    private static Response override(RequestSpecification who, String slug, String body) {
        return who.header("If-Match", "*").body(body).post("/v1/articles/" + slug + "/draft/publish");
    }

    private static Manuscript unsourced(String slug) {
        Claim claim = ManuscriptFixture.claim(slug + "/hats-help", "A hat protects the face.", true);
        return ManuscriptFixture.withClaims(
                ManuscriptFixture.article(slug),
                new Claim(
                        claim.id(),
                        claim.statement(),
                        claim.kind(),
                        claim.certainty(),
                        claim.appraisal(),
                        claim.appliesTo(),
                        List.of(),
                        true,
                        List.of(),
                        null,
                        null));
    }

    private void sourceLink(String url, String state) throws Exception {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("insert into source_link (url, state, next_at) values"
                        + " (?, ?, now() + interval '1 day') on conflict (url) do update set state = excluded.state")) {
            statement.setString(1, url);
            statement.setString(2, state);
            statement.executeUpdate();
        }
    }

    private List<String> overrides(String slug) {
        return entities.createNativeQuery(
                        "select actor || ' ' || reason from audit where slug = ?1 and step = 'publish' and reason is not null",
                        String.class)
                .setParameter(1, slug)
                .getResultList();
    }
}
