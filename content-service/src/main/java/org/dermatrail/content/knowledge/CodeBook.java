package org.dermatrail.content.knowledge;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Turns what others call a thing into what our articles call it. */
@Singleton
class CodeBook {

    private static final String FILE = "knowledge/codes.yaml";

    private final List<Concept> concepts;

    CodeBook() {
        try (InputStream stream = CodeBook.class.getClassLoader().getResourceAsStream(FILE)) {
            if (stream == null) {
                throw new IllegalStateException("There is no " + FILE);
            }
            concepts = YAMLMapper.builder().build().readValue(stream, new TypeReference<>() {});
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The codes cannot be read", unreadable);
        }
    }

    List<Concept> concepts() {
        return concepts;
    }

    /** What all criteria together ask for. */
    Meaning meaning(List<Criterion> criteria) {
        Meaning meaning = Meaning.none();
        for (Criterion criterion : criteria) {
            switch (criterion) {
                case Criterion.Coded coded -> add(coded, meaning);
                case Criterion.Named named -> add(named.text(), meaning);
            }
        }
        return meaning;
    }

    private void add(Criterion.Coded coded, Meaning meaning) {
        List<Concept> same = having(coded.system(), coded.code());
        List<Concept> found = same.isEmpty() ? near(coded.system(), coded.code()) : same;
        meaning.add(coded.system(), coded.code());
        for (Concept concept : same) {
            for (CodeSystem system : CodeSystem.values()) {
                Optional.ofNullable(concept.codes().get(system.word())).ifPresent(code -> meaning.add(system, code));
            }
        }
        if (same.isEmpty()) {
            found.forEach(concept ->
                    concept.codes().forEach((system, code) -> meaning.related().add(system + ":" + code)));
        }
        meaning.add(found);
        if (found.isEmpty() && coded.display() != null) {
            add(coded.display(), meaning);
        }
    }

    private void add(String text, Meaning meaning) {
        String words = Concept.plain(text);
        if (!words.isEmpty()) {
            String condition = words.replace(' ', '-');
            meaning.closest().add(condition);
            meaning.conditions().add(condition);
            meaning.add(
                    concepts.stream().filter(concept -> concept.isCalled(words)).toList());
        }
    }

    /** Concepts above the code, the nearest only; else beside it, if unspecified; else below it. */
    private List<Concept> near(CodeSystem system, String code) {
        return Stream.concat(system.above(code).stream(), unspecified(system, code).stream())
                .map(wider -> having(system, wider))
                .filter(above -> !above.isEmpty())
                .findFirst()
                .orElseGet(() -> concepts.stream()
                        .filter(concept -> concept.isBelow(system, code))
                        .toList());
    }

    private List<Concept> having(CodeSystem system, String code) {
        return concepts.stream()
                .filter(concept -> concept.hasCode(system, code))
                .toList();
    }

    /** ICD-10 keeps the general case of a category under its ninth code, so C43.9 speaks of every C43. */
    static Optional<String> unspecified(CodeSystem system, String code) {
        boolean ninth = system == CodeSystem.ICD_10 || system == CodeSystem.ICD_10_CM;
        List<String> above = system.above(code);
        String category = above.isEmpty() ? code : above.getLast();
        return ninth && !code.equals(category + ".9") ? Optional.of(category + ".9") : Optional.empty();
    }
}
