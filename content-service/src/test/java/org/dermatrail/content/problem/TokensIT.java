package org.dermatrail.content.problem;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.List;
import org.dermatrail.content.Infrastructure;
import org.dermatrail.content.ManuscriptFixture;
import org.dermatrail.content.Newsroom;
import org.jose4j.jwt.NumericDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tokens that are not taken. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class TokensIT {

    Infrastructure infrastructure;

    @Test
    void aTokenMustBeValid() throws Exception {
        unauthenticated(null);
        unauthenticated("Bearer nonsense");
        unauthenticated(infrastructure.unsignedBearer());
        unauthenticated(infrastructure.forgedBearer("ines", "editor"));
        unauthenticated(infrastructure.alteredBearer(claims -> claims.setAudience("somebody-else")));
        unauthenticated(infrastructure.alteredBearer(claims -> claims.setIssuer("https://elsewhere.example")));
        unauthenticated(infrastructure.alteredBearer(claims -> {
            NumericDate past = NumericDate.now();
            past.addSeconds(-3600);
            claims.setExpirationTime(past);
        }));
        given().header("Authorization", infrastructure.alteredBearer(claims -> {}))
                .get("/v1/articles/no-such/draft")
                .then()
                .statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\nb", "a\u001b[31mb", "a\u0085b", "\u202egnivri"})
    void aTokenOfANameThatNobodyWritesIsRefused(String name) throws Exception {
        for (String claim : List.of("sub", "clinic")) {
            String bearer = infrastructure.alteredBearer(claims -> claims.setStringClaim(claim, name));
            given().contentType(ContentType.JSON)
                    .header("Authorization", bearer)
                    .body(ManuscriptFixture.article("unnamed"))
                    .post("/v1/articles")
                    .then()
                    .statusCode(401)
                    .header("WWW-Authenticate", containsString("Bearer"))
                    .contentType("application/problem+json")
                    .body("type", endsWith("/unauthenticated"));
        }
        editor().get("/v1/articles/unnamed/draft").then().statusCode(404);
    }

    private void unauthenticated(String header) {
        var request = given();
        if (header != null) {
            request.header("Authorization", header);
        }
        request.get("/v1/gaps")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", containsString("Bearer"))
                .contentType("application/problem+json")
                .body("type", endsWith("/unauthenticated"));
    }

    private io.restassured.specification.RequestSpecification editor() {
        return new Newsroom(infrastructure).editor();
    }
}
