package org.dermatrail.content.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
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
                .doesNotContain("<script")
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

    private static Edition edition(Manuscript text) {
        return new Edition(text, 1, "ines", "ruth", Instant.parse("2026-11-20T12:00:00Z"), "No clinician yet.");
    }
}
