package org.dermatrail.content.knowledge;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a request comes to in the words of our articles.
 *
 * @param closest the conditions that are meant
 * @param conditions those and wider ones
 * @param codes the codes asked for and those of the same concept in other systems, as {@code system:code}
 * @param related codes above and below them
 */
record Meaning(Set<String> closest, Set<String> conditions, Set<String> codes, Set<String> related) {

    static Meaning none() {
        return new Meaning(new LinkedHashSet<>(), new LinkedHashSet<>(), new LinkedHashSet<>(), new LinkedHashSet<>());
    }

    void add(List<Concept> concepts) {
        for (Concept concept : concepts) {
            closest.add(concept.conditions().getFirst());
            conditions.addAll(concept.conditions());
        }
    }

    /** A code; articles about what is above it or, unspecified, beside it are near, and so are those about what is below. */
    void add(CodeSystem system, String code) {
        codes.add(system.word() + ":" + code);
        related.add(system.word() + ":" + code + "+");
        system.above(code).forEach(wider -> related.add(system.word() + ":" + wider));
        CodeBook.unspecified(system, code).ifPresent(other -> related.add(system.word() + ":" + other));
    }
}
