package org.dermatrail.triage.instrument;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.dermatrail.triage.support.TriageStack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(TriageStack.class)
class ScaleIT {

    private static final String PROBLEMS = "https://dermatrail.org/problems/";

    private static RequestSpecification portal() {
        return given().auth().oauth2(TriageStack.token("demo", "portal")).contentType("application/json");
    }

    @Test
    void everyInstrumentIsListedWithItsSourceAndLicence() {
        portal().get("/v1/scales")
                .then()
                .statusCode(200)
                .body("items", hasSize(18))
                .body("items.id", hasItems("vasi", "f-vasi", "t-vasi", "vida", "news2", "posas-patient", "sunnybrook"))
                .body("items.source", everyItem(notNullValue()))
                .body("items.formula", everyItem(notNullValue()))
                .body("items.find {it.id == 'dlqi'}.licence", equalTo("restricted"))
                .body("items.find {it.id == 'vss'}.licence", equalTo("free"));
    }

    @Test
    void anInstrumentTellsInputsBandsAndNoise() {
        portal().get("/v1/scales/itch-nrs")
                .then()
                .statusCode(200)
                .body("measurement", equalTo("itch-nrs"))
                .body("better", equalTo("lower"))
                .body("inputs.id", equalTo(java.util.List.of("rating")))
                .body("inputs[0].max", equalTo(10.0f))
                .body("bands[1].from", equalTo(0.0f))
                .body("bands[1].fromIncluded", equalTo(false))
                .body("bands[1].to", equalTo(4.0f))
                .body("bands[1].toIncluded", equalTo(false))
                .body("bands[4].toIncluded", equalTo(true))
                .body("noise.otherwise", equalTo(4.0f));
        portal().get("/v1/scales/t-vasi").then().statusCode(200).body("noise.otherwise", equalTo(7.1f));
        portal().get("/v1/scales/vss").then().statusCode(200).body("noise", nullValue());
    }

    @Test
    void aScoreComesWithBandMeaningAndWarnings() {
        portal().body("""
                        {"inputs":[{"id":"respiratory-rate","value":22,"unit":"per minute"},
                         {"id":"oxygen-saturation","value":95},{"id":"on-oxygen","value":0},
                         {"id":"systolic-bp","value":118,"unit":"mmHg"},{"id":"pulse","value":112},
                         {"id":"consciousness","value":0},{"id":"temperature-c","value":38.6}]}""")
                .post("/v1/scales/news2/score")
                .then()
                .statusCode(200)
                .body("scale", equalTo("news2"))
                .body("value", equalTo(6.0f))
                .body("max", equalTo(20.0f))
                .body("band", equalTo("urgent"))
                .body("parts.find {it.id == 'pulse'}.value", equalTo(2.0f))
                .body("warnings", hasItem(containsString("suspected sepsis")))
                .body("change", nullValue());
    }

