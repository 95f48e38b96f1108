package org.dermatrail.content.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dermatrail.content.ManuscriptFixture;
import org.dermatrail.content.manuscript.Manuscript;
import org.dermatrail.content.problem.FieldFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownFileTest {

    private static final String FILE = """
            ---
            slug: shade
            locale: en
            title: Sun and skin
            summary: How to keep skin from burning.
            sections:
              - id: noon
                claims:
                  - shade/at-noon
            claims:
              - id: shade/at-noon
                statement: Shade at noon keeps most burning rays away.
                kind: self-care
                certainty: moderate
                appraisal: supported
            ---

            ## Stay in the shade {#noon}

            Shade at **noon** helps most.

            ## This is a heading of the body

            ## After that {#later}

            Go on.
            """;

    private final MarkdownFile file = TransferFixture.markdown();

    @Test
    void aFileThatWasWrittenByHandIsAnArticle() {
        Manuscript article = read(FILE);

        assertThat(article.sections().getFirst().heading()).isEqualTo("Stay in the shade");
        assertThat(article.sections().getFirst().body())
                .isEqualTo("Shade at **noon** helps most.\n\n## This is a heading of the body");
        assertThat(article.sections().getFirst().claims()).containsExactly("shade/at-noon");
        assertThat(article.sections().getLast().id()).isEqualTo("later");
    }

    @Test
    void theBodiesStandBelowTheFrontMatterAndNothingIsSaidTwice() {
        String written = file.write(ManuscriptFixture.article("shade"));

        assertThat(written)
                .startsWith("---\nslug: shade\nlocale: en\ntitle: Sun and skin\n")
                .contains(
                        "reviewBy: \"2027-11-01\"", "\n---\n\n## Stay in the shade {#shade}\n\nShade at **noon** helps")
                .doesNotContain("body:", "heading:", "null");
    }

    @Test
    void whatLooksLikeASectionIsEscapedAndWhatMarkdownWouldLoseStandsInFront() {
        Manuscript article = ManuscriptFixture.article("shade");

        assertThat(file.write(ManuscriptFixture.withBody(article, "a\n## B {#b}")))
                .endsWith("\na\n\\## B {#b}\n");
        assertThat(file.write(ManuscriptFixture.withBody(article, "a\n"))).contains("    body: |\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "title: Sun and skin | title: [Sun] | /title | line 4: must be text",
                "title: Sun and skin | title: 2027 | /title | line 4: must be text",
                "title: Sun and skin | titel: Sun | /titel | line 4: no such field",
                "kind: self-care | kind: cure | /claims/0/kind | line 13: must be one of",
                "locale: en | locale: english | /locale | line 3: must be a language",
                "- shade/at-noon | - shade/at-midnight | /sections/0/claims/0 | line 9: no claim",
                "{#later} | {#noon} | /sections/1/id | line 24: is used twice",
                "{#later} | {#Later} x | /sections | nothing",
                "- id: noon | - id: afternoon | /sections/0 | line 7: no section below",
                "## Stay in the shade {#noon} | Stay | '' | line 18: text stands in a section",
                "slug: shade | slug: *shade | '' | line 2: aliases",
                "slug: shade | slug: !!str shade | '' | line 2: aliases and tags",
                "summary: How | summary: '\"How' | '' | line 5: cannot be read",
                "summary: How | summary: * | '' | line 5: cannot be read",
                "slug: shade | slug: a\u0007b | '' | cannot be read",
                "locale: en | ... | '' | line 3: cannot be read",
                "locale: en | slug: en | '' | cannot be read"
            })
    void aFaultIsToldWithItsLine(String right, String wrong, String pointer, String detail) {
        MarkdownFile.Outcome outcome = file.read(FILE.replace(right, wrong));

        if (detail.equals("nothing")) {
            assertThat(outcome).isInstanceOf(MarkdownFile.Outcome.Read.class);
        } else {
            assertThat(faults(outcome)).anySatisfy(fault -> {
                assertThat(fault.pointer()).isEqualTo(pointer);
                assertThat(fault.detail()).contains(detail);
            });
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "---", "# Sun", "---\nslug: a\n", "---\n---\n", "---\n- a\n---\n", "--- \nx\n---", "\u0000"})
    void whatIsNoFileIsRefused(String text) {
        assertThat(faults(file.read(text))).isNotEmpty();
    }

    @Test
    void aBombIsDefused() {
        String lists = "x: " + "[".repeat(200_000);
        String aliases = "a: &a [x,x]\nb: &b [*a,*a]\nc: &c [*b,*b]\n";

        assertThat(faults(file.read("---\n" + lists + "\n---\n"))).hasSize(1);
        assertThat(faults(file.read("---\n" + aliases + "---\n")).getFirst().detail())
                .contains("aliases");
    }

    private Manuscript read(String text) {
        return ((MarkdownFile.Outcome.Read) file.read(text)).manuscript();
    }

    private static List<FieldFault> faults(MarkdownFile.Outcome outcome) {
        return ((MarkdownFile.Outcome.Faulty) outcome).faults();
    }
}
