package org.dermatrail.content.knowledge;

import java.time.ZoneOffset;
import java.util.Map;
import org.dermatrail.content.manuscript.Claim;
import org.dermatrail.content.manuscript.Source;
import org.dermatrail.content.rendering.Edition;
import org.dermatrail.content.rendering.Html;
import org.dermatrail.content.rendering.Idiom;
import org.dermatrail.content.rendering.Saying;
import org.dermatrail.content.translation.Wording;

/** What an entry says, as HTML that holds every text as text: plainly for patients, with the grounds for professionals. */
final class Summary {

    private Summary() {}

    static String of(Edition edition, Audience audience) {
        String text = paragraph(edition.manuscript().summary()) + paragraph(edition.notice());
        return switch (audience) {
            case PAT -> text;
            case PROV -> text + imprint(edition, Idiom.of(edition.manuscript().locale()));
        };
    }

    /** @param sources of its article, by id */
    static String of(Wording wording, Map<String, Source> sources, Audience audience) {
        Claim claim = wording.claim();
        String text = paragraph(claim.statement());
        Idiom idiom = Idiom.of(wording.locale());
        return switch (audience) {
            case PAT -> text + paragraph(idiom.say(claim.appraisal()) + "; " + idiom.say(claim.certainty()));
            case PROV -> text + grounds(claim, sources, idiom);
        };
    }

    private static String imprint(Edition edition, Idiom idiom) {
        String day = edition.publishedAt().atZone(ZoneOffset.UTC).toLocalDate().toString();
        String reviewer = edition.reviewer().isEmpty() ? idiom.say(Saying.LABEL_NO_REVIEWER) : edition.reviewer();
        return "<ul>" + item(idiom.say(Saying.LABEL_REVISION), String.valueOf(edition.revision()))
                + item(idiom.say(Saying.LABEL_PUBLISHED), day)
                + item(idiom.say(Saying.LABEL_AUTHOR), edition.author())
                + item(idiom.say(Saying.LABEL_REVIEWER), reviewer)
                + "</ul>";
    }

    private static String grounds(Claim claim, Map<String, Source> sources, Idiom idiom) {
        StringBuilder list = new StringBuilder("<ul>");
        list.append(item(idiom.say(Saying.LABEL_KIND), claim.kind().toString()))
                .append(item(
                        idiom.say(Saying.LABEL_CERTAINTY), claim.certainty().toString()))
                .append(item(
                        idiom.say(Saying.LABEL_APPRAISAL), claim.appraisal().toString()));
        if (claim.jurisdiction() != null) {
            list.append(item(idiom.say(Saying.LABEL_JURISDICTION), claim.jurisdiction()));
        }
        if (claim.asOf() != null) {
            list.append(item(idiom.say(Saying.LABEL_AS_OF), claim.asOf().toString()));
        }
        claim.sources().stream()
                .map(sources::get)
                .filter(source -> source != null)
                .forEach(source -> list.append(source(source, idiom)));
        return list.append("</ul>").toString();
    }

    private static String source(Source source, Idiom idiom) {
        String url = source.url();
        String link = url == null ? "" : " <a href=\"" + Html.text(url) + "\">" + Html.text(url) + "</a>";
        return "<li>" + Html.text(idiom.say(Saying.LABEL_SOURCE)) + ": " + Html.text(source.citation()) + link
                + "</li>";
    }

    private static String item(String label, String value) {
        return "<li>" + Html.text(label) + ": " + Html.text(value) + "</li>";
    }

    private static String paragraph(String text) {
        return "<p>" + Html.text(text) + "</p>";
    }
}
