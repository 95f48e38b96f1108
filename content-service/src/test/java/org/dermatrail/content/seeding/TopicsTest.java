package org.dermatrail.content.seeding;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.validation.Validation;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dermatrail.content.manuscript.Claim;
import org.dermatrail.content.manuscript.Manuscript;
import org.dermatrail.content.manuscript.Proofreading;
import org.dermatrail.content.manuscript.Section;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The articles that the product comes with, checked before anybody starts it. */
class TopicsTest {

    private static final ObjectMapper YAML = YAMLMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private static final List<String> TOPICS = List.of(
            "vitiligo-recurrence", "microneedling-vitiligo", "msc-vitiligo", "scar-treatment", "facial-atrophy");

    static List<String> articles() {
        return SeedingConfigTest.defaults().articles();
    }

    @Test
    void theTopicsHoldEveryAppraisedClaimOnceWithItsAppraisal() throws IOException {
        Map<String, String> expected = new TreeMap<>();
        for (String line : lines("claims-of-the-topics.csv")) {
            String[] cells = line.split(",", -1);
            expected.put(cells[0], cells[1]);
        }
        assertThat(expected).hasSize(201);

        Map<String, String> held = new TreeMap<>();
        for (String topic : TOPICS) {
            for (Claim claim : read(topic).claims()) {
                assertThat(held.put(claim.id(), claim.appraisal().toString())).isNull();
            }
        }
        assertThat(held).containsAllEntriesOf(expected);
    }

    @ParameterizedTest
    @MethodSource("articles")
    void anArticleIsSoundAndShowsEachOfItsClaimsInOneSection(String slug) throws IOException {
        Manuscript text = read(slug);

        try (var validators = Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator())
                .buildValidatorFactory()) {
            assertThat(new Proofreading(validators.getValidator(), YAML).faults(text))
                    .isEmpty();
        }
        assertThat(text.slug()).isEqualTo(slug);
        Map<String, Long> uses = text.sections().stream()
                .map(Section::claims)
                .flatMap(List::stream)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        assertThat(text.claims())
                .allSatisfy(claim -> assertThat(uses.getOrDefault(claim.id(), 0L))
                        .as(claim.id())
                        .isEqualTo(claim.shown() ? 1L : 0L));
        assertThat(text.claims())
                .allSatisfy(claim -> assertThat(claim.sources()).as(claim.id()).isNotEmpty());
    }

    @ParameterizedTest
    @MethodSource("articles")
    void anArticleTellsWhenToGetHelp(String slug) throws IOException {
        assertThat(read(slug).sections()).extracting(Section::id).contains("when-to-get-help", "about-this-article");
    }

    private static Manuscript read(String slug) throws IOException {
        try (InputStream stream = resource("articles/" + slug + ".yaml")) {
            return YAML.readValue(stream, Manuscript.class);
        }
    }

    private static List<String> lines(String name) throws IOException {
        try (InputStream stream = resource(name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .toList();
        }
    }

    private static InputStream resource(String name) {
        InputStream stream = TopicsTest.class.getResourceAsStream("/" + name);
        assertThat(stream).as(name).isNotNull();
        return stream;
    }
}
