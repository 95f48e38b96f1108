package org.dermatrail.content.quality;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dermatrail.content.links.LinkState;
import org.dermatrail.content.manuscript.Appraisal;
import org.dermatrail.content.manuscript.Certainty;
import org.dermatrail.content.manuscript.Claim;
import org.dermatrail.content.manuscript.Kind;
import org.dermatrail.content.manuscript.Manuscript;
import org.dermatrail.content.manuscript.Section;
import org.dermatrail.content.manuscript.Source;
import org.dermatrail.content.manuscript.Term;

/** A small article that nothing is to be said against, to be spoiled in one place. */
final class TextFixture {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    static final People PEOPLE = new People("ines", "ruth", false);

    private String locale = "en";
    private String title = "Sun and skin";
    private String summary = "How to keep skin from burning.";
    private LocalDate reviewBy = LocalDate.of(2027, 11, 1);
    private String disclosure = "Paid for by nobody but the clinic.";
    private String licence;
    private String attribution;
    private final List<Term> terms = new ArrayList<>();
    private final List<Section> sections =
            new ArrayList<>(List.of(new Section("when-to-get-help", "When to get help", "If it blisters.", List.of())));
    private final List<Claim> claims = new ArrayList<>();
    private final List<Source> sources = new ArrayList<>();

    private TextFixture() {}

    static TextFixture sound() {
        return new TextFixture().source(null, TODAY, null).claim("Shade keeps burning rays away.", Appraisal.SUPPORTED);
    }

    TextFixture locale(String value) {
        locale = value;
        return this;
    }

    TextFixture title(String value) {
        title = value;
        return this;
    }

    TextFixture summary(String value) {
        summary = value;
        return this;
    }

    TextFixture reviewBy(LocalDate value) {
        reviewBy = value;
        return this;
    }

    TextFixture disclosure(String value) {
        disclosure = value;
        return this;
    }

    TextFixture licensed(String licenceName, String by) {
        licence = licenceName;
        attribution = by;
        return this;
    }

    TextFixture term(String word) {
        terms.add(new Term(word, "What it means."));
        return this;
    }

    TextFixture withoutSections() {
        sections.clear();
        return this;
    }

    TextFixture section(String id, String heading, String body) {
        sections.add(
                new Section(id, heading, body, claims.stream().map(Claim::id).toList()));
        return this;
    }

    /** A section with this body, behind the one on help. */
    TextFixture body(String body) {
        return section("facts", "Facts", body);
    }

    TextFixture claim(String statement, Appraisal appraisal) {
        return claim(statement, appraisal, true, List.of("source-0"), null, null);
    }

    TextFixture claim(
            String statement,
            Appraisal appraisal,
            boolean shown,
            List<String> cited,
            String jurisdiction,
            LocalDate asOf) {
        claims.add(new Claim(
                "sun/claim-" + claims.size(),
                statement,
                Kind.TREATMENT,
                Certainty.LOW,
                appraisal,
                List.of("sunburn"),
                cited,
                shown,
                List.of(),
                jurisdiction,
                asOf));
        return this;
    }

    TextFixture source(String url, LocalDate checkedOn, LocalDate again) {
        sources.add(new Source("source-" + sources.size(), "A source", url, 2026, checkedOn, again));
        return this;
    }

    Manuscript text() {
        return new Manuscript(
                "sun",
                locale,
                title,
                summary,
                List.of("sunburn"),
                List.of(),
                reviewBy,
                disclosure,
                licence,
                attribution,
                terms,
                sections,
                claims,
                sources);
    }

    /** What the whole gate says, as {@code code pointer}. */
    List<String> findings() {
        return findings(PEOPLE, Map.of());
    }

    List<String> findings(People people, Map<String, LinkState> links) {
        Circumstances circumstances = new Circumstances(TODAY, TODAY.minusYears(2), people, links);
        return new QualityGate(Vocabulary.bundled())
                .findings(text(), circumstances).stream()
                        .map(finding -> finding.concern() + " " + finding.pointer())
                        .toList();
    }
}
