package org.dermatrail.content.publishing;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;

import io.restassured.response.Response;

/** The refusal of a step that is out of turn. */
final class WrongStep {

    private WrongStep() {}

    static void wrongStep(Response response, String... allowed) {
        response.then().statusCode(409).body("type", endsWith("/wrong-step")).body("allowed", contains(allowed));
    }
}