    @Test
    void aChangeIsHeldAgainstThePublishedFigure() {
        String body = "{\"inputs\":[{\"id\":\"total\",\"value\":13}],\"previous\":{\"value\":%s}}";
        portal().body(body.formatted("10"))
                .post("/v1/scales/dlqi/score")
                .then()
                .statusCode(200)
                .body("change.verdict", equalTo("no_proven_change"))
                .body("change.figure", equalTo(4.0f))
                .body("change.difference", equalTo(3.0f));
        portal().body(body.formatted("5"))
                .post("/v1/scales/dlqi/score")
                .then()
                .body("change.verdict", equalTo("worse"));
        portal().body(body.formatted("31"))
                .post("/v1/scales/dlqi/score")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/previous/value"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"inputs\":[{\"id\":\"rating\",\"value\":11}]}                    | invalid-value  | /inputs/0/value",
                "{\"inputs\":[{\"id\":\"rating\",\"value\":1e999}]}                 | invalid-value  | /inputs/0/value",
                "{\"inputs\":[{\"id\":\"rating\",\"value\":-1e-320}]}               | invalid-value  | /inputs/0/value",
                "{\"inputs\":[{\"id\":\"rating\",\"value\":4,\"unit\":\"percent\"}]}| invalid-value  | /inputs/0/unit",
                "{\"inputs\":[{\"id\":\"itching\",\"value\":4}]}                    | invalid-value  | /inputs/0/id",
                "{\"inputs\":[{\"id\":\"rating\",\"value\":4},{\"id\":\"rating\",\"value\":4}]} | invalid-value | /inputs/1/id",
                "{\"inputs\":[]}                                                    | invalid-value  | /inputs",
                "{\"inputs\":[{\"id\":\"rating\"}]}                                 | invalid-value  | /inputs/0/value",
                "{\"inputs\":[null]}                                                | invalid-value  | /inputs/0",
                "{}                                                                 | invalid-value  | /inputs",
                "null                                                               | invalid-value  | ''",
                "{\"inputs\":[{\"id\":\"rating\",\"value\":4}],\"previous\":{}}     | invalid-value  | /previous/value",
                "{\"inputs\":[{\"id\":\"rating\",\"value\":\"4\"}]}                 | malformed-json | /inputs/0/value",
                "{\"inputs\":[{\"id\":\"rating\",\"value\":\"NaN\"}]}               | invalid-value  | /inputs/0/value",
                "{\"inputs\":[{\"id\":\"rating\",\"value\":true}]}                  | malformed-json | /inputs/0/value",
                "{\"inputs\":[{\"id\":\"rating\",\"value\":4,\"by\":1}]}            | malformed-json | /inputs/0/by",
                "{\"inputs\":{\"rating\":4}}                                        | malformed-json | /inputs"
            })
    void badEntriesAreRefusedWithTheirPlace(String body, String type, String pointer) {
        portal().body(body)
                .post("/v1/scales/itch-nrs/score")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo(PROBLEMS + type))
                .body("errors.pointer", hasItem(pointer))
                .body("errors.detail", everyItem(not(containsString("1e999"))));
    }

    @Test
    void numbersThatNeverEndAreRefused() {
        for (String value : new String[] {"NaN", "Infinity", "9".repeat(5000), "0x10", "1,5"}) {
            portal().body("{\"inputs\":[{\"id\":\"rating\",\"value\":" + value + "}]}")
                    .post("/v1/scales/itch-nrs/score")
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json");
        }
        portal().body("{\"inputs\":[" + "{\"id\":\"rating\",\"value\":1},".repeat(60)
                        + "{\"id\":\"rating\",\"value\":1}]}")
                .post("/v1/scales/itch-nrs/score")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/inputs"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/scales/moonlight", "/v1/scales/VASI", "/v1/scales/vasi/bands"})
    void unknownInstrumentsAreNotFound(String path) {
        portal().get(path).then().statusCode(404).contentType("application/problem+json");
    }

    @Test
    void aTokenIsNeededAndAnUnknownInstrumentScoresNothing() {
        given().get("/v1/scales").then().statusCode(401);
        portal().body("{\"inputs\":[]}")
                .post("/v1/scales/moonlight/score")
                .then()
                .statusCode(404);
        portal().contentType("text/plain")
                .body("x")
                .post("/v1/scales/vasi/score")
                .then()
                .statusCode(415);
    }

    @Test
    void aReportTakesWhatAnInstrumentYields() {
        portal().body("""
                        {"subject":"portal-scale","findings":[{"id":"vitiligo-spreading","presence":"present"}],
                         "measurements":[{"id":"t-vasi","value":9.55},{"id":"sa-ves","value":4}]}""")
                .post("/v1/assessments?dryRun=true")
                .then()
                .statusCode(200)
                .body("severity.find {it.scale == 't-vasi'}.value", equalTo(9.55f))
                .body("severity.find {it.scale == 'sa-ves'}.interpretation", containsString("severe by impact"));
        portal().body("{\"subject\":\"a\",\"measurements\":[{\"id\":\"vss\",\"value\":14}]}")
                .post("/v1/assessments?dryRun=true")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/measurements/0/value"));
    }
}
