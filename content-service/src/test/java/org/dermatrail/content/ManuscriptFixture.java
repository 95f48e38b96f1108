package org.dermatrail.content;

import java.time.LocalDate;
import java.util.List;
import org.dermatrail.content.manuscript.Appraisal;
import org.dermatrail.content.manuscript.Certainty;
import org.dermatrail.content.manuscript.Claim;
import org.dermatrail.content.manuscript.Code;
import org.dermatrail.content.manuscript.Kind;
import org.dermatrail.content.manuscript.Manuscript;
import org.dermatrail.content.manuscript.Section;
import org.dermatrail.content.manuscript.Source;

/** Texts that read like small articles. */
public final class ManuscriptFixture {

    private ManuscriptFixture() {}

    /** An article of one section, two shown claims, one hidden claim and one source. */
    public static Manuscript article(String slug) {
        return new Manuscript(
                slug,
                "en",
                "Sun and skin",
                "How to keep skin from burning.",
                List.of("sunburn"),
                List.of(new Code("icd-10", "L55")),
                LocalDate.of(2027, 11, 1),
                List.of(new Section(
                        "shade",
                        "Stay in the shade",
                        "Shade at **noon** helps most.",
                        List.of(slug + "/shade-at-noon", slug + "/hats-help"))),
                List.of(
                        claim(slug + "/shade-at-noon", "Shade at noon keeps most burning rays away.", true),
                        claim(slug + "/hats-help", "A broad hat protects the face.", true),
                        claim(slug + "/son-burn", "Son burn.", false)),
                List.of(new Source("example-2026", "An example of a source", "https://example.org/sun", 2026)));
    }

    /** A supported claim about sunburn. */
    public static Claim claim(String id, String statement, boolean shown) {
        return new Claim(
                id,
                statement,
                Kind.SELF_CARE,
                Certainty.MODERATE,
                Appraisal.SUPPORTED,
                List.of("sunburn"),
                List.of("example-2026"),
                shown,
                List.of(),
                null,
                null);
    }

    /** The same text with other claims and without sections that name missing ones. */
    public static Manuscript withClaims(Manuscript text, Claim... claims) {
        return new Manuscript(
                text.slug(),
                text.locale(),
                text.title(),
                text.summary(),
                text.conditions(),
                text.codes(),
                text.reviewBy(),
                List.of(new Section(
                        "shade",
                        "Stay in the shade",
                        "Shade helps.",
                        List.of(claims).stream().map(Claim::id).toList())),
                List.of(claims),
                text.sources());
    }

    /** The same text with another title. */
    public static Manuscript titled(Manuscript text, String title) {
        return new Manuscript(
                text.slug(),
                text.locale(),
                title,
                text.summary(),
                text.conditions(),
                text.codes(),
                text.reviewBy(),
                text.sections(),
                text.claims(),
                text.sources());
    }

    /** The same text with another body of its first section. */
    public static Manuscript withBody(Manuscript text, String body) {
        Section first = text.sections().getFirst();
        return new Manuscript(
                text.slug(),
                text.locale(),
                text.title(),
                text.summary(),
                text.conditions(),
                text.codes(),
                text.reviewBy(),
                List.of(new Section(first.id(), first.heading(), body, first.claims())),
                text.claims(),
                text.sources());
    }
}
