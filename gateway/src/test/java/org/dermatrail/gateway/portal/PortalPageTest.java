package org.dermatrail.gateway.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PortalPageTest {

    private final PortalPage page = new PortalPage();

    @Test
    void onlyTheKnownScriptMayRun() {
        PortalPage small = new PortalPage("<style>a{}</style><script>1</script>");

        assertThat(small.policy())
                .contains("script-src 'sha256-a4ayc/80/OGda4BO/1o/V0etpOqiLx1JwB5S3beHW0s='")
                .contains("default-src 'none'")
                .doesNotContain("unsafe");
    }

    @Test
    void itHoldsOneScriptAndOneStyle() {
        assertThat(page.html()).containsOnlyOnce("<script").containsOnlyOnce("<style");
        assertThat(page.policy()).doesNotContain("script-src 'none'").doesNotContain("style-src 'none'");
    }

    @Test
    void itLoadsNothingFromElsewhere() {
        assertThat(page.html()).doesNotContain("http:").doesNotContain("https:").doesNotContain("src=");
    }

    @Test
    void textFromOutsideNeverBecomesMarkup() {
        assertThat(page.html())
                .doesNotContain("innerHTML")
                .doesNotContain("outerHTML")
                .doesNotContain("insertAdjacentHTML")
                .doesNotContain("document.write")
                .doesNotContain("eval(");
    }

    @Test
    void everyFieldHasALabelAndTheSafetyStatementComesFirst() {
        assertThat(page.html()).contains("lang=\"en\"", "for=\"token\"", "for=\"text\"", "for=\"age\"", "for=\"sex\"");
        assertThat(page.html().indexOf("emergency number"))
                .isLessThan(page.html().indexOf("<h2"));
    }
}
