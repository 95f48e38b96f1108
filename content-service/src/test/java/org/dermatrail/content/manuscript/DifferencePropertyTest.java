package org.dermatrail.content.manuscript;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.dermatrail.content.ManuscriptFixture;

class DifferencePropertyTest {

    private static final List<String> NAMES = List.of("a", "b", "c", "d", "e");

    private record Head(
            String locale,
            String title,
            List<String> conditions,
            List<Code> codes,
            LocalDate reviewBy,
            String disclosure,
            String licence,
            List<Term> terms) {}

    @Property(tries = 300)
    void aTextDoesNotDifferFromItself(@ForAll("texts") Manuscript text) {
        Difference difference = Difference.between(text, text);

        assertThat(difference).isEqualTo(new Difference(List.of(), List.of(), List.of(), List.of(), Map.of()));
    }

    @Property(tries = 2000)
    void applyingTheDifferenceGivesTheOtherText(@ForAll("texts") Manuscript from, @ForAll("texts") Manuscript to) {
        assertThat(Difference.between(from, to).applyTo(from)).isEqualTo(to);
    }

    @Property(tries = 300)
    void whatWasAddedOneWayIsRemovedTheOther(@ForAll("texts") Manuscript from, @ForAll("texts") Manuscript to) {
        Difference there = Difference.between(from, to);
        Difference back = Difference.between(to, from);

        assertThat(idsOf(there, Difference.Change.ADDED)).isEqualTo(idsOf(back, Difference.Change.REMOVED));
        assertThat(there.fields()).hasSameSizeAs(back.fields());
    }

    @Property(tries = 300)
    void anOrderIsToldOnlyWhereItCannotBeInferred(@ForAll("texts") Manuscript from, @ForAll("texts") Manuscript to) {
        Difference difference = Difference.between(from, to);
        Difference without = new Difference(
                difference.fields(), difference.sections(), difference.claims(), difference.sources(), Map.of());

        assertThat(without.applyTo(from).equals(to))
                .isEqualTo(difference.reordered().isEmpty());
    }

    @Provide
    Arbitrary<Manuscript> texts() {
        return Combinators.combine(heads(), sections(), claims(), sources())
                .as((head, sections, claims, sources) -> new Manuscript(
                        "text",
                        head.locale(),
                        head.title(),
                        "Summary.",
                        head.conditions(),
                        head.codes(),
                        head.reviewBy(),
                        head.disclosure(),
                        head.licence(),
                        null,
                        head.terms(),
                        sections,
                        claims,
                        sources));
    }

    private static Arbitrary<Head> heads() {
        return Combinators.combine(
                        Arbitraries.of("en", "de"),
                        Arbitraries.of("One", "Two"),
                        names(),
                        Arbitraries.of("L55", "L80")
                                .map(code -> new Code("icd-10", code))
                                .list()
                                .ofMaxSize(2),
                        Arbitraries.of(LocalDate.of(2027, 1, 1), LocalDate.of(2028, 2, 29))
                                .injectNull(0.3),
                        Arbitraries.of("Nobody paid.", "The clinic paid.").injectNull(0.3),
                        Arbitraries.of("CC-BY-4.0").injectNull(0.5),
                        Arbitraries.of("SPF", "UV")
                                .map(word -> new Term(word, "Meaning."))
                                .list()
                                .ofMaxSize(2))
                .as(Head::new);
    }

    private static Arbitrary<List<Section>> sections() {
        return Combinators.combine(Arbitraries.of(NAMES), Arbitraries.of("Body.", "Other body."), names())
                .as((id, body, claims) -> new Section(id, "Heading", body, claims))
                .list()
                .uniqueElements(Section::id)
                .ofMaxSize(5);
    }

    private static Arbitrary<List<Claim>> claims() {
        return Combinators.combine(Arbitraries.of(NAMES), Arbitraries.of("One.", "Two."), Arbitraries.of(true, false))
                .as((name, statement, shown) -> ManuscriptFixture.claim("text/" + name, statement, shown))
                .list()
                .uniqueElements(Claim::id)
                .ofMaxSize(5);
    }

    private static Arbitrary<List<Source>> sources() {
        return Combinators.combine(
                        Arbitraries.of(NAMES), Arbitraries.of(2001, 2002).injectNull(0.3))
                .as((id, year) -> new Source(id, "Citation", null, year, null, null))
                .list()
                .uniqueElements(Source::id)
                .ofMaxSize(5);
    }

    private static Arbitrary<List<String>> names() {
        return Arbitraries.of(NAMES).list().ofMaxSize(3);
    }

    private static List<String> idsOf(Difference difference, Difference.Change change) {
        return difference.claims().stream()
                .filter(entry -> entry.change() == change)
                .map(Difference.Entry::id)
                .sorted()
                .toList();
    }
}
