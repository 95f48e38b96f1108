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
import org.dermatrail.content.manuscript.Term;

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
                "Paid for by nobody but the clinic.",
                null,
                null,
                List.of(new Term("SPF", "How much longer skin can stay in the sun before it burns.")),
                List.of(new Section(
                        "shade",
                        "Stay in the shade",
                        "Shade at **noon** helps most.",
                        List.of(slug + "/shade-at-noon", slug + "/hats-help"))),
                List.of(
                        claim(slug + "/shade-at-noon", "Shade at noon keeps most burning rays away.", true),
                        claim(slug + "/hats-help", "A broad hat protects the face.", true),
                        claim(slug + "/son-burn", "Son burn.", false)),
                List.of(new Source(
                        "example-2026", "An example of a source", "https://example.org/sun", 2026, null, null)));
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

    /** The same claim, judged otherwise. */
    public static Claim judged(Claim claim, Appraisal appraisal) {
        return new Claim(
                claim.id(),
                claim.statement(),
                claim.kind(),
                claim.certainty(),
                appraisal,
                claim.appliesTo(),
                claim.sources(),
                claim.shown(),
                claim.searchWords(),
                claim.jurisdiction(),
                claim.asOf());
    }

    /** The same text with other claims and without sections that name missing ones. */
    public static Manuscript withClaims(Manuscript text, Claim... claims) {
        Section section = new Section(
                "shade",
                "Stay in the shade",
                "Shade helps.",
                List.of(claims).stream().map(Claim::id).toList());
        return rewritten(text, text.title(), List.of(section), List.of(claims));
    }

    /** The same text with another title. */
    public static Manuscript titled(Manuscript text, String title) {
        return rewritten(text, title, text.sections(), text.claims());
    }

    /** The same text with another body of its first section. */
    public static Manuscript withBody(Manuscript text, String body) {
        Section first = text.sections().getFirst();
        Section section = new Section(first.id(), first.heading(), body, first.claims());
        return rewritten(text, text.title(), List.of(section), text.claims());
    }

    /** The same text in another language: every word is another one, all that counts is the same. */
    public static Manuscript translated(Manuscript text, String locale) {
        return new Manuscript(
                text.slug(),
                locale,
                "[" + locale + "] " + text.title(),
                "[" + locale + "] " + text.summary(),
                text.conditions(),
                text.codes(),
                text.reviewBy(),
                text.disclosure(),
                text.licence(),
                text.attribution(),
                List.of(new Term("LSF", "[" + locale + "] How long skin can stay in the sun.")),
                text.sections().stream()
                        .map(section -> new Section(
                                section.id(),
                                "[" + locale + "] " + section.heading(),
                                "[" + locale + "] " + section.body(),
                                section.claims()))
                        .toList(),
                text.claims().stream()
                        .map(claim -> new Claim(
                                claim.id(),
                                "[" + locale + "] " + claim.statement(),
                                claim.kind(),
                                claim.certainty(),
                                claim.appraisal(),
                                claim.appliesTo(),
                                claim.sources(),
                                claim.shown(),
                                List.of("sonnenbrand"),
                                claim.jurisdiction(),
                                claim.asOf()))
                        .toList(),
                text.sources());
    }

    /** The same text that somebody has to look at again on that day. */
    public static Manuscript reviewedBy(Manuscript text, LocalDate day) {
        return new Manuscript(
                text.slug(),
                text.locale(),
                text.title(),
                text.summary(),
                text.conditions(),
                text.codes(),
                day,
                text.disclosure(),
                text.licence(),
                text.attribution(),
                text.terms(),
                text.sections(),
                text.claims(),
                text.sources());
    }

    /** The same text about other concepts. */
    public static Manuscript coded(Manuscript text, List<Code> codes) {
        return new Manuscript(
                text.slug(),
                text.locale(),
                text.title(),
                text.summary(),
                text.conditions(),
                codes,
                text.reviewBy(),
                text.disclosure(),
                text.licence(),
                text.attribution(),
                text.terms(),
                text.sections(),
                text.claims(),
                text.sources());
    }

    private static Manuscript rewritten(Manuscript text, String title, List<Section> sections, List<Claim> claims) {
        return new Manuscript(
                text.slug(),
                text.locale(),
                title,
                text.summary(),
                text.conditions(),
                text.codes(),
                text.reviewBy(),
                text.disclosure(),
                text.licence(),
                text.attribution(),
                text.terms(),
                sections,
                claims,
                text.sources());
    }
}
