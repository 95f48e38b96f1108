package org.dermatrail.content;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.dermatrail.content.manuscript.Manuscript;

/** An editor and a reviewer at work, over HTTP. */
public final class Newsroom {

    public static final String EDITOR = "ines";
    public static final String REVIEWER = "ruth";

    private final Infrastructure infrastructure;

    public Newsroom(Infrastructure infrastructure) {
        this.infrastructure = infrastructure;
    }

    public RequestSpecification editor() {
        return as(EDITOR, "editor");
    }

    public RequestSpecification reviewer() {
        return as(REVIEWER, "reviewer");
    }

    public RequestSpecification as(String subject, String... roles) {
        return given().contentType(ContentType.JSON).header("Authorization", infrastructure.bearer(subject, roles));
    }

    /** Begins an article and answers the tag of its draft. */
    public String begin(Manuscript text) {
        return editor().body(text)
                .post("/v1/articles")
                .then()
                .statusCode(201)
                .extract()
                .header("ETag");
    }

    /** Takes the draft as it is all the way to the readers. */
    public void reviewAndPublish(String slug) {
        submit(slug).then().statusCode(200);
        approve(slug).then().statusCode(200);
        publish(slug).then().statusCode(200);
    }

    /** Publishes a new article. */
    public void publishNew(Manuscript text) {
        begin(text);
        reviewAndPublish(text.slug());
    }

    /** Publishes a further revision of an article. */
    public void revise(Manuscript text) {
        editor().header("If-None-Match", "*")
                .body(text)
                .put("/v1/articles/" + text.slug() + "/draft")
                .then()
                .statusCode(201);
        reviewAndPublish(text.slug());
    }

    public Response submit(String slug) {
        return editor().header("If-Match", "*").post("/v1/articles/" + slug + "/draft/submit");
    }

    public Response approve(String slug) {
        return reviewer().header("If-Match", "*").post("/v1/articles/" + slug + "/draft/approve");
    }

    public Response publish(String slug) {
        return editor().header("If-Match", "*").post("/v1/articles/" + slug + "/draft/publish");
    }

    /** Takes a translation from its text to the readers. */
    public void translate(Manuscript text) {
        editor().header("If-None-Match", "*")
                .body(text)
                .put(draftOf(text.slug(), "", text.locale()))
                .then()
                .statusCode(201)
                .header("Location", draftOf(text.slug(), "", text.locale()));
        for (String step : new String[] {"submit", "approve", "publish"}) {
            as(step.equals("approve") ? REVIEWER : EDITOR, step.equals("approve") ? "reviewer" : "editor")
                    .header("If-Match", "*")
                    .post(draftOf(text.slug(), "/" + step, text.locale()))
                    .then()
                    .statusCode(200);
        }
    }

    /** The address of a translation's draft, or of something below it. */
    public static String draftOf(String slug, String below, String locale) {
        return "/v1/articles/" + slug + "/draft" + below + "?locale=" + locale;
    }

    /** Has the approved draft published at a time. */
    public Response schedule(String slug, String at) {
        return editor().header("If-Match", "*")
                .body("{\"at\":\"" + at + "\"}")
                .post("/v1/articles/" + slug + "/draft/publish");
    }

    public Response withdraw(String slug, String body) {
        return reviewer().body(body).post("/v1/articles/" + slug + "/withdraw");
    }
}
