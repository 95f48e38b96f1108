package org.dermatrail.content.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.dermatrail.content.manuscript.Appraisal;
import org.dermatrail.content.manuscript.Certainty;
import org.dermatrail.content.manuscript.Claim;
import org.dermatrail.content.manuscript.Code;
import org.dermatrail.content.manuscript.Kind;
import org.dermatrail.content.manuscript.Manuscript;
import org.dermatrail.content.manuscript.Section;
import org.dermatrail.content.manuscript.Source;
import org.dermatrail.content.manuscript.Term;

class MarkdownFilePropertyTest {

    private static final LocalDate DAY = LocalDate.of(2027, 11, 1);

    private final MarkdownFile file = TransferFixture.markdown();

    @Property(tries = 500)
    void aFileSaysExactlyWhatTheArticleSays(@ForAll("articles") Manuscript article) {
        assertThat(file.read(file.write(article))).isEqualTo(new MarkdownFile.Outcome.Read(article));
    }

    @Property(tries = 100)
    void anotherKindOfLineEndChangesNothingThatStandsInPlainSight(@ForAll("plainArticles") Manuscript article) {
        String elsewhere = "\ufeff" + file.write(article).replace("\n", "\r\n");

        assertThat(file.read(elsewhere)).isEqualTo(new MarkdownFile.Outcome.Read(article));
    }

    @Property(tries = 500)
    void noTextIsTooStrangeToBeRead(@ForAll("texts") String head, @ForAll("texts") String body) {
        assertThat(file.read("---\n" + head + "\n---\n" + body)).isNotNull();
        assertThat(file.read(head)).isNotNull();
    }

    @Provide
    Arbitrary<Manuscript> articles() {
        return articlesOf(texts());
    }

    @Provide
    Arbitrary<Manuscript> plainArticles() {
        return articlesOf(
                Arbitraries.of("Shade helps.", "## Noon\n\n- a\n- b", "---", "\\## A {#a}", "```\n## B {#b}\n```"));
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(
                        "a",
                        "Sun",
                        " ",
                        "  ",
                        "\n",
                        "\n\n",
                        "\r",
                        "\r\n",
                        "\t",
                        "---",
                        "...",
                        "## A {#b}",
                        "\\## A {#b}",
                        "\\\\## A {#b}",
                        "##",
                        "{#b}",
                        "```",
                        "\\",
                        "\"",
                        "'",
                        ":",
                        ": ",
                        " #",
                        "#",
                        "- ",
                        "-",
                        "? ",
                        "*a",
                        "&a",
                        "!a",
                        "!!str",
                        "|",
                        ">",
                        "%",
                        "@",
                        "`",
                        "[",
                        "]",
                        "{",
                        "}",
                        ",",
                        "null",
                        "~",
                        "yes",
                        "No",
                        "true",
                        "1",
                        "1.0",
                        "1e3",
                        "0x1F",
                        "0o7",
                        "1_000",
                        "12:30:00",
                        "2027-11-01",
                        ".inf",
                        ".nan",
                        "<<",
                        "=",
                        "\u00a0",
                        "\u2028",
                        "\u2029",
                        "\ufeff",
                        "\ufffe",
                        "\ud83d\ude42",
                        "é",
                        "\u0301",
                        "<b>",
                        "</script>",
                        "{{x}}",
                        "${x}")
                .list()
                .ofMinSize(1)
                .ofMaxSize(8)
                .map(parts -> String.join("", parts));
    }

    private static Arbitrary<Manuscript> articlesOf(Arbitrary<String> texts) {
        Arbitrary<String> spoken = texts.filter(text -> !text.isBlank());
        return Combinators.combine(
                        spoken.list().ofSize(16), Arbitraries.integers().between(1, 4), Arbitraries.of(true, false))
                .as(MarkdownFilePropertyTest::article);
    }

    private static Manuscript article(List<String> texts, int sections, boolean rich) {
        List<Section> parts = new ArrayList<>();
        List<Claim> claims = new ArrayList<>();
        IntStream.range(0, sections).forEach(number -> {
            String id = "s/c" + number;
            claims.add(claim(id, texts.get(number), texts.get(8 + number), rich));
            parts.add(new Section(
                    "part-" + number, texts.get(4 + number), texts.get(12 + number), rich ? List.of(id) : List.of()));
        });
        return new Manuscript(
                "s",
                "en-GB",
                texts.get(5),
                texts.get(6),
                rich ? List.of("null", "true", "1", "2027-11-01") : List.of(),
                rich ? List.of(new Code("icd-11", "1E30")) : List.of(),
                rich ? DAY : null,
                rich ? texts.get(9) : null,
                rich ? texts.get(10) : null,
                rich ? texts.get(11) : null,
                rich ? List.of(new Term(texts.get(1), texts.get(2))) : List.of(),
                parts,
                claims,
                List.of(new Source(
                        "1", texts.get(3), rich ? "https://example.org/#a" : null, rich ? 1999 : null, null, DAY)));
    }

    private static Claim claim(String id, String statement, String words, boolean rich) {
        return new Claim(
                id,
                statement,
                Kind.SELF_CARE,
                Certainty.VERY_LOW,
                Appraisal.UNSAFE_UNQUALIFIED,
                rich ? List.of("no", "0x1") : List.of(),
                List.of("1"),
                rich,
                rich ? List.of(words) : List.of(),
                rich ? words : null,
                rich ? DAY : null);
    }
}
