package org.dermatrail.triage.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dermatrail.triage.report.Finding;
import org.dermatrail.triage.report.Presence;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.yaml.snakeyaml.Yaml;

/** Parts of the body times what can be the matter with them times when and how it is told. */
class CompositionTest {

    private record Product(
            String language, List<String> frames, List<String> parts, List<String> qualities, List<String> findings) {

        List<String> texts() {
            List<String> texts = new ArrayList<>();
            for (String part : parts) {
                for (String quality : qualities) {
                    frames.forEach(frame -> texts.add(frame.replace("{}", part + ' ' + quality)));
                }
            }
            return texts;
        }
    }

    @TestFactory
    Stream<DynamicTest> anyPartWithAnyQualityIsUnderstood() throws IOException {
        return products().stream()
                .map(product -> DynamicTest.dynamicTest(
                        product.language() + ": " + product.parts().getFirst() + " "
                                + product.qualities().getFirst(),
                        () -> assertThat(missed(product)).isEmpty()));
    }

    private static List<String> missed(Product product) {
        return product.texts().stream()
                .filter(text -> Collections.disjoint(present(text, product.language()), product.findings()))
                .toList();
    }

    private static Set<String> present(String text, String language) {
        return Triage.INTAKE.read(text, language).findings().stream()
                .filter(finding -> finding.presence() == Presence.PRESENT)
                .map(Finding::id)
                .collect(Collectors.toSet());
    }

    private static List<Product> products() throws IOException {
        try (InputStream source = CompositionTest.class.getResourceAsStream("/cases/intake/compositions.yaml")) {
            ObjectMapper mapper = new ObjectMapper(new YAMLFactory());
            List<Product> products = new ArrayList<>();
            for (Object one : (List<?>) new Yaml().load(source)) {
                products.add(mapper.convertValue(one, Product.class));
            }
            return products;
        }
    }
}
