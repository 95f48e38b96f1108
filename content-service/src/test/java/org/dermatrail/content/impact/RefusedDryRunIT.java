package org.dermatrail.content.impact;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.dermatrail.content.Infrastructure;
import org.dermatrail.content.ManuscriptFixture;
import org.dermatrail.content.Newsroom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an editor is told where triage answers, refuses or fails; the claims are shown in any case. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
@WithTestResource(FickleTriage.class)
class RefusedDryRunIT {

    Infrastructure infrastructure;

    FickleTriage triage;

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "401; did not accept your token, which is good here",
                "403; your token has to name a clinic",
                "400; refused the dry run of this text, with status 400",
                "404; with status 404",
                "413; with status 413",
                "429; could not be asked",
                "500; could not be asked",
                "503; could not be asked",
                "0; could not be asked"
            })
    void aRefusalIsToldFromAFailure(int status, String said) {
        String slug = "dry-run-" + status;
        Newsroom newsroom = new Newsroom(infrastructure);
        newsroom.begin(ManuscriptFixture.article(slug));

        triage.answerWith(status);
        newsroom.editor()
                .get("/v1/articles/" + slug + "/draft/impact")
                .then()
                .statusCode(200)
                .body("claims.added", hasSize(3))
                .body("forecast", nullValue())
                .body("notice", containsString(said));

        triage.answerWith(200);
        newsroom.editor()
                .get("/v1/articles/" + slug + "/draft/impact")
                .then()
                .body("forecast.raised", equalTo(2))
                .body("notice", nullValue());
    }
}
