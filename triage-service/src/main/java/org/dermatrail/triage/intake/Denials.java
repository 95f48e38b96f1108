package org.dermatrail.triage.intake;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** What a text denies, kept until all of it is read: the same words may say elsewhere that it is there. */
final class Denials {

    private final Map<String, List<Mention>> denied = new LinkedHashMap<>();
    private final Map<String, BitSet> told = new LinkedHashMap<>();

    void deny(String id, Mention mention) {
        denied.computeIfAbsent(id, unused -> new ArrayList<>()).add(mention);
    }

    /** Notes words that say that something is there. */
    void tell(String id, Mention mention) {
        BitSet tokens = told.computeIfAbsent(id, unused -> new BitSet());
        mention.tokens().forEach(tokens::set);
    }

    /** Gives each denial none of whose words say the contrary. */
    void settle(BiConsumer<String, Mention> absent) {
        denied.forEach((id, mentions) -> mentions.stream()
                .filter(mention -> mention.tokens().noneMatch(told.getOrDefault(id, new BitSet())::get))
                .forEach(mention -> absent.accept(id, mention)));
    }
}
