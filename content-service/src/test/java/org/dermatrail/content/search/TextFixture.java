package org.dermatrail.content.search;

import java.util.List;
import org.dermatrail.content.manuscript.Appraisal;
import org.dermatrail.content.manuscript.Certainty;
import org.dermatrail.content.manuscript.Claim;
import org.dermatrail.content.manuscript.Kind;
import org.dermatrail.content.manuscript.Manuscript;
import org.dermatrail.content.manuscript.Section;

/** A small shelf of published texts. */
final class TextFixture {

    private TextFixture() {}

    static List<PublishedText> shelf() {
        return List.of(sunburn(), keloids(), vitiligo(), needling());
    }

    static PublishedText sunburn() {
        return published(manuscript(
                "sunburn",
                "en",
                "Sunburn and how to keep skin from burning",
                "Shade and sun cream keep skin from burning.",
                List.of("sunburn"),
                "Sunburn can blister. Cool the skin and drink.",
                List.of(
                        claim("sunburn/shade", "Shade at noon keeps most rays away.", Kind.SELF_CARE, Certainty.HIGH),
                        claim(
                                "sunburn/cream",
                                "Sun cream helps if enough is used.",
                                Kind.SELF_CARE,
                                Certainty.MODERATE),
                        hidden("sunburn/son-burn", "Son burn."))));
    }

    static PublishedText sunburnInGerman() {
        return published(manuscript(
                "sunburn",
                "de",
                "Sonnenbrand und wie man ihn vermeidet",
                "Schatten hilft gegen Sonnenbrand.",
                List.of("sunburn"),
                "Ein Sonnenbrand kann Blasen bilden.",
                List.of(claim("sunburn/shade", "Schatten hilft am Mittag.", Kind.SELF_CARE, Certainty.HIGH))));
    }

    private static PublishedText keloids() {
        return published(manuscript(
                "keloids",
                "en",
                "Keloids: scars that outgrow the wound",
                "A keloid grows beyond the wound, for example after an ear was pierced.",
                List.of("keloid"),
                "Steroid injection into the skin flattens many keloids. Do not have a piercing again.",
                List.of(
                        claim(
                                "keloids/steroid-injection",
                                "Steroid injections flatten keloids.",
                                Kind.TREATMENT,
                                Certainty.MODERATE),
                        claim(
                                "keloids/cryotherapy",
                                "Freezing can shrink small keloids.",
                                Kind.TREATMENT,
                                Certainty.LOW),
                        claim("keloids/family", "Keloids run in families.", Kind.CAUSE, Certainty.HIGH))));
    }

    private static PublishedText vitiligo() {
        return published(manuscript(
                "vitiligo",
                "en",
                "White patches of vitiligo",
                "Vitiligo takes the colour from patches of skin.",
                List.of("vitiligo"),
                "White patches can spread. Vitiligo does not hurt.",
                List.of(searched(
                        claim("vitiligo/spreads", "Vitiligo can spread after stress.", Kind.PROGNOSIS, Certainty.LOW),
                        "garbledname"))));
    }

    private static PublishedText needling() {
        return published(manuscript(
                "needling",
                "en",
                "Microneedling when you have vitiligo",
                "Microneedling can bring new white patches to skin with active vitiligo.",
                List.of("microneedling", "vitiligo"),
                "Needling pricks the skin.",
                List.of(claim(
                        "needling/active", "Do not needle active vitiligo.", Kind.CONTRAINDICATION, Certainty.LOW))));
    }

    /** A text of one section and one claim, both saying the same. */
    static PublishedText text(String slug, String title, String statement) {
        return published(manuscript(
                slug,
                "en",
                title,
                statement,
                List.of(),
                statement,
                List.of(claim(slug + "/only", statement, Kind.PROGNOSIS, Certainty.LOW))));
    }

    static PublishedText body(String slug, String title, String body) {
        return published(manuscript(slug, "en", title, "In short.", List.of(), body, List.of()));
    }

    static PublishedText revision(PublishedText text, int revision) {
        return new PublishedText(text.manuscript(), revision, text.reviewed());
    }

    private static PublishedText published(Manuscript manuscript) {
        return new PublishedText(manuscript, 1, true);
    }

    private static Manuscript manuscript(
            String slug,
            String locale,
            String title,
            String summary,
            List<String> conditions,
            String body,
            List<Claim> claims) {
        return new Manuscript(
                slug,
                locale,
                title,
                summary,
                conditions,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(new Section("all", "What is known", body, null)),
                claims,
                null);
    }

    private static Claim claim(String id, String statement, Kind kind, Certainty certainty) {
        return new Claim(
                id, statement, kind, certainty, Appraisal.SUPPORTED, List.of(), List.of(), true, List.of(), null, null);
    }

    private static Claim hidden(String id, String statement) {
        return new Claim(
                id,
                statement,
                Kind.SYMPTOM,
                Certainty.LOW,
                Appraisal.DISPUTED,
                List.of(),
                List.of(),
                false,
                List.of(),
                null,
                null);
    }

    private static Claim searched(Claim claim, String word) {
        return new Claim(
                claim.id(),
                claim.statement(),
                claim.kind(),
                claim.certainty(),
                claim.appraisal(),
                claim.appliesTo(),
                claim.sources(),
                true,
                List.of(word),
                null,
                null);
    }
}
