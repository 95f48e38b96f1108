package org.dermatrail.content.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.dermatrail.content.ManuscriptFixture;
import org.dermatrail.content.manuscript.Manuscript;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RenderingTest {

    private static final Manuscript TEXT = ManuscriptFixture.article("sun");

    @Test
    void aPageNamesItsClaimsInPlainWords() {
        String page = ArticlePage.of(edition(TEXT));

        assertThat(page)
                .contains("<html lang=\"en\">")
                .contains("<p>Shade at <strong>noon</strong> helps most.</p>")
                .contains("<li id=\"claim-shade-at-noon\">Shade at noon keeps most burning rays away."
                        + " <span class=\"sure\">(good evidence supports this; we are fairly sure;"
                        + " <a href=\"#source-example-2026\">example-2026</a>)</span></li>")
                .contains("<li id=\"source-example-2026\">An example of a source")
                .contains("No clinician yet.")
                .contains("Written by ines, reviewed by ruth")
                .doesNotContain("Son burn");
    }

    @Test
    void aPageDescribesItselfToMachines() throws Exception {
        JsonNode page = described(edition(TEXT));

        assertThat(page.path("@type").asText()).isEqualTo("MedicalWebPage");
        assertThat(page.path("name").asText()).isEqualTo("Sun and skin");
        assertThat(page.path("inLanguage").asText()).isEqualTo("en");
        assertThat(page.path("lastReviewed").asText()).isEqualTo("2026-11-20");
        assertThat(page.path("reviewedBy").path("name").asText()).isEqualTo("ruth");
        assertThat(page.path("about").path(0).path("name").asText()).isEqualTo("sunburn");
        assertThat(page.at("/about/0/code/0/codeValue").asText()).isEqualTo("L55");
        assertThat(page.at("/about/0/code/0/codingSystem").asText()).isEqualTo("ICD-10");
        assertThat(page.at("/citation/0/url").asText()).isEqualTo("https://example.org/sun");
        assertThat(ArticlePage.of(edition(TEXT))).contains("<link rel=\"canonical\" href=\"/v1/articles/sun\">");
    }

    @Test
    void whatNobodyReviewedNamesNoReviewer() throws Exception {
        Edition unreviewed = new Edition(TEXT, 1, "ines", "", Instant.parse("2026-11-20T12:00:00Z"), "Nobody yet.");

        assertThat(described(unreviewed).has("reviewedBy")).isFalse();
        assertThat(described(unreviewed).has("lastReviewed")).isFalse();
        assertThat(ArticlePage.of(unreviewed)).contains("Written by ines.").doesNotContain("reviewed by");
    }

    @ParameterizedTest
    @ValueSource(strings = {"</script><script>alert(1)</script>", "<!--<script>", "]]>", "a & b", "\u2028\u2029"})
    void noTextEndsTheDescriptionEarly(String hostile) throws Exception {
        Edition edition = edition(ManuscriptFixture.titled(TEXT, hostile));

        assertThat(MedicalWebPage.of(edition)).doesNotContain("<", ">", "&", "\u2028");
        assertThat(described(edition).path("name").asText()).isEqualTo(hostile);
    }

    @Test
    void headingsGoDownStepByStep() {
        List<Integer> levels = Pattern.compile("<h([1-6])")
                .matcher(ArticlePage.of(edition(TEXT)))
                .results()
                .map(level -> Integer.valueOf(level.group(1)))
                .toList();

        assertThat(levels).startsWith(1).containsOnlyOnce(1);
        for (int index = 1; index < levels.size(); index++) {
            assertThat(levels.get(index)).isLessThanOrEqualTo(levels.get(index - 1) + 1);
        }
    }

    @Test
    void theGonePageEscapesTheReasonAndLeadsOn() {
        Instant at = Instant.parse("2026-11-20T12:00:00Z");

        assertThat(GonePage.of(Idiom.of("fr"), at, "<b>Wrong</b>", "sun-and-skin"))
                .contains("&lt;b&gt;Wrong&lt;/b&gt;")
                .contains("<time>2026-11-20</time>", "<html lang=\"en\">")
                .contains("href=\"/v1/articles/sun-and-skin\"");
        assertThat(GonePage.of(Idiom.of("en"), at, "Wrong", null)).doesNotContain("Read instead");
        assertThat(GonePage.of(Idiom.of("de-AT"), at, "Wrong", "sun-and-skin"))
                .contains(
                        "<html lang=\"de\">",
                        "<h1>Dieser Artikel wurde zur\u00fcckgezogen</h1>",
                        "Lesen Sie stattdessen")
                .doesNotContain("withdrawn");
    }

    @Test
    void markdownSaysTheSame() {
        assertThat(ArticleMarkdown.of(edition(TEXT)))
                .startsWith("# Sun and skin\n\n> No clinician yet.\n\n")
                .contains("## Stay in the shade\n\nShade at **noon** helps most.")
                .contains("- A broad hat protects the face. *good evidence supports this; we are fairly sure*"
                        + " (sources: example-2026)")
                .contains("<https://example.org/sun>")
                .doesNotContain("Son burn");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "text <img src=x onerror=alert(1)> text",
                "<!-- <b> -->",
                "[x](javascript:alert(1))",
                "[x](JAVASCRIPT:alert(1))",
                "![x](data:text/html,<script>alert(1)</script>)",
                "<javascript:alert(1)>",
                "[x]: javascript:alert(1)\n\n[x]",
                "\"><script>alert(1)</script>"
            })
    void nothingThatAnEditorTypesIsExecuted(String hostile) {
        Manuscript text = ManuscriptFixture.titled(ManuscriptFixture.withBody(TEXT, hostile), hostile);

        assertThat(ArticlePage.of(edition(text)))
                .doesNotContain("<script>")
                .containsOnlyOnce("<script")
                .containsOnlyOnce("</script")
                .doesNotContain("<img src=x")
                .doesNotContainIgnoringCase("href=\"javascript")
                .doesNotContain("src=\"data:");
        assertThat(Prose.markdown(hostile))
                .doesNotContainPattern("(?<!\\\\)<(script|img)")
                .doesNotContainIgnoringCase("](javascript")
                .doesNotContainIgnoringCase("](<javascript");
    }

    @Test
    void headingsOfABodyStandBelowItsSection() {
        assertThat(Prose.html("# One\n\n##### Five")).isEqualTo("<h3>One</h3>\n<h6>Five</h6>\n");
    }

    @Test
    void linksOfTheUsualKindsStay() {
        assertThat(Prose.html("[a](https://example.org) [b](#there) [c](/v1/articles/x) [d](mailto:a@example.org)"))
                .contains("href=\"https://example.org\"")
                .contains("href=\"#there\"")
                .contains("href=\"/v1/articles/x\"")
                .contains("href=\"mailto:a@example.org\"");
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 8000})
    void markupInMarkupBeyondReasonIsShownAsItWasTyped(int levels) throws InterruptedException {
        for (String body : new String[] {
            "> ".repeat(levels) + "deep",
            "*deep ".repeat(levels) + "x* ".repeat(levels),
            "*".repeat(2 * levels) + "deep" + "*".repeat(2 * levels),
            "- ".repeat(levels) + "deep"
        }) {
            Manuscript text = ManuscriptFixture.withBody(TEXT, body);
            AtomicReference<String> page = new AtomicReference<>("");

            Thread.ofVirtual()
                    .start(() -> page.set(ArticlePage.of(edition(text)) + ArticleMarkdown.of(edition(text))))
                    .join();

            assertThat(page.get()).contains("deep").doesNotContain("<em>", "<strong>", "<blockquote>", "<li>deep");
        }
    }

    private static JsonNode described(Edition edition) throws JsonProcessingException {
        var script = Pattern.compile("<script type=\"application/ld\\+json\">(.*?)</script>", Pattern.DOTALL)
                .matcher(ArticlePage.of(edition));
        assertThat(script.find()).isTrue();
        return JsonMapper.builder().build().readTree(script.group(1));
    }

    private static Edition edition(Manuscript text) {
        return new Edition(text, 1, "ines", "ruth", Instant.parse("2026-11-20T12:00:00Z"), "No clinician yet.");
    }
}
