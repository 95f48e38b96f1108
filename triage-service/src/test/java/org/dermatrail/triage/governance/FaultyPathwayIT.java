package org.dermatrail.triage.governance;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.dermatrail.triage.governance.PathwayFixture.begun;
import static org.dermatrail.triage.governance.PathwayFixture.editor;
import static org.dermatrail.triage.governance.PathwayFixture.pathway;
import static org.dermatrail.triage.governance.PathwayFixture.yaml;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dermatrail.triage.pathway.KnowledgeSource;
import org.dermatrail.triage.support.Database;
import org.dermatrail.triage.support.Evidence;
import org.dermatrail.triage.support.TriageStack;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(TriageStack.class)
class FaultyPathwayIT {

    private static final String ID = "clinic-faulty";
    private static final String DRAFTS = "select count(*) from pathway_draft where pathway = 'clinic-faulty'";

    @BeforeEach
    void evidenceStands() {
        Evidence.stands();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "white-hair-patch]} | white-hair-pach]} | clinic-faulty.yaml:11:31: unknown finding 'white-hair-pach'; did you mean 'white-hair-patch'? | /rules/0/when/all/1",
                "id: clinic-faulty | id: other | clinic-faulty.yaml:2:5: this is pathway 'other': write 'clinic-faulty' or use its address | /id",
                "title: Patches | title: !!java.net.URL Patches | clinic-faulty.yaml:4:8: tags such as !!java are not taken: leave it out | ''",
                "title: Patches that a clinic looks after | title: *a | clinic-faulty.yaml:4:8: anchors and aliases are not taken: write it out | ''",
            })
    void whatCantBeReadIsNotKept(String right, String wrong, String detail, String pointer) {
        put(pathway(ID, 1, "emergency")
                        .replaceFirst(
                                java.util.regex.Pattern.quote(right), java.util.regex.Matcher.quoteReplacement(wrong))
                        .getBytes(StandardCharsets.UTF_8))
                .statusCode(422)
                .body("type", containsString("faulty-pathway"))
                .body("errors[0].detail", equalTo(detail))
                .body("errors[0].pointer", equalTo(pointer));
        assertThat(Database.column(DRAFTS)).containsExactly("0");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "expect: {urgency: emergency} | expect: {urgency: self_care} | case 'both' is emergency instead of self_care",
                "vitiligo-recurrence/fast-spread-soon | vitiligo-recurrence/never-stated | no article ever stated the claim 'vitiligo-recurrence/never-stated'",
                "id: clinic-faulty.seen | id: vitiligo.present | is used by another pathway",
                "version: 1 | version: 1 # | ",
                "when: {all: [white-patch, white-hair-patch]} | when: {all: [white-patch, {not: white-patch}]} | can never hold",
            })
    void theChecksHoldASubmissionUp(String right, String wrong, String fault) {
        String text = pathway(ID, 1, "emergency").replace(right, wrong);
        var checked = editor().contentType("application/yaml")
                .body(yaml(text))
                .post("/v1/pathways/{id}/draft/check", ID)
                .then()
                .statusCode(200);
        assertThat(Database.column(DRAFTS)).containsExactly("0");
        if (fault == null) {
            checked.body("publishable", equalTo(true));
            return;
        }
        checked.body("publishable", equalTo(false)).body("remarks.message", hasItem(containsString(fault)));
        begun(ID, text);
        editor().header("If-Match", "*")
                .post("/v1/pathways/{id}/draft/submit", ID)
                .then()
                .statusCode(422)
                .body("errors.detail", hasItem(containsString(fault)));
        editor().get("/v1/pathways/{id}/draft", ID).then().body("state", equalTo("draft"));
        editor().header("If-Match", "*")
                .delete("/v1/pathways/{id}/draft", ID)
                .then()
                .statusCode(204);
    }

    @Test
    void aNumberThatIsTakenIsTold() {
        editor().contentType("application/yaml")
                .body(yaml(new String(
                        editor().accept("application/yaml")
                                .get("/v1/pathways/scar")
                                .asByteArray(),
                        StandardCharsets.UTF_8)))
                .post("/v1/pathways/scar/draft/check")
                .then()
                .body("publishable", equalTo(false))
                .body("remarks[0].message", equalTo("version 1 is taken: write 2"))
                .body("remarks[0].pointer", equalTo("/version"));
    }

    @Test
    void aDraftIsNeitherOpenedNorChangedUnderANumberThatIsTaken() {
        String shipped = new String(
                editor().accept("application/yaml").get("/v1/pathways/scar").asByteArray(), StandardCharsets.UTF_8);
        String further = shipped.replaceFirst("(?m)^version: 1$", "version: 2");
        taken(editor().header("If-None-Match", "*"), shipped);
        editor().get("/v1/pathways/scar/draft").then().statusCode(404);
        begun("scar", further);

        taken(editor().header("If-Match", "*"), shipped);
        editor().header("If-None-Match", "*")
                .contentType("application/yaml")
                .body(yaml(shipped))
                .put("/v1/pathways/scar/draft")
                .then()
                .statusCode(409)
                .body("type", containsString("draft-exists"));

        assertThat(editor().accept("application/yaml")
                        .get("/v1/pathways/scar/draft")
                        .asString())
                .isEqualTo(further);
        editor().header("If-Match", "*")
                .delete("/v1/pathways/scar/draft")
                .then()
                .statusCode(204);
    }

    private static void taken(RequestSpecification request, String text) {
        request.contentType("application/yaml")
                .body(yaml(text))
                .put("/v1/pathways/scar/draft")
                .then()
                .statusCode(409)
                .body("type", containsString("version-taken"))
                .body("errors.pointer", equalTo(List.of("/version")))
                .body("errors[0].detail", endsWith("version 1 is taken: write 2"));
    }

    @Test
    void bodiesThatAreNoPathwayAreRefused() {
        put(new byte[] {(byte) 0xc3, (byte) 0x28, (byte) 0xff}).statusCode(400);
        put(new byte[0]).statusCode(400);
        put("\0\0\0".getBytes(StandardCharsets.UTF_8)).statusCode(422);
        put("a: ".concat("[".repeat(100_000)).getBytes(StandardCharsets.UTF_8)).statusCode(422);
        put("x: ".concat("y".repeat(10_000_000)).getBytes(StandardCharsets.UTF_8))
                .statusCode(413);
        put("{".repeat(30_000).getBytes(StandardCharsets.UTF_8)).statusCode(422);
        editor().header("If-None-Match", "*")
                .contentType("text/plain")
                .body("id: a")
                .put("/v1/pathways/a/draft")
                .then()
                .statusCode(415);
        editor().contentType("application/yaml")
                .body(new byte[] {(byte) 0xff})
                .post("/v1/pathways/a/draft/check")
                .then()
                .statusCode(400);
        editor().contentType("application/yaml")
                .post("/v1/pathways/no-draft/draft/check")
                .then()
                .statusCode(404);
        editor().header("If-None-Match", "*")
                .contentType("application/yaml")
                .body(yaml(pathway("schema", 1, "emergency")))
                .put("/v1/pathways/schema/draft")
                .then()
                .statusCode(404);
        assertThat(Database.column(DRAFTS)).containsExactly("0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1.5", "x", "99999999999999999999"})
    void aVersionThatIsNoNumberIsRefused(String version) {
        editor().queryParam("version", version)
                .get("/v1/pathways/vitiligo")
                .then()
                .statusCode(400);
    }

    @Test
    void theSchemaKnowsEveryWordAndIsForEverybody() {
        String served = given().get("/v1/pathways/schema")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(served, InputFormat.JSON);

        KnowledgeSource source = KnowledgeSource.packaged();
        assertThat(source.pathways())
                .allSatisfy(name -> assertThat(schema.validate(source.document(name), InputFormat.YAML))
                        .isEmpty());
        String vitiligo = source.document("pathways/vitiligo.yaml");
        for (String[] change : new String[][] {
            {"vitiligo-spreading", "vitiligo-spreding"},
            {"redFlag: active-vitiligo", "redFlag: active"},
            {"itch-nrs: 4", "itch-nr: 4"},
            {"planned: \\[microneedling", "planned: [needling"}
        }) {
            assertThat(schema.validate(vitiligo.replaceFirst(change[0], change[1]), InputFormat.YAML))
                    .as(change[1])
                    .isNotEmpty();
        }
    }

    private static ValidatableResponse put(byte[] body) {
        return editor().header("If-None-Match", "*")
                .contentType("application/yaml")
                .body(body)
                .put("/v1/pathways/{id}/draft", ID)
                .then();
    }
}
