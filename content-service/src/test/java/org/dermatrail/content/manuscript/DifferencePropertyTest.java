package org.dermatrail.content.manuscript;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.dermatrail.content.ManuscriptFixture;
import org.dermatrail.content.manuscript.Difference.Entry;

class DifferencePropertyTest {

    @Property(tries = 300)
    void aTextDoesNotDifferFromItself(@ForAll("texts") Manuscript text) {
        Difference difference = Difference.between(text, text);

        assertThat(difference).isEqualTo(new Difference(List.of(), List.of(), List.of(), List.of(), Map.of()));
    }

    @Property(tries = 300)
    void applyingTheDifferenceOfClaimsGivesTheOtherText(
            @ForAll("texts") Manuscript from, @ForAll("texts") Manuscript to) {
        Difference difference = Difference.between(from, to);

        Map<String, Claim> claims = new LinkedHashMap<>(from.claimsById());
        for (Entry<Claim> entry : difference.claims()) {
            switch (entry.change()) {
                case ADDED, CHANGED -> claims.put(entry.id(), entry.after());
                case REMOVED -> claims.remove(entry.id());
            }
        }
        assertThat(claims).isEqualTo(to.claimsById());
    }

    @Property(tries = 300)
    void whatWasAddedOneWayIsRemovedTheOther(@ForAll("texts") Manuscript from, @ForAll("texts") Manuscript to) {
        Difference there = Difference.between(from, to);
        Difference back = Difference.between(to, from);

        assertThat(idsOf(there, Difference.Change.ADDED)).isEqualTo(idsOf(back, Difference.Change.REMOVED));
        assertThat(there.fields()).hasSameSizeAs(back.fields());
    }

    @Provide
    Arbitrary<Manuscript> texts() {
        Arbitrary<Claim> claims = Combinators.combine(
                        Arbitraries.of("a", "b", "c", "d"), Arbitraries.of("One.", "Two."), Arbitraries.of(true, false))
                .as((name, statement, shown) -> ManuscriptFixture.claim("text/" + name, statement, shown));
        return Combinators.combine(claims.list().uniqueElements(Claim::id).ofMaxSize(4), Arbitraries.of("One", "Two"))
                .as((list, title) -> ManuscriptFixture.titled(
                        ManuscriptFixture.withClaims(ManuscriptFixture.article("text"), list.toArray(Claim[]::new)),
                        title));
    }

    private static List<String> idsOf(Difference difference, Difference.Change change) {
        return difference.claims().stream()
                .filter(entry -> entry.change() == change)
                .map(Entry::id)
                .sorted()
                .toList();
    }
}
