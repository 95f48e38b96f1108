package org.dermatrail.content.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.dermatrail.content.ManuscriptFixture;
import org.dermatrail.content.manuscript.Manuscript;
import org.dermatrail.content.rendering.Edition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class KnowledgeRetrievalTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final Manuscript SUN = ManuscriptFixture.article("sun");

    @Test
    void anAnswerInAtomIsThis() throws Exception {
        assertThat(new String(FeedAtom.of(answer("PROV", SUN)), StandardCharsets.UTF_8))
                .isEqualTo(golden("answer.atom.xml"));
    }

    @Test
    void theSameAnswerInJsonIsThis() throws Exception {
        JsonMapper json = JsonMapper.builder().build();

        assertThat(json.readTree(FeedJson.of(answer("PROV", SUN)))).isEqualTo(json.readTree(golden("answer.json")));
    }

    @Test
    void aPatientIsToldInPlainWordsAndAProfessionalWhy() throws Exception {
        String patient = answer("PAT", SUN).entries().getLast().summary();
        String professional = answer("PROV", SUN).entries().getLast().summary();

        assertThat(patient)
                .contains("good evidence supports this; we are fairly sure")
                .doesNotContain("GRADE");
        assertThat(professional)
                .contains("Certainty (GRADE): moderate", "Appraisal: supported", "https://example.org/sun");
    }

    @Test
    void aProfessionalIsToldInTheLanguageOfTheText() throws Exception {
        String german = answer("PROV", ManuscriptFixture.translated(SUN, "de"))
                .entries()
                .getLast()
                .summary();

        assertThat(german)
                .contains("Sicherheit der Evidenz (GRADE): moderate", "Bewertung: supported", "Quelle: ")
                .doesNotContain("Certainty", "Appraisal", "Source: ");
    }

    @Test
    void hiddenClaimsAreNotAnswers() throws Exception {
        assertThat(answer("PROV", SUN).entries())
                .extracting(Feed.Entry::id)
                .containsExactly(
                        "tag:dermatrail.org,2026:articles/sun",
                        "tag:dermatrail.org,2026:claims/sun/shade-at-noon",
                        "tag:dermatrail.org,2026:claims/sun/hats-help");
    }

    @Test
    void nothingFoundIsAFeedWithoutEntries() throws Exception {
        Feed feed = answer("PAT");

        assertThat(feed.entries()).isEmpty();
        assertThat(feed.updated()).isEqualTo(Instant.parse("2026-11-21T00:00:00Z"));
        assertThat(parsed(FeedAtom.of(feed)).getElementsByTagName("entry").getLength())
                .isZero();
        assertThat(tree(feed).at("/feed/entry").isArray()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "]]>",
                "<script>alert(1)</script>",
                "&amp;&#x0;",
                "\u0000\u0001\u000b\ufffe\uffff",
                "\ud800 half",
                "\ud83d\ude00",
                "\" onmouseover='x'",
                "a\r\nb\tc"
            })
    void anyTextIsWellFormed(String hostile) throws Exception {
        holds(hostile);
    }

    static void holds(String text) throws Exception {
        Feed feed = answer("PROV", ManuscriptFixture.titled(SUN, "t" + text));
        Element entry = (Element)
                parsed(FeedAtom.of(feed)).getElementsByTagName("entry").item(0);
        String title = entry.getElementsByTagName("title").item(0).getTextContent();

        assertThat(title).isEqualTo("t" + writable(text));
        assertThat(tree(feed).at("/feed/entry/0/title/_value").asText())
                .isEqualTo(new String(("t" + text).getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
    }

    /** What XML can hold, line ends as its readers pass them on. */
    private static String writable(String text) {
        return IntStream.of(text.codePoints().toArray())
                .mapToObj(character -> Character.toString(
                        (character < ' ' && "\t\n\r".indexOf(character) < 0)
                                        || (character >= 0xD800 && character <= 0xDFFF)
                                        || character == 0xFFFE
                                        || character == 0xFFFF
                                ? 0xFFFD
                                : character))
                .collect(Collectors.joining())
                .replace("\r\n", "\n")
                .replace('\r', '\n');
    }

    private static Feed answer(String recipient, Manuscript... found) throws SQLException {
        KnowledgeConfig config = new SmallRyeConfigBuilder()
                .withMapping(KnowledgeConfig.class)
                .withDefaultValue("dermatrail.knowledge.address", "https://clinic.example/")
                .build()
                .getConfigMapping(KnowledgeConfig.class);
        KnowledgeRetrieval retrieval = new KnowledgeRetrieval(
                new CodeBook(),
                new FullShelf(found),
                config,
                Clock.fixed(Instant.parse("2026-11-21T09:30:00Z"), ZoneOffset.UTC));
        KnowledgeRequest request = RequestParameters.read(
                Map.of(
                        "mainSearchCriteria.v.c", List.of("L55.9"),
                        "mainSearchCriteria.v.cs", List.of("2.16.840.1.113883.6.3"),
                        "informationRecipient", List.of(recipient)),
                ResponseType.ATOM);
        return retrieval.answer(request, URI.create("http://127.0.0.1/"));
    }

    private static Document parsed(byte[] xml) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml));
    }

    private static JsonNode tree(Feed feed) throws Exception {
        return JsonMapper.builder().build().readTree(FeedJson.of(feed));
    }

    private static String golden(String name) throws Exception {
        try (InputStream stream = KnowledgeRetrievalTest.class.getResourceAsStream("/knowledge/" + name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8).strip();
        }
    }

    /** Holds the same articles whatever is asked for. */
    private static final class FullShelf extends SubjectIndex {

        private final List<Manuscript> manuscripts;

        private FullShelf(Manuscript... manuscripts) {
            super(null, null, null);
            this.manuscripts = List.of(manuscripts);
        }

        @Override
        List<Held> about(Meaning meaning, String language, int most) {
            return manuscripts.stream()
                    .map(text -> Held.own(new Edition(text, 1, "ines", "ruth", NOON, "No clinician yet.")))
                    .toList();
        }
    }
}
