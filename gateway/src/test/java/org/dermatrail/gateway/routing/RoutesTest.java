package org.dermatrail.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;

import org.dermatrail.gateway.identity.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoutesTest {

    @ParameterizedTest
    @CsvSource({
        "/v1/articles, CONTENT",
        "/v1/articles/scar-treatment/draft, CONTENT",
        "/v1/claims/scar-treatment/silicone, CONTENT",
        "/v1/search, CONTENT",
        "/v1/gaps, CONTENT",
        "/v1/audit/verification, CONTENT",
        "/v1/reviews, CONTENT",
        "/v1/drafts, CONTENT",
        "/infobutton, CONTENT",
        "/v1/assessments, TRIAGE",
        "/v1/assessments/1/scorings, TRIAGE",
        "/v1/intake, TRIAGE",
        "/v1/interviews/1/answers, TRIAGE",
        "/v1/pathways, TRIAGE",
        "/v1/scales/vida/score, TRIAGE",
        "/v1/proof-keys, TRIAGE",
        "/v1/recalls, TRIAGE",
        "/v1/subjects/portal-1/export, TRIAGE",
        "/fhir/R4/metadata, TRIAGE",
        "/cds-services, TRIAGE"
    })
    void everyPrefixLeadsToItsService(String path, Upstream upstream) {
        assertThat(Routes.find("POST", path))
                .isInstanceOfSatisfying(
                        Route.Proxied.class,
                        route -> assertThat(route.upstream()).isEqualTo(upstream));
        assertThat(Routes.serves(upstream, path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1",
                "/v1/",
                "/v1/article",
                "/v1/articlesandmore",
                "/v2/articles",
                "/q/openapi",
                "/q/arc",
                "/asyncapi/content",
                "/V1/articles",
                "/v1/articles%2Fx",
                "*",
                "/favicon.ico"
            })
    void whatIsNotListedIsUnknown(String path) {
        assertThat(Routes.find("GET", path)).isInstanceOf(Route.Unknown.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/articles",
                "/v1/articles/scar-treatment",
                "/v1/articles/scar-treatment/revisions",
                "/v1/articles/scar-treatment/revisions/2",
                "/v1/articles/scar-treatment/revisions/2/diff/1",
                "/v1/articles/scar-treatment/translations",
                "/v1/claims",
                "/v1/claims/scar-treatment/silicone",
                "/v1/search",
                "/v1/search/suggestions",
                "/v1/proof-keys",
                "/v1/pathways/schema",
                "/infobutton"
            })
    void publishedReadsAreOpen(String path) {
        assertThat(access("GET", path)).isInstanceOf(Access.Anyone.class);
        assertThat(access("HEAD", path)).isInstanceOf(Access.Anyone.class);
        assertThat(access("POST", path)).isInstanceOf(Access.Bearer.class);
        assertThat(access("OPTIONS", path)).isInstanceOf(Access.Bearer.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/articles/export",
                "/v1/articles/imports/medquad",
                "/v1/articles/scar-treatment/source",
                "/v1/articles/scar-treatment/draft",
                "/v1/articles/scar-treatment/draft/impact",
                "/v1/articles/scar-treatment/draft/quality",
                "/v1/articles/scar-treatment/quality",
                "/v1/articles/scar-treatment/",
                "/v1/articles/scar-treatment%2Fdraft",
                "/v1/articles/scar-treatment/revisions/x",
                "/v1/articles/scar-treatment/translations/de",
                "/v1/articles/scar-treatment/comments",
                "/v1/articles/scar-treatment/history",
                "/v1/audit/verification",
                "/v1/reviews",
                "/v1/gaps",
                "/v1/assessments",
                "/v1/assessments/1/proof",
                "/v1/pathways",
                "/fhir/R4/metadata"
            })
    void everythingElseNeedsAToken(String path) {
        assertThat(access("GET", path)).isInstanceOf(Access.Bearer.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/articles/../assessments",
                "/v1/articles/..",
                "/v1/./articles",
                "//v1/articles",
                "/v1//articles",
                "/v1/articles/%2e%2e/draft",
                "/v1/articles/%2E",
                "/v1/articles/..%2fassessments",
                "/v1/articles/x;y=1",
                "/v1/articles\\draft",
                "/v1/articles/%00",
                "/v1/articles/%0d%0aX",
                "/v1/articles/%7f",
                "/v1/articles/%zz",
                "/v1/articles/%4",
                "/v1/articles/é"
            })
    void whatTwoServersMightReadDifferentlyIsRefused(String path) {
        assertThat(Routes.find("GET", path)).isInstanceOf(Route.Ambiguous.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/subjects/a%2Fb", "/v1/subjects/a%20b", "/v1/subjects/a.b", "/v1/subjects/..a"})
    void aSubjectMayHoldAnySign(String path) {
        assertThat(Routes.find("DELETE", path)).isInstanceOf(Route.Proxied.class);
    }

    @Test
    void onlyTheImportIsStreamed() {
        assertThat(((Route.Proxied) Routes.find("POST", "/v1/articles/import")).streamed())
                .isTrue();
        assertThat(((Route.Proxied) Routes.find("PUT", "/v1/articles/import")).streamed())
                .isFalse();
        assertThat(((Route.Proxied) Routes.find("POST", "/v1/articles")).streamed())
                .isFalse();
        assertThat(access("POST", "/v1/articles/import")).isInstanceOf(Access.Bearer.class);
    }

    @Test
    void healthIsAProbe() {
        assertThat(Routes.find("GET", "/q/health")).isInstanceOf(Route.Probe.class);
        assertThat(Routes.find("GET", "/q/health/ready")).isInstanceOf(Route.Probe.class);
        assertThat(Routes.find("GET", "/q/healthy")).isInstanceOf(Route.Unknown.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/openapi", "/asyncapi", "/docs", "/docs/", "/docs/swagger-ui.css"})
    void theGatewaysOwnPagesAreOpen(String path) {
        assertThat(Routes.find("GET", path))
                .isInstanceOfSatisfying(
                        Route.Own.class, own -> assertThat(own.access()).isInstanceOf(Access.Anyone.class));
    }

    @Test
    void metricsAreForAdministratorsAndEventsNotForPortals() {
        assertThat(((Route.Own) Routes.find("GET", "/q/metrics")).access()).isEqualTo(Access.Bearer.of(Role.ADMIN));
        assertThat(((Route.Own) Routes.find("GET", "/v1/events")).access())
                .isEqualTo(Access.Bearer.of(Role.SUBSCRIBER, Role.CLINICIAN, Role.EDITOR, Role.REVIEWER, Role.ADMIN));
    }

    @Test
    void aServiceIsShownOnlyWhatIsRoutedToIt() {
        assertThat(Routes.serves(Upstream.CONTENT, "/v1/assessments")).isFalse();
        assertThat(Routes.serves(Upstream.CONTENT, "/asyncapi/content")).isFalse();
        assertThat(Routes.serves(Upstream.TRIAGE, "/v1/assessments/{id}")).isTrue();
    }

    private static Access access(String method, String path) {
        return ((Route.Proxied) Routes.find(method, path)).access();
    }
}
