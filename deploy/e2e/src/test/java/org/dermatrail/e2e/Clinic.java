package org.dermatrail.e2e;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;

/** What people of one clinic do at the gateway. */
final class Clinic {

    /** The report of the design: a relapse of vitiligo and a booked microneedling. */
    static final Map<String, Object> MAIN_REQUEST = Map.of(
            "subject",
            "portal-7f3a",
            "locale",
            "en",
            "age",
            34,
            "sex",
            "female",
            "text",
            "The white patch on my cheek went away with the cream but came back two months after I stopped, "
                    + "it is spreading and itches. No fever. I have booked microneedling.",
            "findings",
            List.of(Map.of("id", "autoimmune-history", "presence", "present")),
            "measurements",
            List.of(Map.of("id", "itch-nrs", "value", 4)),
            "plannedProcedures",
            List.of("microneedling"));

    private final PackagedStack stack;
    private final String name;

    Clinic(PackagedStack stack, String name) {
        this.stack = stack;
        this.name = name;
    }

    /** A request by somebody with these roles. */
    RequestSpecification as(String... roles) throws Exception {
        return anonymous().auth().oauth2(stack.token(name, roles));
    }

    RequestSpecification anonymous() {
        return given().baseUri(stack.gateway().toString()).urlEncodingEnabled(false);
    }

    Response report(Object report) throws Exception {
        return as("portal").contentType("application/json").body(report).post("/v1/assessments");
    }

    Response assessment(String id) throws Exception {
        return as("clinician").get("/v1/assessments/{id}", id);
    }
}
