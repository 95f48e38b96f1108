package org.dermatrail.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What the triage service's pathways cite is what the content service's articles say: no citation leads nowhere. */
class CitedClaimsTest {

    private static final Path HOME = Path.of("../..").toAbsolutePath().normalize();

    @Test
    void everyClaimThatARuleCitesIsMadeByAnArticle() throws IOException {
        Set<String> made = new HashSet<>();
        for (Object article : documents("content-service/src/main/resources/articles")) {
            collectIds(((Map<?, ?>) article).get("claims"), made);
        }
        Set<String> cited = new HashSet<>();
        for (Object pathway : documents("triage-service/src/main/resources/pathways")) {
            collectCitations(pathway, cited);
        }

        assertThat(cited).hasSizeGreaterThan(50);
        cited.removeAll(made);
        assertThat(cited).isEmpty();
    }

    private static void collectIds(Object claims, Set<String> ids) {
        for (Object claim : (List<?>) claims) {
            ids.add((String) ((Map<?, ?>) claim).get("id"));
        }
    }

    private static void collectCitations(Object node, Set<String> citations) {
        switch (node) {
            case Map<?, ?> map ->
                map.forEach((key, value) -> {
                    if ("cites".equals(key)) {
                        ((List<?>) value).forEach(claim -> citations.add((String) claim));
                    } else {
                        collectCitations(value, citations);
                    }
                });
            case List<?> list -> list.forEach(element -> collectCitations(element, citations));
            case null, default -> {}
        }
    }

    private static List<Object> documents(String folder) throws IOException {
        Yaml yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
        try (Stream<Path> files = Files.list(HOME.resolve(folder))) {
            List<Path> documents =
                    files.filter(file -> file.toString().endsWith(".yaml")).toList();
            assertThat(documents).isNotEmpty();
            return documents.stream().map(file -> load(yaml, file)).toList();
        }
    }

    private static Object load(Yaml yaml, Path file) {
        try (InputStream document = Files.newInputStream(file)) {
            return yaml.load(document);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
