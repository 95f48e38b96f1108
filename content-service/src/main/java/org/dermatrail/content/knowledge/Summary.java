package org.dermatrail.content.knowledge;

import java.time.ZoneOffset;
import org.dermatrail.content.manuscript.Claim;
import org.dermatrail.content.manuscript.Manuscript;
import org.dermatrail.content.manuscript.Source;
import org.dermatrail.content.rendering.Edition;
import org.dermatrail.content.rendering.Html;
import org.dermatrail.content.rendering.Idiom;

/** What an entry says, as HTML that holds every text as text: plainly for patients, with the grounds for professionals. */
final class Summary {

    private Summary() {}

    static String of(Edition edition, Audience audience) {
        String text = paragraph(edition.manuscript().summary()) + paragraph(edition.notice());
        return switch (audience) {
            case PAT -> text;
            case PROV ->
                text + "<ul>" + item("Revision", String.valueOf(edition.revision()))
                        + item(
                                "Published",
                                edition.publishedAt()
                                        .atZone(ZoneOffset.UTC)
                                        .toLocalDate()
                                        .toString())
                        + item("Author", edition.author())
                        + item("Reviewer", edition.reviewer().isEmpty() ? "none" : edition.reviewer())
                        + "</ul>";
        };
    }

    static String of(Claim claim, Manuscript manuscript, Audience audience) {
        String text = paragraph(claim.statement());
        Idiom idiom = Idiom.of(manuscript.locale());
        return switch (audience) {
            case PAT -> text + paragraph(idiom.say(claim.appraisal()) + "; " + idiom.say(claim.certainty()));
            case PROV -> text + grounds(claim, manuscript);
        };
    }

    private static String grounds(Claim claim, Manuscript manuscript) {
        StringBuilder list = new StringBuilder("<ul>");
        list.append(item("Kind", claim.kind().toString()))
                .append(item("Certainty (GRADE)", claim.certainty().toString()))
                .append(item("Appraisal", claim.appraisal().toString()));
        if (claim.jurisdiction() != null) {
            list.append(item("Jurisdiction", claim.jurisdiction()));
        }
        if (claim.asOf() != null) {
            list.append(item("As of", claim.asOf().toString()));
        }
        var sources = manuscript.sourcesById();
        claim.sources().stream()
                .map(sources::get)
                .filter(source -> source != null)
                .forEach(source -> list.append(source(source)));
        return list.append("</ul>").toString();
    }

    private static String source(Source source) {
        String url = source.url();
        String link = url == null ? "" : " <a href=\"" + Html.text(url) + "\">" + Html.text(url) + "</a>";
        return "<li>Source: " + Html.text(source.citation()) + link + "</li>";
    }

    private static String item(String label, String value) {
        return "<li>" + label + ": " + Html.text(value) + "</li>";
    }

    private static String paragraph(String text) {
        return "<p>" + Html.text(text) + "</p>";
    }
}
